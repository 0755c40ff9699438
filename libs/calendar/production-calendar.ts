import * as z from 'zod';
import { addDays, dayText, isoWeekday, type Day } from './day.js';

/**
 * Every search for a working day ends within so many days. Long enough for a real stretch of non-working days
 * (Russia in spring 2020 had 45), short enough that a calendar which forgot its working days is refused.
 */
const LONGEST_REST = 62;
const WEEKDAYS = 'must be a weekday from 1 (Monday) to 7 (Sunday)';
const MOST_EXCEPTIONS = 4000;
/** What an exception makes of a day. */
export const DAY_KINDS = ['day-off', 'working-day'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

const SATURDAY = 6;
const SUNDAY = 7;

/**
 * Which days are worked: `weekend` are the ISO weekdays off, `exceptions` the days that differ from them
 * (public holidays, moved working days). `version` names the edition that deadlines were computed from. A
 * calendar with more than 62 days off in a row is refused: deadlines could not be moved off them.
 */
export const productionCalendarSchema = z
  .strictObject({
    version: z.string({ error: 'must be text, such as "2026-1"' }).min(1).max(60),
    weekend: z
      .array(z.int({ error: WEEKDAYS }).min(1, { error: WEEKDAYS }).max(7, { error: WEEKDAYS }), {
        error: 'must be a list of ISO weekdays, 1 (Monday) to 7 (Sunday)',
      })
      .max(7, { error: 'must be a list of ISO weekdays without repetitions', abort: true })
      .default([SATURDAY, SUNDAY]),
    exceptions: z
      .record(dayText, z.enum(DAY_KINDS, { error: 'must be "day-off" or "working-day"' }), {
        error: (issue) =>
          issue.code === 'invalid_key'
            ? 'has a key that is not a day such as "2026-06-12"'
            : 'must be an object such as { "2026-06-12": "day-off" }',
      })
      .default({}),
  })
  .superRefine((calendar, context) => {
    if (new Set(calendar.weekend).size !== calendar.weekend.length) {
      context.addIssue({ code: 'custom', path: ['weekend'], message: 'must not repeat a weekday' });
    }
    if (new Set(calendar.weekend).size === 7) {
      context.addIssue({ code: 'custom', path: ['weekend'], message: 'must leave at least one working weekday' });
      return;
    }
    const days = Object.keys(calendar.exceptions);
    if (days.length > MOST_EXCEPTIONS) {
      context.addIssue({ code: 'custom', path: ['exceptions'], message: `must be at most ${MOST_EXCEPTIONS} days` });
      return;
    }
    const restless = days.find((day) => !hasWorkingDayNear(day, calendar));
    if (restless !== undefined) {
      const message = `has no working day within ${LONGEST_REST} days of it; a calendar needs working days to move deadlines to`;
      context.addIssue({ code: 'custom', path: ['exceptions', restless], message });
    }
  });

export type ProductionCalendar = z.infer<typeof productionCalendarSchema>;

/** Whether a day is worked: an exception decides, otherwise the weekend. */
export function isWorkingDay(day: Day, calendar: ProductionCalendar): boolean {
  const exception = Object.hasOwn(calendar.exceptions, day) ? calendar.exceptions[day] : undefined;
  if (exception !== undefined) return exception === 'working-day';
  return !calendar.weekend.includes(isoWeekday(day));
}

/** The day itself when it is worked, otherwise the last working day before it. */
export function previousWorkingDayOrSame(day: Day, calendar: ProductionCalendar): Day {
  return workingDayFrom(day, -1, calendar);
}

/** The day itself when it is worked, otherwise the first working day after it. */
export function nextWorkingDayOrSame(day: Day, calendar: ProductionCalendar): Day {
  return workingDayFrom(day, 1, calendar);
}

/** The last of so many working days that follow a day. */
export function addWorkingDays(day: Day, count: number, calendar: ProductionCalendar): Day {
  let last = day;
  for (let left = count; left > 0; left -= 1) last = nextWorkingDayOrSame(addDays(last, 1), calendar);
  return last;
}

/** Throws a RangeError on a calendar without working days, which `productionCalendarSchema` refuses. */
function workingDayFrom(day: Day, step: 1 | -1, calendar: ProductionCalendar): Day {
  const found = searchWorkingDay(day, step, calendar);
  if (found === undefined) {
    throw new RangeError(
      `No working day within ${LONGEST_REST} days of ${day} in calendar ${calendar.version}. Validate it with productionCalendarSchema first.`,
    );
  }
  return found;
}

function hasWorkingDayNear(day: Day, calendar: ProductionCalendar): boolean {
  return searchWorkingDay(day, -1, calendar) !== undefined && searchWorkingDay(day, 1, calendar) !== undefined;
}

function searchWorkingDay(day: Day, step: 1 | -1, calendar: ProductionCalendar): Day | undefined {
  for (let distance = 0; distance <= LONGEST_REST; distance += 1) {
    const candidate = addDays(day, step * distance);
    if (isWorkingDay(candidate, calendar)) return candidate;
  }
  return undefined;
}
