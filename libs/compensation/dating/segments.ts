import type { Day } from '#calendar/day.js';
import { dayOfMonth } from '#calendar/month.js';
import type { Fraction } from '../numbers/exact-fraction.js';
import type { DaySpan, DaysOfMonth } from './days-of-month.js';

/** A part of a month within which nothing changes. */
export interface Segment extends DaySpan {
  /** How many of the days that count lie in it; 0 where it has days off only. */
  readonly days: number;
  /** `days` of all the days of the month that count. */
  readonly share: Fraction;
}

/**
 * A span of a month, cut before each day on which something changes; days outside the span cut nothing, and a
 * day may be named twice. The shares of the segments of a whole month add up to exactly 1. The month has at
 * least one day that counts.
 */
export function cutSegments(span: DaySpan, changes: readonly Day[], days: DaysOfMonth): Segment[] {
  const inside = changes.filter((day) => day > span.from && day <= span.until);
  const begins = [span.from, ...[...new Set(inside)].sort()];
  return begins.map((from, index) => {
    const next = begins[index + 1];
    const until = next === undefined ? span.until : dayOfMonth(days.month, Number(next.slice(8)) - 1);
    const counted = days.count({ from, until });
    return { from, until, days: counted, share: { numerator: BigInt(counted), denominator: BigInt(days.total) } };
  });
}
