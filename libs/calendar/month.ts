import * as z from 'zod';
import type { Day } from './day.js';

const FORM = 'write a month as YYYY-MM between 1900-01 and 2200-12, such as "2026-07"';
const MONTH = /^(19\d\d|2[01]\d\d|2200)-(0[1-9]|1[0-2])$/;

/** A calendar month, `YYYY-MM`. Months compare as text: an earlier month is the smaller text. Plain text may stand for a month, a day never. */
export type Month = string & { readonly calendar?: 'month' };

/** A schema for a calendar month from 1900 to 2200. */
export const monthText: z.ZodType<Month, string> = z
  .string({ error: (issue) => `${issue.input === undefined ? 'is missing' : 'must be text'}: ${FORM}` })
  .max(7, { error: `is too long: ${FORM}`, abort: true })
  .regex(MONTH, { error: `is not a month: ${FORM}`, abort: true });

/** The month `count` months later, or earlier when negative; `month` has passed `monthText`. */
export function addMonths(month: Month, count: number): Month {
  const [year = '', number = ''] = month.split('-');
  const months = Number(year) * 12 + (Number(number) - 1) + count;
  const shiftedYear = Math.floor(months / 12);
  return `${String(shiftedYear).padStart(4, '0')}-${twoDigits(months - shiftedYear * 12 + 1)}`;
}

/** The month after. */
export function nextMonth(month: Month): Month {
  return addMonths(month, 1);
}

/** The month before. */
export function previousMonth(month: Month): Month {
  return addMonths(month, -1);
}

/** The first day of a month. */
export function firstDayOf(month: Month): Day {
  return `${month}-01`;
}

/** The month that a day lies in. */
export function monthOfDay(day: Day): Month {
  return day.slice(0, 7);
}

/** The day of a month with this number, or the month's last day where it is shorter: the 31st of June is the 30th. */
export function dayOfMonth(month: Month, number: number): Day {
  return `${month}-${twoDigits(Math.min(number, daysIn(month)))}`;
}

function daysIn(month: Month): number {
  const [year = '', number = ''] = month.split('-');
  if (number === '02') return isLeapYear(Number(year)) ? 29 : 28;
  return ['04', '06', '09', '11'].includes(number) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
