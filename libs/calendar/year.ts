import * as z from 'zod';
import type { Month } from './month.js';

/** The years that rules may look at: a year and more around them lies within the calendar. */
const FIRST_YEAR = 1902;
const LAST_YEAR = 2199;
const FORM = `must be a year from ${FIRST_YEAR} to ${LAST_YEAR}, such as 2026`;

/** A calendar year of which something is planned or paid. */
export const yearNumber = z.int({ error: FORM }).min(FIRST_YEAR, { error: FORM }).max(LAST_YEAR, { error: FORM });

/** The first month of a year. */
export function firstMonthOf(year: number): Month {
  return `${String(year).padStart(4, '0')}-01`;
}

/** The last month of a year. */
export function lastMonthOf(year: number): Month {
  return `${String(year).padStart(4, '0')}-12`;
}

/** The year that a month, or a day, lies in. */
export function yearOf(text: string): number {
  return Number(text.slice(0, 4));
}
