import { describe, expect, it } from '@jest/globals';
import { addDays } from './day.js';
import {
  isWorkingDay,
  nextWorkingDayOrSame,
  previousWorkingDayOrSame,
  productionCalendarSchema,
} from './production-calendar.js';

const calendar = productionCalendarSchema.parse({
  version: '2026',
  exceptions: { '2026-01-09': 'day-off', '2026-05-01': 'day-off', '2026-05-02': 'working-day' },
});

function refusal(value: unknown): string {
  const issue = productionCalendarSchema.safeParse(value).error?.issues[0];
  return `${issue?.path.join('.')}: ${issue?.message}`;
}

describe('a production calendar', () => {
  it('rests on Saturday and Sunday unless it says otherwise', () => {
    expect(calendar.weekend).toEqual([6, 7]);
    expect(isWorkingDay('2026-08-07', calendar)).toBe(true);
    expect(isWorkingDay('2026-08-08', calendar)).toBe(false);
    expect(isWorkingDay('2026-08-07', { ...calendar, weekend: [5] })).toBe(false);
  });

  it('knows its exceptions both ways', () => {
    expect(isWorkingDay('2026-05-01', calendar)).toBe(false);
    expect(isWorkingDay('2026-05-02', calendar)).toBe(true);
  });

  it('finds the working day before and after a day off', () => {
    expect(nextWorkingDayOrSame('2026-01-09', calendar)).toBe('2026-01-12');
    expect(previousWorkingDayOrSame('2026-05-03', calendar)).toBe('2026-05-02');
    expect(previousWorkingDayOrSame('2026-05-01', calendar)).toBe('2026-04-30');
    expect(nextWorkingDayOrSame('2026-08-07', calendar)).toBe('2026-08-07');
  });
});

describe('a production calendar is refused', () => {
  it('when no weekday is worked', () => {
    expect(refusal({ version: '1', weekend: [1, 2, 3, 4, 5, 6, 7] })).toBe(
      'weekend: must leave at least one working weekday',
    );
  });

  it('when it has no working day for more than two months', () => {
    const exceptions = Object.fromEntries(
      Array.from({ length: 80 }, (_, index) => [addDays('2026-03-01', index), 'day-off']),
    );
    expect(refusal({ version: '1', exceptions })).toMatch(
      /^exceptions\.2026-\d\d-\d\d: has no working day within 62 days/,
    );
  });

  it.each([
    [{ version: '1', weekend: [0] }, 'weekend.0'],
    [{ version: '1', weekend: [6, 6] }, 'weekend'],
    [{ version: '1', exceptions: { '2026-02-30': 'day-off' } }, 'exceptions.2026-02-30'],
    [{ version: '1', exceptions: { '2026-02-20': 'holiday' } }, 'exceptions.2026-02-20'],
    [{ version: '' }, 'version'],
    [{ version: '1', holidays: [] }, ''],
  ])('as %j', (value, path) => {
    expect(refusal(value).split(':')[0]).toBe(path);
  });

  it('by the search itself, which ends, when it was never validated', () => {
    const restless = { version: 'unchecked', weekend: [1, 2, 3, 4, 5, 6, 7], exceptions: {} };
    expect(() => nextWorkingDayOrSame('2026-01-01', restless)).toThrow('No working day within 62 days of 2026-01-01');
  });
});
