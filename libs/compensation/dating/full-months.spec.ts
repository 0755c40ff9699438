import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonthsToDay, countFullMonths } from './full-months.js';

describe('a number of calendar months', () => {
  it.each([
    ['2026-09-30', 3, '2026-12-30'],
    ['2026-10-01', 3, '2027-01-01'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-05-15', 0, '2026-05-15'],
  ])('after %s, %i of them, ends on %s', (from, months, day) => {
    expect(addMonthsToDay(from, months)).toBe(day);
  });

  it.each([
    ['2025-07-01', '2026-12-31', 17],
    ['2025-06-30', '2026-12-31', 18],
    ['2025-06-30', '2026-12-30', 18],
    ['2025-07-01', '2027-01-01', 18],
    ['2026-12-31', '2026-12-31', 0],
    ['2027-01-01', '2026-12-31', 0],
    ['2028-01-01', '2026-12-31', 0],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2026-02-27', 0],
  ])('from %s to %s is %s', (from, until, months) => {
    expect(countFullMonths(from, until)).toBe(months);
  });

  it('is counted and added alike', () => {
    const day = fc
      .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2150-12-31T00:00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, until] = a <= b ? [a, b] : [b, a];
        const months = countFullMonths(from, until);
        expect(addMonthsToDay(from, months) <= until).toBe(true);
        expect(addMonthsToDay(from, months + 1) > until).toBe(true);
      }),
    );
  });
});
