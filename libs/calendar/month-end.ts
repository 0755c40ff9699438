import { firstDayAfter } from './deadlines.js';
import type { Month } from './month.js';
import { startOfDay, type TimeZone } from './time-zone.js';

/** The instant at which a month is over in a time zone: the start of the day after it. */
export function endOfMonth(month: Month, timeZone: TimeZone): Date {
  return new Date(startOfDay(firstDayAfter(month), timeZone));
}
