import type { Deal } from '../../inputs/deals.js';
import { multiply, ONE, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { parseRatio } from '../../numbers/ratio.js';
import { makeAmountReader, type AmountReader } from '../../terms/amount-source.js';
import { makeDealMatcher } from '../../terms/deal-filter.js';
import { readDealAmount, isMeant, refuseFact, refuseOnce } from '../../terms/deals-of-month.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { DealCommissionTerms, DealRule } from './deal-commission-terms.js';

/** What a whole deal pays, and what it was calculated from. */
export type WholeCommission =
  | {
      readonly amount: Fraction;
      readonly on: 'amount' | 'margin' | 'collected';
      readonly base: Fraction;
      readonly coefficient: Fraction | undefined;
      readonly rate: Fraction;
    }
  | { readonly amount: Fraction; readonly on: undefined };

/** A rule whose numbers were read once. */
export interface CompiledRule {
  readonly code: string;
  readonly name: string;
  readonly paidTo: DealRule['paidTo'];
  readonly fits: (deal: Deal, index: number, evaluation: Evaluation) => boolean;
  /** What it pays per deal, which is the same for every deal of a month; nothing where it pays a rate. */
  readonly perDeal: AmountReader | undefined;
  /** The commission of the whole deal, before it is split; `perDeal` is what was read of the month. */
  readonly commission: (deal: Deal, index: number, evaluation: Evaluation, perDeal: Fraction) => WholeCommission;
}

/** What weights the amount of a deal; undefined where the terms have no coefficients. */
export type CoefficientReader = (deal: Deal, index: number, evaluation: Evaluation, reader: string) => Fraction;

/** Makes a rule ready. */
export function compileDealRule(
  rule: DealRule,
  coefficientOf: CoefficientReader | undefined,
  vocabulary: Vocabulary,
): CompiledRule {
  const { code, name, paidTo } = rule;
  const matcher = rule.where === undefined ? undefined : makeDealMatcher(rule.where);
  return {
    code,
    name,
    paidTo,
    fits: (deal, index, evaluation) => matcher === undefined || isMeant(matcher, deal, index, evaluation, name),
    perDeal: rule.perDeal === undefined ? undefined : makeAmountReader(rule.perDeal, vocabulary),
    commission: calculateCommission(rule, coefficientOf),
  };
}

function calculateCommission(
  { name, on, rate: rateText, perDeal }: DealRule,
  coefficientOf: CoefficientReader | undefined,
): CompiledRule['commission'] {
  if (perDeal !== undefined) return (_deal, _index, _evaluation, amount) => ({ amount, on: undefined });
  if (on === undefined || rateText === undefined)
    throw new TypeError('The rule has neither a rate nor an amount per deal; its terms were not checked.');
  const rate = parseRatio(rateText);
  return (deal, index, evaluation) => {
    const base = readDealAmount(on, deal, index, evaluation, name);
    const coefficient = coefficientOf?.(deal, index, evaluation, name);
    return {
      amount: multiply(coefficient === undefined ? base : multiply(base, coefficient), rate),
      on,
      base,
      coefficient,
      rate,
    };
  };
}

/** Reads the coefficient of a deal's product line; a deal without a line, or of a line without a coefficient, is refused. */
export function makeCoefficientReader({
  coefficients,
  otherProductLines,
}: DealCommissionTerms): CoefficientReader | undefined {
  if (coefficients === undefined) return undefined;
  const listed = new Map(coefficients.map((each) => [each.productLine, parseRatio(each.coefficient)]));
  const other = otherProductLines === undefined ? undefined : parseRatio(otherProductLines);
  return (deal, index, evaluation, reader) => {
    if (deal.productLine === undefined) {
      refuseFact('productLine', deal, index, evaluation, reader);
      return ZERO;
    }
    const found = listed.get(deal.productLine) ?? other;
    if (found !== undefined) return found;
    const known = coefficients
      .slice(0, 20)
      .map((each) => each.productLine)
      .join(', ');
    refuseOnce(
      evaluation,
      'unknown-product-line',
      ['deals', index, 'productLine'],
      `deal "${deal.id}" is of a product line that has no coefficient; there are: ${known}; add it, or give the scheme otherProductLines`,
    );
    return ONE;
  };
}
