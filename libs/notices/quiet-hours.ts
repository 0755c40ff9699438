import * as z from 'zod';
import { clockTimeText } from '#calendar/clock-time.js';
import { addDays } from '#calendar/day.js';
import { clockTimeOf, dayOfInstant, instantAt, normaliseInstant, type TimeZone } from '#calendar/time-zone.js';

/** In which hours no mail is sent; over midnight where they end earlier than they begin. */
export const quietHoursSchema = z
  .strictObject({ from: clockTimeText, until: clockTimeText })
  .refine(({ from, until }) => from !== until, { error: 'leaves no time to send anything', path: ['until'] });
export type QuietHours = z.infer<typeof quietHoursSchema>;

/** When the quiet hours end that an instant lies in; undefined where it lies in none. */
export function endOfQuiet(now: string, quiet: QuietHours | null, timeZone: TimeZone): string | undefined {
  if (quiet === null) return undefined;
  const time = clockTimeOf(now, timeZone);
  const isOverMidnight = quiet.until < quiet.from;
  const isAfterStart = time >= quiet.from;
  const isBeforeEnd = time < quiet.until;
  const isQuiet = isOverMidnight ? isAfterStart || isBeforeEnd : isAfterStart && isBeforeEnd;
  if (!isQuiet) return undefined;
  const today = dayOfInstant(now, timeZone);
  const endsOn = isOverMidnight && isAfterStart ? addDays(today, 1) : today;
  const end = instantAt(endsOn, quiet.until, timeZone);
  // On the night on which the clock goes back the end may be behind: it comes once more.
  return end > normaliseInstant(now) ? end : undefined;
}
