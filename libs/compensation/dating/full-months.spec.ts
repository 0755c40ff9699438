import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#calendar/day.js';
import { countFullMonths, findDayAfterMonths, findLastDayOfMonths } from './full-months.js';

describe('whole months, both ends counted', () => {
  it.each([
    ['2026-10-01', 3, '2026-12-31', 'the first of a month'],
    ['2025-07-01', 18, '2026-12-31', 'one and a half years'],
    ['2026-09-30', 3, '2026-12-29', 'a month that has the number'],
    ['2026-01-31', 1, '2026-02-28', 'a month without a 31st, 30th and 29th'],
    ['2026-01-30', 1, '2026-02-28', 'a month without a 30th and 29th'],
    ['2026-01-29', 1, '2026-02-28', 'a month without a 29th'],
    ['2026-01-28', 1, '2026-02-27', 'a month whose last day is the number'],
    ['2028-01-31', 1, '2028-02-29', 'a leap year without a 31st'],
    ['2028-01-30', 1, '2028-02-29', 'a leap year without a 30th'],
    ['2028-01-29', 1, '2028-02-28', 'a leap year with a 29th'],
    ['2026-01-31', 2, '2026-03-30', 'the number again after a shorter month'],
    ['2026-03-31', 1, '2026-04-30', 'a month of 30 days'],
    ['2026-04-30', 1, '2026-05-29', 'a month of 31 days'],
    ['2024-02-29', 12, '2025-02-28', 'a common year'],
    ['2024-02-29', 48, '2028-02-28', 'a leap year'],
    ['2023-02-28', 12, '2024-02-27', 'a leap year, from the 28th'],
    ['2026-05-15', 0, '2026-05-15', 'no month'],
  ])('from %s %i of them are complete on %s: %s', (first, months, last) => {
    expect(findLastDayOfMonths(first, months)).toBe(last);
    if (months === 0) return;
    expect(countFullMonths(first, last)).toBe(months);
    expect(countFullMonths(first, addDays(last, -1))).toBe(months - 1);
  });

  it.each([
    ['2025-07-01', '2026-12-31', 18],
    ['2025-07-02', '2026-12-31', 17],
    ['2026-12-31', '2026-12-31', 0],
    ['2027-01-01', '2026-12-31', 0],
    ['2028-01-01', '2026-12-31', 0],
    ['2200-12-01', '2200-12-31', 1],
  ])('from %s to %s are %s', (first, last, months) => {
    expect(countFullMonths(first, last)).toBe(months);
  });

  it('are counted and added alike, follow each other without a gap, and never end later for who began earlier', () => {
    const day = fc
      .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2150-12-31T00:00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 600 }), (a, b, number) => {
        const [first, last] = a <= b ? [a, b] : [b, a];
        const months = countFullMonths(first, last);
        expect(findDayAfterMonths(first, months) <= addDays(last, 1)).toBe(true);
        expect(findDayAfterMonths(first, months + 1) > addDays(last, 1)).toBe(true);
        expect(findDayAfterMonths(first, number) <= findDayAfterMonths(last, number)).toBe(true);
        expect(findDayAfterMonths(first, number) < findDayAfterMonths(first, number + 1)).toBe(true);
      }),
    );
  });
});
