import { describe, expect, it } from '@jest/globals';
import { begunMonths, nextCycleOpening } from './cycle-opening.js';
import { defaultDeadlineRules } from './deadlines.js';
import { productionCalendarSchema } from './production-calendar.js';

const basis = {
  rules: defaultDeadlineRules,
  calendar: productionCalendarSchema.parse({ version: 'plain' }),
  timeZone: 'Europe/Moscow',
};

describe('the next opening of a cycle', () => {
  it.each([
    ['2026-06-01T00:00:00.000Z', '2026-07', '2026-06-27T21:00:00.000Z'],
    ['2026-06-27T20:59:59.999Z', '2026-07', '2026-06-27T21:00:00.000Z'],
    ['2026-06-27T21:00:00.000Z', '2026-08', '2026-07-27T21:00:00.000Z'],
    ['2026-06-28T00:00:00+03:00', '2026-08', '2026-07-27T21:00:00.000Z'],
    ['2026-06-27T21:00:00Z', '2026-08', '2026-07-27T21:00:00.000Z'],
    ['2026-12-28T12:00:00.000Z', '2027-02', '2027-01-27T21:00:00.000Z'],
    ['2026-12-01T12:00:00.000Z', '2027-01', '2026-12-27T21:00:00.000Z'],
  ])('after %s is that of %s at %s', (after, month, opensAt) => {
    expect(nextCycleOpening({ ...basis, after })).toEqual({ month, opensAt });
  });

  it('leads through every month once when it is asked again with its own answer', () => {
    const months: string[] = [];
    for (let after = '2026-01-01T00:00:00.000Z'; months.length < 24;) {
      const opening = nextCycleOpening({ ...basis, after });
      months.push(opening.month);
      after = opening.opensAt;
    }
    expect(months[0]).toBe('2026-02');
    expect(months[23]).toBe('2028-01');
    expect(new Set(months).size).toBe(24);
  });

  it('follows a rule that opens the cycle after its month', () => {
    const late = { ...basis.rules, 'drafting-opened': { monthOffset: 2, day: 5, dayOff: 'keep' as const } };
    expect(nextCycleOpening({ ...basis, rules: late, after: '2026-06-10T00:00:00.000Z' })).toEqual({
      month: '2026-05',
      opensAt: '2026-07-04T21:00:00.000Z',
    });
  });

  it('is not looked for after something that is no instant', () => {
    expect(() => nextCycleOpening({ ...basis, after: 'yesterday' })).toThrow(RangeError);
  });
});

describe('the months that have begun', () => {
  it.each([
    ['2026-12-27T20:59:59.999Z', ['2026-11', '2026-12']],
    ['2026-12-27T21:00:00.000Z', ['2026-11', '2026-12', '2027-01']],
    ['2027-01-11T09:00:00+03:00', ['2026-11', '2026-12', '2027-01']],
    ['2027-02-27T21:00:00.000Z', ['2026-11', '2026-12', '2027-01', '2027-02', '2027-03']],
    ['2026-10-27T20:59:59.999Z', []],
  ])('by %s since November are %j', (now, months) => {
    expect(begunMonths({ ...basis, since: '2026-11', now })).toEqual(months);
  });
});
