import { describe, expect, it } from '@jest/globals';
import { addDays, dayText, isoWeekday, type Day } from './day.js';
import { instantText } from './instant.js';
import { dayOfMonth, firstDayOf, monthOfDay, monthText, nextMonth, previousMonth, type Month } from './month.js';

describe('a day', () => {
  it.each(['1900-01-01', '2026-02-28', '2028-02-29', '2000-02-29', '2200-12-31'])('may be %s', (text) => {
    expect(dayText.parse(text)).toBe(text);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '1899-12-31',
    '2201-01-01',
    '2026-7-1',
    '2026-07-01T00:00:00Z',
    '20260701',
    '01.07.2026',
    '',
    20260701,
    null,
    'x'.repeat(1_000_000),
  ])('is refused as %j', (value) => {
    const issues = dayText.safeParse(value).error?.issues;
    expect(issues).toHaveLength(1);
    expect(issues?.[0]?.message).toContain('write a day as YYYY-MM-DD');
  });

  it('is counted across months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(isoWeekday('2026-08-08')).toBe(6);
    expect(() => addDays('soon', 1)).toThrow(RangeError);
  });
});

describe('a month', () => {
  it.each(['2026-13', '2026-00', '2026-7', '1899-12', '2201-01', '2026-07-01', '', 202607])(
    'is refused as %j',
    (value) => {
      expect(monthText.safeParse(value).error?.issues[0]?.message).toContain('write a month as YYYY-MM');
    },
  );

  it('knows its neighbours, also over the end of a year', () => {
    expect([nextMonth('2026-12'), previousMonth('2027-01'), nextMonth('2026-06')]).toEqual([
      '2027-01',
      '2026-12',
      '2026-07',
    ]);
    expect('2026-09' < nextMonth('2026-09')).toBe(true);
  });

  it('knows its days', () => {
    expect(firstDayOf('2026-07')).toBe('2026-07-01');
    expect(monthOfDay('2026-07-31')).toBe('2026-07');
    expect(
      ['2026-02', '2028-02', '2100-02', '2000-02', '2026-09', '2026-10'].map((month) => dayOfMonth(month, 31)),
    ).toEqual(['2026-02-28', '2028-02-29', '2100-02-28', '2000-02-29', '2026-09-30', '2026-10-31']);
  });
});

describe('an instant', () => {
  it('names its offset', () => {
    expect(instantText.parse('2026-06-27T21:00:00.000Z')).toBe('2026-06-27T21:00:00.000Z');
    expect(instantText.parse('2026-06-28T00:00:00+03:00')).toBe('2026-06-28T00:00:00+03:00');
    for (const text of ['2026-06-28T00:00:00', '2026-06-28', '2026-02-30T00:00:00Z', 'now']) {
      expect(instantText.safeParse(text).error?.issues[0]?.message).toContain('write an instant as ISO 8601');
    }
  });
});

describe('the types of a day and a month', () => {
  it('do not stand for each other, while plain text may stand for either', () => {
    const day = dayText.parse('2026-07-01');
    // @ts-expect-error A day is no month.
    const monthOfWrong: Month = day;
    // @ts-expect-error A month is no day.
    const dayOfWrong: Day = monthText.parse('2026-07');
    expect([monthOfWrong, dayOfWrong]).toEqual(['2026-07-01', '2026-07']);
    expect(addDays(day, 1)).toBe('2026-07-02');
    expect(nextMonth('2026-07')).toBe('2026-08');
  });
});
