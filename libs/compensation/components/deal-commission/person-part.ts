import type { DealShare } from '../../inputs/deal-shares.js';
import type { Deal } from '../../inputs/deals.js';
import { multiply, ONE, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { fromHundredths } from '../../numbers/money.js';
import { findCredit, readPerson, refuseFact } from '../../terms/deals-of-month.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { CompiledRule } from './compile-deal-rule.js';
import { splitCommission } from './split-commission.js';

/** What the person gets of a deal's commission. */
export interface PersonPart {
  readonly exact: Fraction;
  /** The person's share; 0 where others are paid. */
  readonly share: Fraction;
  /** What every share gets, in hundredths, where several have one. */
  readonly parts: readonly bigint[] | undefined;
}

const NOTHING: PersonPart = { exact: ZERO, share: ZERO, parts: undefined };

/**
 * The person's part of a commission: by the shares of the deal, or all or nothing where it goes to who made the
 * deal or brought the client. A deal that is one person's is not rounded; a split one is, so that its parts add up.
 */
export function personPart(
  { paidTo, name }: CompiledRule,
  commission: Fraction,
  deal: Deal,
  index: number,
  evaluation: Evaluation,
): PersonPart {
  if (paidTo === 'credited') return partByShares(commission, deal, index, evaluation);
  if (paidTo === 'maker' && deal.madeBy === undefined) {
    refuseFact('madeBy', deal, index, evaluation, name);
    return NOTHING;
  }
  const paid = paidTo === 'maker' ? deal.madeBy : deal.broughtBy;
  // A client whom nobody brought is usual: nobody is paid, and nobody's id is needed.
  if (paid === undefined || readPerson(deal, evaluation) !== paid) return NOTHING;
  return { exact: commission, share: ONE, parts: undefined };
}

function partByShares(commission: Fraction, deal: Deal, index: number, evaluation: Evaluation): PersonPart {
  const share = findCredit(deal, index, evaluation);
  const { shares } = deal;
  if (shares === undefined || shares.length === 1)
    return { exact: multiply(commission, share), share, parts: undefined };
  if (share.numerator === 0n) return NOTHING;
  const parts = splitCommission(commission, shares);
  return { exact: fromHundredths(sumOfOwn(parts, shares, evaluation.inputs.person)), share, parts };
}

function sumOfOwn(parts: readonly bigint[], shares: readonly DealShare[], person: string | undefined): bigint {
  return parts.reduce((sum, part, index) => (shares[index]!.person === person ? sum + part : sum), 0n);
}
