import { describe, expect, it } from '@jest/globals';
import { timesOfSteps } from './run-steps.js';

describe('The steps of a run', () => {
  it('take from the first that was begun to the last that was done, side by side or not', () => {
    expect(
      timesOfSteps([
        { eventId: 1, at: 0, scheduled: { name: 'freeze' } },
        { eventId: 2, at: 40, completed: { scheduledEventId: 1 } },
        { eventId: 3, at: 50, scheduled: { name: 'range' } },
        { eventId: 4, at: 51, scheduled: { name: 'range' } },
        { eventId: 5, at: 90, completed: { scheduledEventId: 4 } },
        { eventId: 6, at: 120, completed: { scheduledEventId: 3 } },
        { eventId: 7, at: 130, scheduled: { name: 'unfinished' } },
      ]),
    ).toEqual({
      freeze: { milliseconds: 40, activities: 1, firstAt: 0, lastAt: 40 },
      range: { milliseconds: 70, activities: 2, firstAt: 50, lastAt: 120 },
    });
  });
});
