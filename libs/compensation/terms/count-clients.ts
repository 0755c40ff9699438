import { firstDayOf } from '#calendar/month.js';
import type { Deal } from '../inputs/deals.js';
import { fromWhole, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import { SUMS } from './deal-amount-phrases.js';
import type { DealAmountSource } from './deal-amount-terms.js';
import { makeDealMatcher } from './deal-filter.js';
import { findCredit, isMeant, readDeals, refuseFact, refuseOnce } from './deals-of-month.js';
import type { Evaluation } from './evaluation.js';
import { findFirstOrderDays, isWonIn, LAST_DAYS, ORDERS_OF_NEW_CLIENT } from '../inputs/new-client.js';

type Reader = (evaluation: Evaluation) => Fraction;

/**
 * Makes a reader of how many clients the person has deals of the month with, each of them once however many deals
 * there are. A deal of an earlier month on which money came in now makes nobody a client of this one,
 * nor does a return.
 *
 * - `clients`: those with at least `atLeast` deals that are meant.
 * - `groups`: the full groups of `every` deals with one and the same client; deals of several clients make none.
 * - `new-clients`: those whose order number `orders` is among the deals, where their first order is of this month too, or of
 *   the last `lastDays` days of the month before. A client has one such order and so is counted in one month.
 */
export function makeClientCounter(source: DealAmountSource, what: 'clients' | 'groups' | 'new-clients'): Reader {
  const reader = source.name ?? SUMS[what].en;
  const matcher = source.where === undefined ? undefined : makeDealMatcher(source.where);
  const isCounted = (deal: Deal, index: number, evaluation: Evaluation): boolean =>
    deal.returns === undefined &&
    isOfMonth(deal, evaluation) &&
    (matcher === undefined || isMeant(matcher, deal, index, evaluation, reader)) &&
    findCredit(deal, index, evaluation).numerator !== 0n;
  if (what === 'new-clients') return countNewClients(source, reader, isCounted);
  const { every, atLeast = 1 } = source;
  const worth = (deals: number) => (every === undefined ? Number(deals >= atLeast) : Math.floor(deals / every));
  return (evaluation) => {
    const dealsOf = new Map<string, number>();
    readDeals(evaluation).forEach((deal, index) => {
      if (isCounted(deal, index, evaluation)) dealsOf.set(deal.client, (dealsOf.get(deal.client) ?? 0) + 1);
    });
    let sum = 0;
    for (const deals of dealsOf.values()) sum += worth(deals);
    return fromWhole(sum);
  };
}

function isOfMonth({ on }: Deal, { inputs: { month } }: Evaluation): boolean {
  return month === undefined || on >= firstDayOf(month);
}

function countNewClients(
  { orders = ORDERS_OF_NEW_CLIENT, lastDays = LAST_DAYS }: DealAmountSource,
  reader: string,
  isCounted: (deal: Deal, index: number, evaluation: Evaluation) => boolean,
): Reader {
  return (evaluation) => {
    const deals = readDeals(evaluation);
    const { month } = evaluation.inputs;
    if (month === undefined) {
      refuseOnce(
        evaluation,
        'missing-month',
        ['month'],
        `is missing; "${reader}" are those of one month, say of which`,
      );
      return ZERO;
    }
    const firstOrders = findFirstOrderDays(deals);
    let sum = 0;
    deals.forEach((deal, index) => {
      if (!isCounted(deal, index, evaluation)) return;
      if (deal.order === undefined) refuseFact('order', deal, index, evaluation, reader);
      if (deal.order !== orders) return;
      const firstOrderOn = firstOrders.get(deal.client);
      if (firstOrderOn === undefined) refuseFact('firstOrderOn', deal, index, evaluation, reader);
      else if (isWonIn(month, firstOrderOn, lastDays)) sum += 1;
    });
    return fromWhole(sum);
  };
}
