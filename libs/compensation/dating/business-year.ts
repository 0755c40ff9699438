import * as z from 'zod';
import type { Day } from '#calendar/day.js';
import { addMonths, dayOfMonth, type Month } from '#calendar/month.js';

/** The number of the month in which business years begin where a scheme names none. */
export const JANUARY = 1;

const FORM = 'must be the number of a month, 1 to 12';

/** In which month the business year of a scheme begins: 1 is January. */
export const monthNumber = z.int({ error: FORM }).min(1, { error: FORM }).max(12, { error: FORM });

/** A year of twelve months, named by its first: `2026-01` is the calendar year 2026, `2026-04` ends in March 2027. */
export type BusinessYear = Month;

/** The business year that a month lies in, where years begin in the month with the number `beginsIn`. */
export function yearOfMonth(month: Month, beginsIn: number): BusinessYear {
  return addMonths(month, -((Number(month.slice(5)) - beginsIn + 12) % 12));
}

/** The last business year that has ended by the end of a month: of its last month its own, of every other one the year before. */
export function yearEndedBy(month: Month, beginsIn: number): BusinessYear {
  return addMonths(yearOfMonth(addMonths(month, 1), beginsIn), -12);
}

/** The business year after. */
export function nextYear(year: BusinessYear): BusinessYear {
  return addMonths(year, 12);
}

/** The twelve months of a business year, in their order. */
export function listMonthsOfYear(year: BusinessYear): Month[] {
  return Array.from({ length: 12 }, (_, index) => addMonths(year, index));
}

/** The number of the month with which business years end. */
export function lastMonthNumber(beginsIn: number): number {
  return beginsIn === JANUARY ? 12 : beginsIn - 1;
}

/** The day `MM-DD` of a business year; the 29th of February is the last of February in a year that has none. */
export function dayInYear(year: BusinessYear, monthAndDay: string): Day {
  const month = addMonths(year, (Number(monthAndDay.slice(0, 2)) - Number(year.slice(5)) + 12) % 12);
  return dayOfMonth(month, Number(monthAndDay.slice(3)));
}

/** The last day of business years, `MM-DD`: the 29th of February where they begin in March, in a year that has none the 28th. */
export function lastDayOfYears(beginsIn: number): string {
  return dayOfMonth(`2024-${String(lastMonthNumber(beginsIn)).padStart(2, '0')}`, 31).slice(5);
}

/** A business year in a refusal: `2026`, or `2026-04 to 2027-03`. */
export function phraseYear(year: BusinessYear): string {
  return Number(year.slice(5)) === JANUARY ? year.slice(0, 4) : `${year} to ${addMonths(year, 11)}`;
}
