import * as z from 'zod';
import type { Day } from '#calendar/day.js';
import { dayOfMonth, type Month } from '#calendar/month.js';

const FORM = 'write a day of the year as MM-DD, such as "12-31"';

/** A day of any year, `MM-DD`; the 29th of February is the last of February in a year that has none. */
export const dayOfYearText = z
  .string({ error: (issue) => `${issue.input === undefined ? 'is missing' : 'must be text'}: ${FORM}` })
  .max(5, { error: `is too long: ${FORM}`, abort: true })
  .regex(/^(0[1-9]|1[0-2])-\d{2}$/, { error: `is not a day of the year: ${FORM}`, abort: true })
  .refine((text) => text.slice(3) !== '00' && dayInYear(2024, text).endsWith(text), {
    error: `does not exist: ${FORM}`,
    abort: true,
  });

/** The day in a year; the text has passed `dayOfYearText`. */
export function dayInYear(year: number, monthAndDay: string): Day {
  return dayOfMonth(`${year}-${monthAndDay.slice(0, 2)}`, Number(monthAndDay.slice(3)));
}

/** The last calendar year that has ended by the end of a month: of December its own, of every other month the year before. */
export function yearEndedBy(month: Month): number {
  const year = Number(month.slice(0, 4));
  return month.endsWith('-12') ? year : year - 1;
}

/** The month of the year whose statement pays what is paid once a year. */
export const statementMonthNumber = z
  .int({ error: 'must be the whole number of a month' })
  .min(1, { error: 'must be 1 to 12' })
  .max(12, { error: 'must be 1 to 12' })
  .default(12);

/** Whether what is paid once a year is paid with the statement of this month. */
export function isPaidWith(month: Month, statementMonth: number): boolean {
  return Number(month.slice(5)) === statementMonth;
}
