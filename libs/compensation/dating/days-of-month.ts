import { z } from 'zod';
import { isoWeekday, type Day } from '#calendar/day.js';
import { dayOfMonth, firstDayOf, type Month } from '#calendar/month.js';
import type { ProductionCalendar } from '#calendar/production-calendar.js';

/** By which days a change inside a month divides it. */
export const prorationBasisSchema = z.enum(['calendar-days', 'working-days'], { error: 'must be "calendar-days" or "working-days"' });

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
export function spanOfMonth(month: Month): DaySpan {
  return { from: firstDayOf(month), until: dayOfMonth(month, 31) };
}

/** The days that lie in both; nothing where there are none. */
export function overlapOf(a: DaySpan, b: { readonly from?: Day | undefined; readonly until?: Day | undefined }): DaySpan | undefined {
  const from = b.from !== undefined && b.from > a.from ? b.from : a.from;
  const until = b.until !== undefined && b.until < a.until ? b.until : a.until;
  return from > until ? undefined : { from, until };
}

/** Every day of the month counts. */
export function calendarDaysOf(month: Month): DaysOfMonth {
  return daysCounted(month, (dayNumber) => dayNumber);
}

/** The working days of the month by a production calendar count; there may be none of them. */
export function workingDaysOf(month: Month, calendar: ProductionCalendar): DaysOfMonth {
  const upTo = workingDaysUpTo(month, calendar);
  return daysCounted(month, (dayNumber) => upTo[dayNumber] ?? 0);
}

function daysCounted(month: Month, countedUpTo: (dayNumber: number) => number): DaysOfMonth {
  const span = spanOfMonth(month);
  return {
    month, span,
    total: countedUpTo(numberOf(span.until)),
    count: (part) => {
      const inside = overlapOf(span, part);
      return inside === undefined ? 0 : countedUpTo(numberOf(inside.until)) - countedUpTo(numberOf(inside.from) - 1);
    },
  };
}

function numberOf(day: Day): number {
  return Number(day.slice(8));
}

/**
 * How many working days the month has up to each of its days. The weekday is worked out once and counted on:
 * asking the calendar day by day costs more than the rest of a statement.
 */
function workingDaysUpTo(month: Month, calendar: ProductionCalendar): number[] {
  const { from, until } = spanOfMonth(month);
  const upTo = [0];
  let weekday = isoWeekday(from);
  for (let dayNumber = 1; dayNumber <= numberOf(until); dayNumber += 1) {
    const day = dayOfMonth(month, dayNumber);
    const exception = Object.hasOwn(calendar.exceptions, day) ? calendar.exceptions[day] : undefined;
    const isWorked = exception === undefined ? !calendar.weekend.includes(weekday) : exception === 'working-day';
    upTo.push(upTo[dayNumber - 1]! + (isWorked ? 1 : 0));
    weekday = weekday === 7 ? 1 : weekday + 1;
  }
  return upTo;
}
