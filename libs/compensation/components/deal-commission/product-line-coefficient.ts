import type { Deal } from '../../inputs/deals.js';
import type { DealPlace } from '../../inputs/returned-sales.js';
import { ONE, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { parseRatio } from '../../numbers/ratio.js';
import { pathOfDeal, refuseFact, refuseOnce } from '../../terms/deals-of-month.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { DealCommissionTerms } from './deal-commission-terms.js';

/** What weights the amount of a deal; undefined where the terms have no coefficients. */
export type CoefficientReader = (deal: Deal, place: DealPlace, evaluation: Evaluation, reader: string) => Fraction;

/** Reads the coefficient of a deal's product line; a deal without a line, or of a line without a coefficient, is refused. */
export function makeCoefficientReader({
  coefficients,
  otherProductLines,
}: DealCommissionTerms): CoefficientReader | undefined {
  if (coefficients === undefined) return undefined;
  const listed = new Map(coefficients.map((each) => [each.productLine, parseRatio(each.coefficient)]));
  const other = otherProductLines === undefined ? undefined : parseRatio(otherProductLines);
  return (deal, place, evaluation, reader) => {
    if (deal.productLine === undefined) {
      refuseFact('productLine', deal, place, evaluation, reader);
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
      [...pathOfDeal(place), 'productLine'],
      `deal "${deal.id}" is of a product line that has no coefficient; there are: ${known}; correct its product line, or have the scheme name it or give otherProductLines`,
    );
    return ONE;
  };
}
