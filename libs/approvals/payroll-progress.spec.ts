import { describe, expect, it } from '@jest/globals';
import { isOver, paceOf, type RunFacts, stageOf } from './payroll-progress.js';

const begun: RunFacts = {
  status: 'calculating',
  endedBecause: null,
  areInputsFrozen: false,
  ranges: 0,
  rangesDone: 0,
  people: 0,
  peopleDone: 0,
  problems: 0,
  isRegisterSigned: false,
  isExported: false,
  isOutcomeUnknown: false,
  isPaused: false,
  lately: { people: 0, seconds: 0 },
};
const halfway: RunFacts = {
  ...begun,
  areInputsFrozen: true,
  ranges: 4,
  rangesDone: 2,
  people: 2000,
  peopleDone: 1000,
  lately: { people: 1000, seconds: 3 },
};

describe('The stage of a payroll run', () => {
  it.each<[string, Partial<RunFacts>]>([
    ['open', {}],
    ['inputs-frozen', { areInputsFrozen: true, ranges: 2, rangesDone: 1 }],
    ['inputs-frozen', { areInputsFrozen: true, ranges: 2, rangesDone: 2, problems: 1 }],
    ['calculated', { areInputsFrozen: true, ranges: 2, rangesDone: 2 }],
    ['in-review', { status: 'in-approval' }],
    ['approved', { status: 'in-approval', isRegisterSigned: true }],
    ['posted', { status: 'posted', isRegisterSigned: true }],
    ['exported', { status: 'posted', isRegisterSigned: true, isExported: true }],
    ['outcome-unknown', { status: 'posted', isRegisterSigned: true, isExported: true, isOutcomeUnknown: true }],
    ['returned', { status: 'returned', endedBecause: 'register-returned' }],
    ['failed', { status: 'failed', endedBecause: 'figures-not-storable' }],
    ['voided', { status: 'failed', endedBecause: 'ended-by-administrator' }],
    ['voided', { status: 'failed', endedBecause: 'cancelled-by-accounting' }],
  ])('is %s by what it has come to', (stage, facts) => {
    expect(stageOf({ ...begun, ...facts })).toBe(stage);
  });

  it('is the last of it once it is posted or has ended', () => {
    expect(
      (['calculating', 'in-approval', 'posted', 'returned', 'failed'] as const).filter((status) => isOver({ status })),
    ).toEqual(['posted', 'returned', 'failed']);
  });
});

describe('The pace of a payroll run', () => {
  it('is that of the ranges calculated last, and says how long is left, rounded up', () => {
    expect(paceOf(halfway)).toEqual({ peoplePerSecond: 333.3, secondsLeft: 4 });
  });

  it('is not known before a range was calculated', () => {
    expect(paceOf({ ...halfway, rangesDone: 0, peopleDone: 0, lately: { people: 0, seconds: 0 } })).toEqual({
      peoplePerSecond: null,
      secondsLeft: null,
    });
    expect(paceOf({ ...begun, lately: { people: 1, seconds: 1 } })).toMatchObject({ secondsLeft: null });
  });

  it('says nothing of the time left while the run is paused, and 0 when everybody is calculated', () => {
    expect(paceOf({ ...halfway, isPaused: true })).toEqual({ peoplePerSecond: 333.3, secondsLeft: null });
    expect(paceOf({ ...halfway, rangesDone: 4, peopleDone: 2000 })).toMatchObject({ secondsLeft: 0 });
    expect(paceOf({ ...halfway, status: 'in-approval' })).toMatchObject({ secondsLeft: null });
  });
});
