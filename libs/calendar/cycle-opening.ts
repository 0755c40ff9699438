import { deadlineOf, type DeadlineBasis } from './deadlines.js';
import { addMonths, monthOfDay, nextMonth, type Month } from './month.js';
import { dayOfInstant, normaliseInstant } from './time-zone.js';

export interface CycleOpening {
  /** The month whose cycle opens. */
  readonly month: Month;
  /** When it opens, ISO UTC with milliseconds. */
  readonly opensAt: string;
}

/** The longest rest that a calendar may have moves an opening by two months; four on each side leave room. */
const MONTHS_AROUND = 4;

/**
 * The months from `since` on whose drafting has begun by an instant, whether or not anything opened them then: what is
 * to be made good after an outage.
 */
export function begunMonths({
  since,
  now,
  ...basis
}: DeadlineBasis & { readonly since: Month; readonly now: string }): Month[] {
  const until = normaliseInstant(now);
  const months: Month[] = [];
  for (let month = since; deadlineOf('drafting-opened', month, basis).opensAt <= until; month = nextMonth(month))
    months.push(month);
  return months;
}

/**
 * The first opening of drafting strictly after an instant (regulation: "28th of M-1: drafting opens by
 * itself"). Asked again with its own answer it gives the opening after that, so no month is opened twice.
 * Should a calendar let two months open at one instant, the earlier month is the answer.
 */
export function nextCycleOpening({ after, ...basis }: DeadlineBasis & { readonly after: string }): CycleOpening {
  const from = normaliseInstant(after);
  const monthOfAfter = monthOfDay(dayOfInstant(from, basis.timeZone));
  const nominal = addMonths(monthOfAfter, -basis.rules['drafting-opened'].monthOffset);
  for (let shift = -MONTHS_AROUND; shift <= MONTHS_AROUND; shift += 1) {
    const month = addMonths(nominal, shift);
    const { opensAt } = deadlineOf('drafting-opened', month, basis);
    if (opensAt > from) return { month, opensAt };
  }
  throw new RangeError('No opening of drafting was found near the instant. Validate the rules and the calendar first.');
}
