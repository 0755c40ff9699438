import { describe, expect, it } from '@jest/globals';
import { deadlinesOf, defaultDeadlineRules } from './deadlines.js';
import { yearsToEnter } from './known-years.js';
import { productionCalendarSchema } from './production-calendar.js';

const calendar = productionCalendarSchema.parse({ version: '2026', exceptions: { '2026-11-04': 'day-off' } });

describe('The calendar of a year', () => {
  it('is asked for from two months before it, and in the year itself', () => {
    expect(yearsToEnter('2026-10-31', calendar)).toEqual([]);
    expect(yearsToEnter('2026-11-01', calendar)).toEqual(['2027']);
    expect(yearsToEnter('2027-03-01', calendar)).toEqual(['2027']);
    expect(yearsToEnter('2027-12-01', calendar)).toEqual(['2027', '2028']);
  });

  it('that is not known is said on every deadline that depends on it', () => {
    const known = (month: string) =>
      deadlinesOf({ month, rules: defaultDeadlineRules, calendar, timeZone: 'Europe/Moscow' }).map((deadline) => [
        deadline.kind,
        deadline.calendarKnown,
      ]);
    expect(known('2026-07').map(([, isKnown]) => isKnown)).toEqual([true, true, true, true, true]);
    expect(known('2026-12')).toEqual([
      ['drafting-opened', true],
      ['tasks-agreed', true],
      ['plans-signed', true],
      ['actuals-submitted', false],
      ['payroll-posted', false],
    ]);
    // 1 January moves back to a day of the year before: it does so as every other weekday would.
    expect(known('2027-01')[2]).toEqual(['plans-signed', false]);
  });
});
