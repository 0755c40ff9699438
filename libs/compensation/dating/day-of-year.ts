import * as z from 'zod';
import type { Month } from '#calendar/month.js';
import { dayInYear } from './business-year.js';

const FORM = 'write a day of the year as MM-DD, such as "12-31"';

/** A day of any year, `MM-DD`; the 29th of February is the last of February in a year that has none. */
export const dayOfYearText = z
  .string({ error: (issue) => `${issue.input === undefined ? 'is missing' : 'must be text'}: ${FORM}` })
  .max(5, { error: `is too long: ${FORM}`, abort: true })
  .regex(/^(0[1-9]|1[0-2])-\d{2}$/, { error: `is not a day of the year: ${FORM}`, abort: true })
  .refine((text) => text.slice(3) !== '00' && dayInYear('2024-01', text).endsWith(text), {
    error: `does not exist: ${FORM}`,
    abort: true,
  });

/** The month of the year whose statement pays what is paid once a year. */
export const statementMonthNumber = z
  .int({ error: 'must be the whole number of a month' })
  .min(1, { error: 'must be 1 to 12' })
  .max(12, { error: 'must be 1 to 12' });

/** Whether what is paid once a year is paid with the statement of this month. */
export function isPaidWith(month: Month, statementMonth: number): boolean {
  return Number(month.slice(5)) === statementMonth;
}
