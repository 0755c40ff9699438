import { firstDayOf } from '#calendar/month.js';
import type { Deal } from '../../inputs/deals.js';
import type { DealPlace, ReturnedSale } from '../../inputs/returned-sales.js';
import { add, negate, subtract, takeLarger, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { pathOfDeal, readDealAmount, refuseOnce } from '../../terms/deals-of-month.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { calculateWhole, type CompiledRule, type DealPay, type WholeCommission } from './compile-deal-rule.js';
import { personPart, type PersonPart } from './person-part.js';

/** What a deal pays in whole, and what of it the person has. */
export interface PaidDeal {
  readonly whole: WholeCommission;
  readonly part: PersonPart;
}

/** Whether a part of the deal is the person's, whatever it comes to. */
export function isTheirs({ part }: PaidDeal): boolean {
  return part.share.numerator !== 0n;
}

/** What a return changes: what the sale pays with it, less what it paid before. */
export interface PaidReturn {
  readonly exact: Fraction;
  readonly after: PaidDeal;
  readonly before: PaidDeal;
}

/** What a sale pays. Sold at a loss, it pays nothing by its margin. */
export function paySale(
  rule: CompiledRule,
  pay: DealPay,
  deal: Deal,
  place: DealPlace,
  evaluation: Evaluation,
): PaidDeal {
  const base = pay.on === undefined ? ZERO : readDealAmount(pay.on, deal, place, evaluation, rule.name);
  const whole = calculateWhole(pay, takeLarger(base, ZERO), true);
  return { whole, part: personPart(rule, whole.amount, deal, place, evaluation) };
}

/**
 * What a return takes back: the sale pays what it would have paid without what was returned, by the rule and at the
 * rate of the sale. Of money given back it is the rate of that money; an amount per deal is taken back with
 * the last of the sale. Both sides are rounded where the sale was paid in an earlier month, or is split, so that
 * the returns of one sale together take back exactly what one return of all of it does, in whatever months they are.
 */
export function payReturn(
  rule: CompiledRule,
  pay: DealPay,
  { deal, place }: { readonly deal: Deal; readonly place: number },
  returned: ReturnedSale,
  evaluation: Evaluation,
): PaidReturn {
  const { sale, place: saleAt, before } = returned;
  const { month } = evaluation.inputs;
  const isRounded = month === undefined ? typeof saleAt !== 'number' : sale.on < firstDayOf(month);
  const on = pay.on ?? 'amount';
  const taken = negate(readDealAmount(on, deal, place, evaluation, rule.name));
  checkBefore(on, deal, place, evaluation, rule.name);
  // How much money has come in on a sale over all months is not known; what was given back is taken off nothing.
  const sold = on === 'collected' ? ZERO : readDealAmount(on, sale, saleAt, evaluation, rule.name);
  const paid = (gone: Fraction): PaidDeal => {
    const left = subtract(sold, gone);
    const whole = calculateWhole(pay, on === 'collected' ? left : takeLarger(left, ZERO), left.numerator > 0n);
    return { whole, part: personPart(rule, whole.amount, sale, saleAt, evaluation, isRounded) };
  };
  const [earlier, now] = [paid(before[on]), paid(add(before[on], taken))];
  return { exact: subtract(now.part.exact, earlier.part.exact), after: now, before: earlier };
}

/** What earlier months took back of the sale is known in every amount that is paid by, or in none. */
function checkBefore(
  on: 'amount' | 'margin' | 'collected',
  { id, returnedBefore }: Deal,
  index: number,
  evaluation: Evaluation,
  reader: string,
): void {
  if (returnedBefore === undefined || returnedBefore[on] !== undefined) return;
  refuseOnce(
    evaluation,
    'missing-deal-fact',
    [...pathOfDeal(index), 'returnedBefore', on],
    `return "${id}" does not say how much ${on} of its sale was taken back before, and "${reader}" needs it; give it, "0" where there was none`,
  );
}
