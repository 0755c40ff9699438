import type { Day } from '#calendar/day.js';
import { addMonths, dayOfMonth, monthOfDay } from '#calendar/month.js';

/** The day of the same number so many calendar months later, or the last day of a month that has no such day: three months after the 30th of November is the last of February. */
export function addMonthsToDay(day: Day, months: number): Day {
  return dayOfMonth(addMonths(monthOfDay(day), months), Number(day.slice(8)));
}

/** How many calendar months are full between two days: one is full on the day of the same number. 0 where the second day is not later. */
export function countFullMonths(from: Day, until: Day): number {
  const months =
    (Number(until.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(until.slice(5, 7)) - Number(from.slice(5, 7));
  return Math.max(0, addMonthsToDay(from, months) <= until ? months : months - 1);
}
