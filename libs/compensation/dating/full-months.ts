import { addDays, type Day } from '#calendar/day.js';
import { addMonths, dayOfMonth, firstDayOf, monthOfDay } from '#calendar/month.js';

/**
 * The first day after so many whole months that begin with a day: the day of the same number, or, of a month that
 * has no such day, the first of the month after it. Both ends of a month are counted, so that a month which begins
 * on the 1st of July is complete on the 31st, one which begins on the 16th on the 15th of August, and one which
 * begins on the 29th, 30th or 31st of January on the last day of February, the 28th or, in a leap year, for the 30th
 * and the 31st the 29th. Twelve months from the 29th of February are complete on the 28th, in leap and common years.
 */
export function findDayAfterMonths(first: Day, months: number): Day {
  const month = addMonths(monthOfDay(first), months);
  const sameNumber = dayOfMonth(month, Number(first.slice(8)));
  return sameNumber.slice(8) === first.slice(8) ? sameNumber : firstDayOf(addMonths(month, 1));
}

/** The day on which so many whole months are complete that begin with a day; where none are counted, the day itself. */
export function findLastDayOfMonths(first: Day, months: number): Day {
  return months === 0 ? first : addDays(findDayAfterMonths(first, months), -1);
}

/**
 * How many months are complete from the first day to the last, both counted: from the 1st of July of one year to
 * the 31st of December of the next 18. Service, seniority, probation and the time with a client are all counted
 * by it. 0 where the last day is before the first.
 */
export function countFullMonths(first: Day, last: Day): number {
  const after = addDays(last, 1);
  const months =
    (Number(after.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
    Number(after.slice(5, 7)) -
    Number(first.slice(5, 7));
  return Math.max(0, findDayAfterMonths(first, months) <= after ? months : months - 1);
}
