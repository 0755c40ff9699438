import * as z from 'zod';
import type { Day } from '#calendar/day.js';
import { dayOfMonth, firstDayOf, type Month } from '#calendar/month.js';
import { isWorkingDay, type ProductionCalendar } from '#calendar/production-calendar.js';

/** By which days a change inside a month divides it. */
export const prorationBasisSchema = z.enum(['calendar-days', 'working-days'], {
  error: 'must be "calendar-days" or "working-days"',
});

export type ProrationBasis = z.infer<typeof prorationBasisSchema>;

/** Days from the first to the last, both included. */
export interface DaySpan {
  readonly from: Day;
  readonly until: Day;
}

/** The days of one month that count, all of them or the working ones. */
export interface DaysOfMonth {
  readonly month: Month;
  readonly span: DaySpan;
  readonly total: number;
  /** How many of the days that count lie in a span; what lies outside the month is left out. */
  readonly count: (span: DaySpan) => number;
}

/** From the first day of a month to its last. */
export function findSpanOfMonth(month: Month): DaySpan {
  return { from: firstDayOf(month), until: dayOfMonth(month, 31) };
}

/** The days that lie in both; nothing where there are none. */
export function intersectSpans(
  a: DaySpan,
  b: { readonly from?: Day | undefined; readonly until?: Day | undefined },
): DaySpan | undefined {
  const from = b.from !== undefined && b.from > a.from ? b.from : a.from;
  const until = b.until !== undefined && b.until < a.until ? b.until : a.until;
  return from > until ? undefined : { from, until };
}

/** Every day of the month counts. */
export function countCalendarDays(month: Month): DaysOfMonth {
  return daysCounted(month, (dayNumber) => dayNumber);
}

/** What was counted by a calendar: thousands of people share one, and counting costs more than the rest of their statement. */
const counted = new WeakMap<ProductionCalendar, Map<Month, DaysOfMonth>>();

/** The working days of the month by a production calendar count; there may be none of them. A calendar never changes once it has passed its schema. */
export function countWorkingDays(month: Month, calendar: ProductionCalendar): DaysOfMonth {
  const months = counted.get(calendar) ?? new Map<Month, DaysOfMonth>();
  const known = months.get(month);
  if (known !== undefined) return known;
  const upTo = workingDaysUpTo(month, calendar);
  const days = daysCounted(month, (dayNumber) => upTo[dayNumber] ?? 0);
  counted.set(calendar, months.set(month, days));
  return days;
}

function daysCounted(month: Month, countedUpTo: (dayNumber: number) => number): DaysOfMonth {
  const span = findSpanOfMonth(month);
  return {
    month,
    span,
    total: countedUpTo(readDayNumber(span.until)),
    count: (part) => {
      const inside = intersectSpans(span, part);
      return inside === undefined
        ? 0
        : countedUpTo(readDayNumber(inside.until)) - countedUpTo(readDayNumber(inside.from) - 1);
    },
  };
}

function readDayNumber(day: Day): number {
  return Number(day.slice(8));
}

/** How many working days the month has up to each of its days. */
function workingDaysUpTo(month: Month, calendar: ProductionCalendar): number[] {
  const { until } = findSpanOfMonth(month);
  let count = 0;
  const upTo = [count];
  for (let dayNumber = 1; dayNumber <= readDayNumber(until); dayNumber += 1) {
    const day = dayOfMonth(month, dayNumber);
    if (isWorkingDay(day, calendar)) count += 1;
    upTo.push(count);
  }
  return upTo;
}
