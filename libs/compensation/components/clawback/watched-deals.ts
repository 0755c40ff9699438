import { addDays, type Day } from '#calendar/day.js';
import { addMonths, firstDayOf, monthOfDay, nextMonth, type Month } from '#calendar/month.js';
import { findDayAfterMonths } from '../../dating/full-months.js';
import type { Deal } from '../../inputs/deals.js';
import type { LeftClient } from '../../inputs/left-clients.js';
import { add, fromWhole, divide, multiply, parseFraction, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { fromUnits, roundMoney, writeMoney } from '../../numbers/money.js';
import { roundDownToUnits } from '../../numbers/round-down.js';
import type { PaidDeal } from '../../statement/paid-deals.js';
import type { ClawbackState, ClawbackTerms } from './clawback-terms.js';

/** A deal that is looked after from the month in which it was paid. */
export interface WatchedDeal {
  readonly deal: string;
  readonly client: string;
  readonly on: Day;
  readonly from: Month;
  readonly until: Month;
  readonly paid: Fraction;
  readonly isPaid: boolean;
  readonly taken: Fraction;
  readonly begun: Month | undefined;
}

/** Why what was paid of a deal is taken back. */
export type WhyTaken =
  | { readonly code: 'client-left'; readonly on: Day }
  | { readonly code: 'unpaid'; readonly since: Day };

/** A deal in one month: why it is taken back, if it is, and how much of it should have been taken by now. */
export interface DealOfMonth extends WatchedDeal {
  readonly why: WhyTaken | undefined;
  readonly part: number;
  readonly target: Fraction;
}

/** A client's leaving may become known so many months after the time is over in which it counts. */
const MONTHS_OF_GRACE = 3;

/** The deals that the month before left, and those that this month pays, each with what was paid of it until now. */
export function watchDeals(
  state: ClawbackState | undefined,
  paidNow: readonly PaidDeal[],
  { month, deals, places }: { readonly month: Month; readonly deals: readonly Deal[]; readonly places: number },
): WatchedDeal[] {
  const watched = new Map((state?.deals ?? []).map((each) => [each.deal, readWatched(each)]));
  for (const [deal, { client, on, exact }] of sumByDeal(paidNow)) {
    const now = fromUnits(roundMoney(exact, places), places);
    const before = watched.get(deal);
    // What is not watched any more, and returns take back of it, was settled.
    if (now.numerator === 0n || (before === undefined && now.numerator < 0n)) continue;
    const first = { deal, client, on, from: month, paid: ZERO, isPaid: false, taken: ZERO, begun: undefined };
    const { paid, ...known } = before ?? first;
    const sum = add(paid, now);
    watched.set(deal, { ...known, until: month, paid: sum.numerator < 0n ? ZERO : sum });
  }
  for (const { id, returns, paid, sale } of deals) {
    const known = watched.get(returns ?? id);
    const isPaid = returns === undefined ? paid : sale?.paid;
    if (known !== undefined && isPaid !== undefined) watched.set(known.deal, { ...known, isPaid });
  }
  return [...watched.values()].toSorted((a, b) =>
    a.on === b.on ? compareText(a.deal, b.deal) : compareText(a.on, b.on),
  );
}

/** What of each deal should have been taken back when the month ends, and why. */
export function judgeDeals(
  watched: readonly WatchedDeal[],
  terms: ClawbackTerms,
  {
    month,
    leftClients,
    places,
  }: { readonly month: Month; readonly leftClients: readonly LeftClient[]; readonly places: number },
): DealOfMonth[] {
  const left = new Map(leftClients.map(({ client, on }) => [client, on]));
  const end = addDays(firstDayOf(nextMonth(month)), -1);
  return watched.map((each) => {
    const why = findWhy(each, terms, { leftOn: left.get(each.client), end });
    const begun = why === undefined ? undefined : (each.begun ?? month);
    const part = begun === undefined ? 0 : Math.min(countMonths(begun, month) + 1, terms.instalments);
    return { ...each, begun, why, part, target: partOf(each.paid, part, terms.instalments, places) };
  });
}

/** What is still looked after when the month is over. */
export function listStillWatched(deals: readonly DealOfMonth[], terms: ClawbackTerms, month: Month): WatchedDeal[] {
  return deals.filter((each) => {
    const { paid, taken, isPaid, why } = each;
    if (paid.numerator === 0n && taken.numerator === 0n) return false;
    const isTaken = why?.code === 'client-left' && taken.numerator !== 0n && isSame(taken, paid);
    // Also what the limit has left nothing of until now: its part is taken as soon as there is room.
    const isOpen = (why !== undefined || taken.numerator !== 0n) && !isTaken;
    const mayStayUnpaid = terms.whenUnpaid !== undefined && !isPaid && !isTaken;
    return isOpen || mayStayUnpaid || mayStillLeave(each, terms, month);
  });
}

/** The deals as the next month is given them. */
export function writeWatched(deals: readonly WatchedDeal[], places: number): ClawbackState {
  return {
    deals: deals.map(({ deal, client, on, from, until, paid, isPaid, taken, begun }) => ({
      ...{ deal, client, on, from, until },
      ...{ paid: writeMoney(paid, places), isPaid, taken: writeMoney(taken, places) },
      ...(begun === undefined ? {} : { begun }),
    })),
  };
}

function readWatched({ paid, taken, begun, ...known }: ClawbackState['deals'][number]): WatchedDeal {
  return { ...known, paid: parseFraction(paid), taken: parseFraction(taken), begun };
}

function sumByDeal(paid: readonly PaidDeal[]): Map<string, PaidDeal> {
  const sums = new Map<string, PaidDeal>();
  for (const each of paid) {
    const before = sums.get(each.deal);
    sums.set(each.deal, before === undefined ? each : { ...before, exact: add(before.exact, each.exact) });
  }
  return sums;
}

function findWhy(
  { on, isPaid }: WatchedDeal,
  { whenClientLeaves, whenUnpaid }: ClawbackTerms,
  { leftOn, end }: { readonly leftOn: Day | undefined; readonly end: Day },
): WhyTaken | undefined {
  if (whenClientLeaves !== undefined && leftOn !== undefined) {
    if (leftOn >= on && leftOn <= end && leftOn < findDayAfter(on, whenClientLeaves))
      return { code: 'client-left', on: leftOn };
  }
  if (whenUnpaid === undefined || isPaid) return undefined;
  const since = addDays(on, whenUnpaid.afterDays);
  return since <= end ? { code: 'unpaid', since } : undefined;
}

/** The first day on which the client may leave without anything being taken back. */
function findDayAfter(on: Day, within: NonNullable<ClawbackTerms['whenClientLeaves']>): Day {
  return 'withinDays' in within ? addDays(on, within.withinDays) : findDayAfterMonths(on, within.withinMonths);
}

function mayStillLeave({ on }: WatchedDeal, { whenClientLeaves }: ClawbackTerms, month: Month): boolean {
  if (whenClientLeaves === undefined) return false;
  return month < addMonths(monthOfDay(findDayAfter(on, whenClientLeaves)), MONTHS_OF_GRACE);
}

/** The parts that are due, rounded down; the last one has what is left over. */
function partOf(paid: Fraction, part: number, of: number, places: number): Fraction {
  if (part === 0) return ZERO;
  return part === of ? paid : roundDownToUnits(divide(multiply(paid, fromWhole(part)), fromWhole(of)), places);
}

function countMonths(from: Month, until: Month): number {
  const [fromYear, fromMonth, year, month] = [from, until].flatMap((text) => text.split('-').map(Number));
  return (year! - fromYear!) * 12 + month! - fromMonth!;
}

function isSame(a: Fraction, b: Fraction): boolean {
  return a.numerator * b.denominator === b.numerator * a.denominator;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
