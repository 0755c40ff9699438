import type { IndicatorActual } from '../../inputs/actual-shapes.js';
import type { Fraction } from '../../numbers/exact-fraction.js';
import { finiteText } from '../../numbers/finite-text.js';
import { attainAt } from '../against-plan/attain-at-level.js';
import { compileAgainstPlan } from '../against-plan/compile-against-plan.js';
import { findMostOfLower } from '../against-plan/most-of-lower.js';
import { indicatorKind, listGiven } from '../indicator-kind.js';
import { findMostOfPayment } from '../most-of-payment.js';
import { resultOfTarget, UNREACHABLE } from '../results-at-level.js';
import { compileQuotient } from './compile-quotient.js';
import { isLessBetter, quotientSchema, type Quotient } from './quotient-terms.js';
import { quotientWords } from './quotient-words.js';

function findMost(indicator: Quotient): Fraction | undefined {
  return isLessBetter(indicator) ? findMostOfLower(indicator) : findMostOfPayment(indicator, undefined, undefined);
}

function asQuotient(result: Fraction | undefined): IndicatorActual {
  return result === undefined ? UNREACHABLE : { numerator: finiteText(result), denominator: '1' };
}

/** A quotient beside its plan, of which more or less is better; a denominator of 0 is no result. */
export const quotient = indicatorKind({
  schema: quotientSchema,
  planSources: ({ target }) => listGiven({ target }),
  resultSources: ({ numerator, denominator }) => listGiven({ numerator, denominator }),
  compile: (indicator, vocabulary, terms) =>
    compileAgainstPlan(indicator, compileQuotient(indicator, vocabulary), vocabulary, {
      ...terms,
      isLessBetter: isLessBetter(indicator),
      isReported: indicator.numerator === undefined && indicator.denominator === undefined,
    }),
  mostCounted: findMost,
  isAllOrNothing: () => false,
  resultAt: (indicator) =>
    resultOfTarget((level, target) => asQuotient(attainAt(indicator, isLessBetter(indicator), level, target))),
  words: quotientWords,
});
