import { describe, expect, it } from '@jest/globals';
import { timeLeft, urgencyOf } from './time-left.js';

const due = new Date('2026-07-01T21:00:00Z');

describe('Time that is left', () => {
  it('is told in days, then in hours, then in minutes', () => {
    expect(timeLeft(due, new Date('2026-06-28T21:00:00Z'))).toEqual({ isOver: false, unit: 'days', count: 3 });
    expect(timeLeft(due, new Date('2026-07-01T12:00:00Z'))).toEqual({ isOver: false, unit: 'hours', count: 9 });
    expect(timeLeft(due, new Date('2026-07-01T20:59:30Z'))).toEqual({ isOver: false, unit: 'minutes', count: 1 });
  });

  it('is over from the instant itself', () => {
    expect(timeLeft(due, due)).toEqual({ isOver: true, unit: 'minutes', count: 1 });
    expect(timeLeft(due, new Date('2026-07-02T00:30:00Z'))).toEqual({ isOver: true, unit: 'hours', count: 3 });
  });

  it('is soon within a day', () => {
    expect(urgencyOf(due, new Date('2026-06-30T20:59:00Z'))).toBe('later');
    expect(urgencyOf(due, new Date('2026-06-30T21:00:00Z'))).toBe('soon');
    expect(urgencyOf(due, due)).toBe('over');
  });
});
