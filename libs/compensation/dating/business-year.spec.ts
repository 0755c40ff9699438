import { describe, expect, it } from '@jest/globals';
import {
  dayInYear,
  lastDayOfYears,
  lastMonthNumber,
  listMonthsOfYear,
  nextYear,
  phraseYear,
  yearEndedBy,
  yearOfMonth,
} from './business-year.js';

describe('the business year', () => {
  it.each([
    ['2026-01', 1, '2026-01'],
    ['2026-12', 1, '2026-01'],
    ['2026-03', 4, '2025-04'],
    ['2026-04', 4, '2026-04'],
    ['2027-03', 4, '2026-04'],
    ['2026-11', 12, '2025-12'],
    ['2026-12', 12, '2026-12'],
  ])('of %s, where years begin in month %i, is that of %s', (month, beginsIn, year) => {
    expect(yearOfMonth(month, beginsIn)).toBe(year);
  });

  it.each([
    ['2026-12', 1, '2026-01'],
    ['2027-01', 1, '2026-01'],
    ['2026-11', 1, '2025-01'],
    ['2027-03', 4, '2026-04'],
    ['2027-04', 4, '2026-04'],
    ['2027-02', 4, '2025-04'],
    ['2026-11', 12, '2025-12'],
    ['2026-12', 12, '2025-12'],
    ['2026-10', 12, '2024-12'],
  ])('that ended by the end of %s, where years begin in month %i, is that of %s', (month, beginsIn, year) => {
    expect(yearEndedBy(month, beginsIn)).toBe(year);
  });

  it('has twelve months and another after it', () => {
    expect(listMonthsOfYear('2026-11')).toEqual([
      '2026-11',
      '2026-12',
      ...['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((number) => `2027-${number}`),
    ]);
    expect(nextYear('2026-11')).toBe('2027-11');
  });

  it.each([
    ['2026-01', '12-31', '2026-12-31'],
    ['2026-04', '04-01', '2026-04-01'],
    ['2026-04', '03-31', '2027-03-31'],
    ['2026-03', '02-29', '2027-02-28'],
    ['2027-03', '02-29', '2028-02-29'],
    ['2026-12', '12-01', '2026-12-01'],
    ['2026-12', '11-30', '2027-11-30'],
  ])('from %s has the day %s, which is %s', (year, day, expected) => {
    expect(dayInYear(year, day)).toBe(expected);
  });

  it('ends on the last day of the month before the one in which it begins', () => {
    expect([1, 2, 3, 4, 12].map((beginsIn) => [lastMonthNumber(beginsIn), lastDayOfYears(beginsIn)])).toEqual([
      [12, '12-31'],
      [1, '01-31'],
      [2, '02-29'],
      [3, '03-31'],
      [11, '11-30'],
    ]);
  });

  it('is called by its number, or by its first month and its last', () => {
    expect([phraseYear('2026-01'), phraseYear('2026-04')]).toEqual(['2026', '2026-04 to 2027-03']);
  });
});
