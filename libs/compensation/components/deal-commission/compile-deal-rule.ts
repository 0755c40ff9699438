import type { PaidAt } from '../../inputs/deal-facts.js';
import type { Deal } from '../../inputs/deals.js';
import type { DealAmount, DealPlace } from '../../inputs/returned-sales.js';
import { multiply, parseFraction, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { parseRatio } from '../../numbers/ratio.js';
import { makeAmountReader, type AmountReader } from '../../terms/amount-source.js';
import { makeDealMatcher } from '../../terms/deal-filter.js';
import { isMeant } from '../../terms/deals-of-month.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { DealRule } from './deal-commission-terms.js';
import type { CoefficientReader } from './product-line-coefficient.js';
import { makeMarginRateReader, type RateByMargin } from './rate-by-margin.js';

/** By what a deal is paid: a rate of one of its amounts, or so much per deal. */
export type DealPay =
  | {
      readonly on: DealAmount;
      readonly rate: Fraction;
      readonly coefficient: Fraction | undefined;
      readonly byMargin?: RateByMargin | undefined;
      /** Whether the deal says itself how it was paid on its day. */
      readonly isStated: boolean;
    }
  | { readonly on: undefined; readonly perDeal: Fraction; readonly isStated: boolean };

/** What a whole deal, or what is left of it, pays: its amount before it is split. */
export interface WholeCommission {
  readonly pay: DealPay;
  /** What the rate is of; 0 of what was sold at a loss. */
  readonly base: Fraction;
  readonly amount: Fraction;
}

/** A rule whose numbers were read once. */
export interface CompiledRule {
  readonly code: string;
  readonly name: string;
  readonly paidTo: DealRule['paidTo'];
  /** Whether a deal is paid in the month of its day alone. */
  readonly onlyInItsMonth: boolean;
  readonly fits: (deal: Deal, place: DealPlace, evaluation: Evaluation) => boolean;
  /** What it pays per deal, which is the same for every deal of a month; nothing where it pays a rate. */
  readonly perDeal: AmountReader | undefined;
  /** Whether what it pays per deal is written down, the same in every month. */
  readonly isWritten: boolean;
  /** By what a deal is paid that fits; `perDeal` is what was read of the month. */
  readonly payOf: (deal: Deal, place: DealPlace, evaluation: Evaluation, perDeal: Fraction) => DealPay;
}

/** Makes a rule ready. */
export function compileDealRule(
  rule: DealRule,
  coefficientOf: CoefficientReader | undefined,
  vocabulary: Vocabulary,
): CompiledRule {
  const { code, name, paidTo, perDeal } = rule;
  const matcher = rule.where === undefined ? undefined : makeDealMatcher(rule.where);
  return {
    code,
    name,
    paidTo,
    onlyInItsMonth: rule.onlyInItsMonth === true,
    fits: (deal, place, evaluation) => matcher === undefined || isMeant(matcher, deal, place, evaluation, name),
    perDeal: perDeal === undefined ? undefined : makeAmountReader(perDeal, vocabulary),
    isWritten: perDeal === undefined || typeof perDeal === 'string',
    payOf: makePayReader(rule, coefficientOf),
  };
}

function makePayReader(
  { name, on, rate: written, rateByMargin, perDeal }: DealRule,
  coefficientOf: CoefficientReader | undefined,
): CompiledRule['payOf'] {
  if (perDeal !== undefined)
    return (_deal, _place, _evaluation, amount) => ({ on: undefined, perDeal: amount, isStated: false });
  if (on === undefined || (written === undefined && rateByMargin === undefined))
    throw new TypeError('The rule has neither a rate nor an amount per deal; its terms were not checked.');
  const fixed = written === undefined ? undefined : parseRatio(written);
  const rateOf = rateByMargin === undefined ? undefined : makeMarginRateReader(rateByMargin);
  return (deal, place, evaluation) => {
    const byMargin = rateOf?.(deal, place, evaluation, name);
    const coefficient = coefficientOf?.(deal, place, evaluation, name);
    return { on, rate: fixed ?? byMargin?.rate ?? ZERO, coefficient, byMargin, isStated: false };
  };
}

/** How a deal says that it was paid on its day; what its product line weighted it by is in that rate. */
export function readStatedPay(paidAt: PaidAt): DealPay {
  return 'perDeal' in paidAt
    ? { on: undefined, perDeal: parseFraction(paidAt.perDeal), isStated: true }
    : { on: paidAt.on, rate: parseRatio(paidAt.rate), coefficient: undefined, isStated: true };
}

/** What a deal pays for an amount of it; `isSold` says whether anything of the deal is left, for what is paid per deal. */
export function calculateWhole(pay: DealPay, base: Fraction, isSold: boolean): WholeCommission {
  if (pay.on === undefined) return { pay, base, amount: isSold ? pay.perDeal : ZERO };
  const { coefficient, rate } = pay;
  return { pay, base, amount: multiply(coefficient === undefined ? base : multiply(base, coefficient), rate) };
}
