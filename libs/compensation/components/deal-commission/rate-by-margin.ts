import { divide, parseFraction, writeExact, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import type { Deal } from '../../inputs/deals.js';
import type { DealPlace } from '../../inputs/returned-sales.js';
import { pathOfDeal, readDealAmount, refuseOnce } from '../../terms/deals-of-month.js';
import { findPart, type Edge } from '../../terms/edge.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { noteReachedStep } from '../../terms/tier-words.js';
import { readSteps, type Tier } from '../../terms/tiers.js';
import { stepsOf } from '../../trace/steps.js';
import type { TraceNode } from '../../trace/trace.js';
import type { DealRule } from './deal-commission-terms.js';
import type { dealCommissionWords } from './deal-commission-words.js';

const { traceRatio } = stepsOf<typeof dealCommissionWords>();

/** The rate that a deal has by its margin share, and how it was found. */
export interface RateByMargin {
  readonly rate: Fraction;
  readonly margin: Fraction;
  readonly amount: Fraction;
  /** Margin / amount and the step that it reaches; nothing for what was sold at a loss or for nothing. */
  readonly reached: { readonly share: Fraction; readonly step: Tier; readonly edge: Edge } | undefined;
}

export type MarginRateReader = (deal: Deal, place: DealPlace, evaluation: Evaluation, reader: string) => RateByMargin;

/**
 * Makes a reader of the rate by the margin share, margin / amount, of a deal (pay-rules.md, section 4, "profitability of
 * the single deal"). What was sold at a loss, or for nothing without a margin, has no rate; a margin without an
 * amount is refused, because it has no share.
 */
export function makeMarginRateReader({
  steps: written,
  edge,
}: NonNullable<DealRule['rateByMargin']>): MarginRateReader {
  const steps = readSteps(written);
  return (deal, place, evaluation, reader) => {
    const margin = readDealAmount('margin', deal, place, evaluation, reader);
    const amount = parseFraction(deal.amount);
    if (amount.numerator === 0n && margin.numerator > 0n)
      refuseOnce(
        evaluation,
        'no-margin-share',
        [...pathOfDeal(place), 'amount'],
        `deal "${deal.id}" has a margin and an amount of 0, so that "${reader}" finds no margin share; correct the amount or the margin`,
      );
    if (amount.numerator <= 0n || margin.numerator < 0n) return { rate: ZERO, margin, amount, reached: undefined };
    const share = divide(margin, amount);
    const step = findPart(share, steps, edge);
    return { rate: step.rate, margin, amount, reached: { share, step, edge } };
  };
}

/** How the rate was found. */
export function traceRateByMargin({ rate, margin, amount, reached }: RateByMargin): TraceNode {
  const values = { margin: writeExact(margin), amount: writeExact(amount) };
  if (reached === undefined) return traceRatio('deal-commission/no-rate-at-a-loss', rate, { values });
  const { share, step, edge } = reached;
  return traceRatio('deal-commission/rate-by-margin', rate, {
    values: { rate: writeExact(rate) },
    notes: [noteReachedStep(step, edge, writeExact(share))],
    children: [traceRatio('deal-commission/margin-share', share, { values })],
  });
}
