import { z } from 'zod';
import { yearsToEnter } from '#calendar/known-years.js';
import type { ProductionCalendar } from '#calendar/production-calendar.js';
import { dayOfInstant, type TimeZone } from '#calendar/time-zone.js';

/** On every deadline that is shown. */
export const calendarKnown = z.boolean().meta({
  description: 'False where no day of its year had been entered: it was computed as if every weekday were worked.',
});

export const calendarWarnings = z
  .array(z.object({ code: z.literal('calendar-missing'), year: z.string(), message: z.string() }))
  .meta({ description: 'What an administrator has to enter; of the next year from 1 November on.' });

/** The years whose calendar is missing at an instant, in words. */
export function warningsOf(now: Date, timeZone: TimeZone, calendar: ProductionCalendar) {
  return yearsToEnter(dayOfInstant(now.toISOString(), timeZone), calendar).map((year) => ({
    code: 'calendar-missing' as const,
    year,
    message: `No day of ${year} has been entered in the production calendar. Take the calendar of your country (PUT /api/organisation/calendar/years/${year}) or enter its days off one by one (PUT /api/organisation/calendar) before its months open: until then its deadlines are computed as if every weekday were worked, and months that are open keep them.`,
  }));
}
