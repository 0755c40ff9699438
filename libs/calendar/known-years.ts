import type { Day } from './day.js';
import type { ProductionCalendar } from './production-calendar.js';

/** The month from which the calendar of the next year is missed: two months ahead. */
const WARNED_FROM = '-11-01';

/** Whether the calendar says anything of the year of a day; of one that it does not know every weekday counts as worked. */
export function isYearKnown(day: Day, { exceptions }: Pick<ProductionCalendar, 'exceptions'>): boolean {
  return Object.keys(exceptions).some((exception) => exception.slice(0, 4) === day.slice(0, 4));
}

/** The years whose calendar has to be entered: the present one, and from 1 November the next, where nothing is known of them. */
export function yearsToEnter(today: Day, calendar: Pick<ProductionCalendar, 'exceptions'>): string[] {
  const year = today.slice(0, 4);
  const next = String(Number(year) + 1);
  const due = today >= `${year}${WARNED_FROM}` ? [year, next] : [year];
  return due.filter((each) => !isYearKnown(`${each}-01-01`, calendar));
}
