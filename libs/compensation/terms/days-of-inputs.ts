import type { StatementInputs } from '../inputs/statement-inputs.js';
import { countCalendarDays, countWorkingDays, type DaysOfMonth, type ProrationBasis } from '../dating/days-of-month.js';

/** Notes a problem; the path starts at the inputs. */
type Refuse = (code: string, path: (string | number)[], message: string) => void;

/**
 * The days of the month of the inputs, by calendar or by working days. Nothing, and the reason is noted, where the
 * month or the production calendar is missing, or where the calendar has no working day in the month. `purpose`
 * finishes the sentence "give it: ...".
 */
export function countDaysOfInputs(
  { month, calendar }: Pick<StatementInputs, 'month' | 'calendar'>,
  basis: ProrationBasis,
  purpose: string,
  refuse: Refuse,
): DaysOfMonth | undefined {
  if (month === undefined) {
    refuse('missing-month', ['month'], `is missing; give it: ${purpose}`);
    return undefined;
  }
  if (basis === 'calendar-days') return countCalendarDays(month);
  if (calendar === undefined) {
    refuse('missing-calendar', ['calendar'], `the production calendar is missing; give it: ${purpose}`);
    return undefined;
  }
  const days = countWorkingDays(month, calendar);
  if (days.total > 0) return days;
  refuse(
    'no-working-days',
    ['calendar'],
    `has no working day in ${month}, so that nothing can be divided by its working days; check the weekend and the exceptions: it must be the calendar by which the month was worked`,
  );
  return undefined;
}
