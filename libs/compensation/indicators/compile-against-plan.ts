import { DEFAULT_CAP, isLessBetter } from '../inputs/indicator-terms.js';
import { parseRatio } from '../numbers/ratio.js';
import type { AmountSource } from '../terms/amount-source.js';
import type { Vocabulary } from '../terms/vocabulary.js';
import { measureHigherIsBetter } from './higher-is-better.js';
import { measureLowerIsBetter } from './lower-is-better.js';
import type { MeasureReported, MeasuringTerms } from './measured.js';
import { compilePayment, readCap } from './payment.js';
import { makePlannedReader } from './planned-reader.js';
import { compileQuotient } from './quotient.js';
import { makeValueReader } from './read-result.js';
import type { IndicatorOf } from './scheme-indicator.js';

/** Makes the reader of a result, or of a quotient, that is measured against what was planned. */
export function compileAgainstPlan(
  indicator: IndicatorOf<'higher-is-better' | 'lower-is-better' | 'quotient'>,
  vocabulary: Vocabulary,
  { decimals, paidAs }: MeasuringTerms,
): MeasureReported {
  const { unit } = indicator;
  const readResult =
    indicator.kind === 'quotient' ? compileQuotient(indicator, vocabulary) : makeValueReader(indicator, vocabulary);
  const pay = compilePayment(indicator, paidAs);
  const isLess = isLessBetter(indicator);
  const readPlanned = makePlannedReader(indicator, indicator.target as AmountSource, vocabulary, isLess);
  const inverse = 'measure' in indicator && indicator.measure === 'inverse' ? 'inverse' : 'linear';
  const measure = indicator.curve === undefined ? inverse : 'by-curve';
  const cap = readCap(indicator) ?? parseRatio(DEFAULT_CAP);
  return (actual, evaluation) => {
    const planned = readPlanned(evaluation);
    const result = readResult(actual, evaluation);
    if (planned === undefined || result === undefined) return undefined;
    if ('none' in result) return result.none;
    return isLess
      ? measureLowerIsBetter({ result, planned, unit, decimals, pay, measure, cap }, evaluation)
      : measureHigherIsBetter({ result, planned, unit, decimals, pay }, evaluation);
  };
}
