import type { Deal } from '../../inputs/deals.js';
import type { DealPlace } from '../../inputs/returned-sales.js';
import { multiply, ONE, roundFraction, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { fromUnits } from '../../numbers/money.js';
import { findCredit, readPerson, refuseFact, refuseWithoutPart } from '../../terms/deals-of-month.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { CompiledRule } from './compile-deal-rule.js';
import { splitCommission, type SharePart } from './split-commission.js';

/** What the person gets of a deal's commission. */
export interface PersonPart {
  readonly exact: Fraction;
  /** The person's share; 0 where others are paid. */
  readonly share: Fraction;
  /** What every share gets, in units of the currency, where several have one. */
  readonly parts: readonly SharePart[] | undefined;
}

/** What says whom a rule pays in whole; where nobody brought the client nobody is paid, the others must be known. */
const PAID_IN_WHOLE = {
  maker: { fact: 'madeBy', mustBeKnown: true },
  bringer: { fact: 'broughtBy', mustBeKnown: false },
  collector: { fact: 'collectedBy', mustBeKnown: true },
} as const;

const NOTHING: PersonPart = { exact: ZERO, share: ZERO, parts: undefined };

/**
 * The person's part of a commission: by the shares of the deal, or all or nothing where it goes to who made the
 * deal, brought the client or collected the money, whether or not the deal is credited to them. A deal that is one
 * person's is not rounded unless it `isRounded` by itself; a split one always is, so that its parts add up.
 */
export function personPart(
  { paidTo, name }: CompiledRule,
  commission: Fraction,
  deal: Deal,
  place: DealPlace,
  evaluation: Evaluation,
  isRounded = false,
): PersonPart {
  const alone = isRounded ? roundFraction(commission, evaluation.places) : commission;
  if (paidTo === 'credited') return partByShares(commission, alone, deal, place, evaluation);
  refuseWithoutPart(deal, place, evaluation);
  const { fact, mustBeKnown } = PAID_IN_WHOLE[paidTo];
  const paid = deal[fact];
  if (paid === undefined) {
    // Where nothing is to be paid nobody is asked for: no money came in, or nobody brought the client.
    if (mustBeKnown && commission.numerator !== 0n) refuseFact(fact, deal, place, evaluation, name);
    return NOTHING;
  }
  if (readPerson(deal, evaluation) !== paid) return NOTHING;
  return { exact: alone, share: ONE, parts: undefined };
}

function partByShares(
  commission: Fraction,
  alone: Fraction,
  deal: Deal,
  place: DealPlace,
  evaluation: Evaluation,
): PersonPart {
  const share = findCredit(deal, place, evaluation);
  const { shares } = deal;
  if (shares === undefined || shares.length === 1) return { exact: multiply(alone, share), share, parts: undefined };
  if (share.numerator === 0n) return NOTHING;
  const parts = splitCommission(commission, shares, evaluation.places);
  return { exact: fromUnits(sumOfOwn(parts, evaluation.inputs.person), evaluation.places), share, parts };
}

function sumOfOwn(parts: readonly SharePart[], person: string | undefined): bigint {
  return parts.reduce((sum, { share, part }) => (share.person === person ? sum + part : sum), 0n);
}
