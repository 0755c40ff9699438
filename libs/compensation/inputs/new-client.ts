import type { Day } from '#calendar/day.js';
import { dayOfMonth, monthOfDay, previousMonth, type Month } from '#calendar/month.js';
import { findFirstOrderDay } from './deal-facts.js';
import type { Deal } from './deals.js';

/** What makes a client new where the scheme says nothing else (pay-rules.md, section 1). */
export const ORDERS_OF_NEW_CLIENT = 2;
export const LAST_DAYS = 7;

/**
 * Whether a client whose first order is of `firstOrderOn` is won in `month`: the order that wins the client is of
 * this month, and the first order of it as well or of the last days of the month before.
 */
export function isWonIn(month: Month, firstOrderOn: Day, lastDays: number): boolean {
  const ordered = monthOfDay(firstOrderOn);
  if (ordered === month) return true;
  const last = dayOfMonth(previousMonth(month), 31);
  return ordered === monthOfDay(last) && Number(last.slice(8)) - Number(firstOrderOn.slice(8)) < lastDays;
}

/** The days of first orders of a list, told once: many numbers of a scheme may ask for them. */
const known = new WeakMap<readonly Deal[], ReadonlyMap<string, Day>>();

/** The day of the first order of each client of the list that any of the client's deals tells. */
export function findFirstOrderDays(deals: readonly Deal[]): ReadonlyMap<string, Day> {
  const before = known.get(deals);
  if (before !== undefined) return before;
  const days = new Map<string, Day>();
  for (const deal of deals) {
    const day = findFirstOrderDay(deal);
    if (day !== undefined) days.set(deal.client, day);
  }
  known.set(deals, days);
  return days;
}
