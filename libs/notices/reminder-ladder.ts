import * as z from 'zod';
import { clockTimeText } from '#calendar/clock-time.js';
import { addDays, type Day } from '#calendar/day.js';
import {
  nextWorkingDayOrSame,
  previousWorkingDayOrSame,
  type ProductionCalendar,
} from '#calendar/production-calendar.js';
import { dayOfInstant, instantAt, normaliseInstant, type TimeZone } from '#calendar/time-zone.js';

const WHOLE_DAYS = 'must be a whole number of days';
const MOST_DAYS = 30;
const days = z.int({ error: WHOLE_DAYS }).min(0).max(MOST_DAYS);
/** So many days after the one on which something is due. */
export const daysAfter = days.min(1);

/** When people are told of what waits for them, and their superiors of what is overdue. */
export const reminderLadderSchema = z.strictObject({
  /** At which time of the day, in the zone of the organisation. */
  at: clockTimeText,
  /** Which days count between a notice and the day on which something is due. */
  countsDays: z.enum(['calendar-days', 'working-days'], { error: 'must be "calendar-days" or "working-days"' }),
  /** How many days before the day on which something is due whoever owes it is reminded; 0 is the day itself. */
  remindsBefore: z
    .array(days, { error: 'must be a list of days' })
    .max(8)
    .refine((all) => new Set(all).size === all.length, { error: 'names a day twice' }),
  /** How many days after it the superior is told; null: nobody is, and there is no digest. */
  escalatesAfter: daysAfter.nullable(),
  /** Within how many days a document that waits for somebody is to be decided, where no deadline says it. */
  decidesWithin: daysAfter,
});
export type ReminderLadder = z.infer<typeof reminderLadderSchema>;

/** The regulation: reminded three days before, one day before and on the day; the superior is told the day after. */
export const defaultReminderLadder: ReminderLadder = {
  at: '09:00',
  countsDays: 'calendar-days',
  remindsBefore: [3, 1, 0],
  escalatesAfter: 1,
  decidesWithin: 3,
};

/** What notices depend on, and nothing else. */
export interface LadderBasis {
  readonly ladder: ReminderLadder;
  readonly calendar: ProductionCalendar;
  readonly timeZone: TimeZone;
}

/** One step of the ladder of one thing that is due. */
export interface Rung {
  /** `T-3`, `T`, `T+1`: part of what makes a notice the same one. */
  readonly name: string;
  readonly audience: 'who-owes-it' | 'superior';
  readonly on: Day;
  /** ISO UTC with milliseconds. */
  readonly at: string;
}

/** All rungs of something that is due on a day, in the order in which they come. */
export function rungsOf(dueOn: Day, basis: LadderBasis): Rung[] {
  const { remindsBefore, escalatesAfter } = basis.ladder;
  const reminders = remindsBefore.toSorted((one, other) => other - one).map((count) => rungAt(dueOn, -count, basis));
  return escalatesAfter === null ? reminders : [...reminders, rungAt(dueOn, escalatesAfter, basis)];
}

function rungAt(dueOn: Day, distance: number, basis: LadderBasis): Rung {
  const on = dayAt(dueOn, distance, basis);
  const name = distance === 0 ? 'T' : `T${distance > 0 ? '+' : ''}${distance}`;
  const audience = distance > 0 ? 'superior' : 'who-owes-it';
  return { name, audience, on, at: instantAt(on, basis.ladder.at, basis.timeZone) };
}

/** The day so many days after another, or before where negative, as the ladder counts. */
export function dayAt(day: Day, distance: number, { ladder, calendar }: LadderBasis): Day {
  if (ladder.countsDays === 'calendar-days') return addDays(day, distance);
  const step = distance > 0 ? 1 : -1;
  let at = step > 0 ? day : previousWorkingDayOrSame(day, calendar);
  for (let left = Math.abs(distance); left > 0; left -= 1)
    at =
      step > 0 ? nextWorkingDayOrSame(addDays(at, 1), calendar) : previousWorkingDayOrSame(addDays(at, -1), calendar);
  return at;
}

/** What is to be told of one thing at an instant. */
export interface DueRungs {
  /** The last reminder that has come, unless it came before the thing began to wait. */
  readonly reminder?: Rung;
  /** That it is overdue, on the day on which the superior is told for the first time. */
  readonly escalation?: Rung;
  /** The day of the digest that has it; from the day after that on. */
  readonly digestOn?: Day;
}

/**
 * What is to be told by now. Of several rungs that have come, only the last: after an outage nobody gets all that would
 * have been sent meanwhile. Asked again it gives the same until the next rung comes.
 */
export function dueRungs(
  { dueOn, since, now }: { readonly dueOn: Day; readonly since: string; readonly now: string },
  basis: LadderBasis,
): DueRungs {
  const [from, until] = [normaliseInstant(since), normaliseInstant(now)];
  const come = rungsOf(dueOn, basis).filter(({ at }) => at <= until);
  const reminder = come.findLast(({ audience, at }) => audience === 'who-owes-it' && at >= from);
  const escalation = come.find(({ audience }) => audience === 'superior');
  const told = reminder ? { reminder } : {};
  if (!escalation) return told;
  const digestOn = lastDigestOn(until, basis);
  return digestOn > escalation.on ? { ...told, digestOn } : { ...told, escalation };
}

/** The day of the last digest that has come by an instant; on days off there is none where working days count. */
function lastDigestOn(now: string, basis: LadderBasis): Day {
  const { ladder, calendar, timeZone } = basis;
  const today = dayOfInstant(now, timeZone);
  const last = instantAt(today, ladder.at, timeZone) <= now ? today : addDays(today, -1);
  return ladder.countsDays === 'working-days' ? previousWorkingDayOrSame(last, calendar) : last;
}

/** The next instant strictly after another at which there may be something to tell. */
export function nextRound(after: string, { at, timeZone }: { at: string; timeZone: TimeZone }): string {
  const from = normaliseInstant(after);
  const today = dayOfInstant(from, timeZone);
  const round = instantAt(today, at, timeZone);
  return round > from ? round : instantAt(addDays(today, 1), at, timeZone);
}
