import { describe, expect, it } from '@jest/globals';
import { barOf, hasCalculated, type RunProgress } from './watch-run.js';

const halfway: RunProgress = {
  runId: '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b',
  stage: 'inputs-frozen',
  isPaused: false,
  isOver: false,
  people: 2000,
  peopleDone: 1000,
  ranges: 4,
  rangesDone: 2,
  problems: 0,
  peoplePerSecond: 333.3,
  secondsLeft: 4,
};

describe('A run that is watched', () => {
  it('is watched until its register can be signed, it has ended, or people are waited for', () => {
    expect(hasCalculated(halfway)).toBe(false);
    expect(hasCalculated({ ...halfway, problems: 1 })).toBe(false);
    expect(hasCalculated({ ...halfway, stage: 'open', ranges: 0, rangesDone: 0 })).toBe(false);
    expect(hasCalculated({ ...halfway, rangesDone: 4, problems: 1 })).toBe(true);
    expect(hasCalculated({ ...halfway, stage: 'in-review' })).toBe(true);
    expect(hasCalculated({ ...halfway, stage: 'failed', isOver: true })).toBe(true);
  });

  it('is a bar of the people who are calculated, with the pace, what is left and where it stands', () => {
    expect(barOf(halfway)).toBe(
      '[###############...............] 1000/2000 people, 333.3 people/s, 4 s left, inputs-frozen',
    );
    const held = { ...halfway, peopleDone: 0, isPaused: true, peoplePerSecond: null, secondsLeft: null, problems: 1 };
    expect(barOf(held)).toBe(`[${'.'.repeat(30)}] 0/2000 people, 1 problem, inputs-frozen, paused`);
    expect(barOf({ ...halfway, people: 0, peopleDone: 0, stage: 'open' })).toMatch(/^\[\.{30}\] 0\/0 people,.* open$/);
    expect(barOf({ ...halfway, peopleDone: 2000, problems: 12 })).toMatch(/^\[#{30}\] .* 12 problems, /);
  });
});
