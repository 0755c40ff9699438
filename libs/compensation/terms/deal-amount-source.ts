import { add, multiply, ONE, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import { findReturnedSale } from '../inputs/returned-sales.js';
import { makeClientCounter } from './count-clients.js';
import { SUMS } from './deal-amount-phrases.js';
import type { DealAmountSource } from './deal-amount-terms.js';
import { makeDealMatcher } from './deal-filter.js';
import { readDealAmount, findCredit, readDeals, isMeant } from './deals-of-month.js';
import type { Evaluation } from './evaluation.js';

/**
 * Makes a reader of the number; a deal that lacks what is asked of it is refused. A return takes off sums what it takes
 * back, where its sale is meant, and is no deal that counts.
 */
export function makeDealAmountReader(source: DealAmountSource): (evaluation: Evaluation) => Fraction {
  const { deals: what, credit } = source;
  if (what === 'clients' || what === 'groups' || what === 'new-clients') return makeClientCounter(source, what);
  const matcher = source.where === undefined ? undefined : makeDealMatcher(source.where);
  const reader = source.name ?? SUMS[what].en;
  return (evaluation) => {
    let sum = ZERO;
    const deals = readDeals(evaluation);
    deals.forEach((deal, index) => {
      if (what === 'count' && deal.returns !== undefined) return;
      const returned = findReturnedSale(deals, deal);
      const judged = returned?.sale ?? deal;
      const place = returned?.place ?? index;
      if (matcher !== undefined && !isMeant(matcher, judged, place, evaluation, reader)) return;
      const share = findCredit(judged, place, evaluation);
      if (share.numerator === 0n) return;
      if (what === 'count') {
        sum = add(sum, ONE);
        return;
      }
      const amount = readDealAmount(what, deal, index, evaluation, reader);
      sum = add(sum, credit === 'whole' || judged.shares === undefined ? amount : multiply(amount, share));
    });
    return sum;
  };
}
