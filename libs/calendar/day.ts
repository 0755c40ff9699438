import * as z from 'zod';

const FORM = 'write a day as YYYY-MM-DD between 1900-01-01 and 2200-12-31, such as "2026-07-01"';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar day, `YYYY-MM-DD`. Days compare as text: an earlier day is the smaller text. Plain text may stand for a day, a month never. */
export type Day = string & { readonly calendar?: 'day' };

/** A schema for a real calendar day from 1900 to 2200. */
export const dayText: z.ZodType<Day, string> = z
  .string({ error: (issue) => `${issue.input === undefined ? 'is missing' : 'must be text'}: ${FORM}` })
  .max(10, { error: `is too long: ${FORM}`, abort: true })
  .regex(DAY, { error: `is not a day: ${FORM}`, abort: true })
  .refine(isRealDay, { error: `does not exist or is out of range: ${FORM}`, abort: true });

/** Whether well-formed text names a day that exists, within the years 1900 to 2200. */
function isRealDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return year >= 1900 && year <= 2200 && !Number.isNaN(utcMidnight(text));
}

/** The day `count` days later, or earlier when negative; `day` has passed `dayText`. */
export function addDays(day: Day, count: number): Day {
  return isoDay(validMidnight(day) + count * MILLISECONDS_A_DAY);
}

/** How many days there are from a day to another, both counted; 0 or less where the other comes before it. */
export function countDays(from: Day, until: Day): number {
  return (validMidnight(until) - validMidnight(from)) / MILLISECONDS_A_DAY + 1;
}

/** The weekday of a day: 1 is Monday, 7 is Sunday (ISO 8601). */
export function isoWeekday(day: Day): number {
  return new Date(validMidnight(day)).getUTCDay() || SUNDAY;
}

const MILLISECONDS_A_DAY = 86_400_000;
const SUNDAY = 7;

/** Days are counted in UTC, where each has 24 hours: no time zone takes part in calendar arithmetic. */
function validMidnight(day: Day): number {
  const midnight = utcMidnight(day);
  if (Number.isNaN(midnight)) throw new RangeError('Not a calendar day. Validate it with dayText first.');
  return midnight;
}

/** NaN where there is no such day. A payroll reads millions of them: no text is written to compare with. */
function utcMidnight(day: Day): number {
  if (!DAY.test(day)) return Number.NaN;
  const midnight = new Date(day);
  // A day that does not exist, such as 31 June, comes back as none or as another one.
  return midnight.getUTCDate() === Number(day.slice(8)) ? midnight.getTime() : Number.NaN;
}

function isoDay(midnight: number): Day {
  return new Date(midnight).toISOString().slice(0, 10);
}
