import { DEFAULT_CAP } from '../../inputs/indicator-terms.js';
import { parseRatio } from '../../numbers/ratio.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { MeasureReported } from '../measured.js';
import { compilePayment, readCap } from '../payment.js';
import { makePlannedReader } from '../planned-reader.js';
import type { AgainstPlan, Comparing, ReadResult } from './against-plan.js';
import { measureHigherIsBetter } from './measure-higher.js';
import { measureLowerIsBetter } from './measure-lower.js';

/** Makes the reader of a result that is measured against what was planned. */
export function compileAgainstPlan(
  indicator: AgainstPlan,
  readResult: ReadResult,
  vocabulary: Vocabulary,
  { decimals, paidAs, isLessBetter, isReported }: Comparing,
): MeasureReported {
  const { unit, measure = 'linear' } = indicator;
  const pay = compilePayment(indicator, paidAs);
  const readPlanned = makePlannedReader(indicator, vocabulary, { mayBeNothing: isLessBetter, isReported });
  const lowerMeasure = indicator.curve === undefined ? measure : 'by-curve';
  const cap = readCap(indicator) ?? parseRatio(DEFAULT_CAP);
  return (actual, evaluation) => {
    const planned = readPlanned(evaluation);
    const result = readResult(actual, evaluation);
    if (planned === undefined || result === undefined) return undefined;
    if ('none' in result) return result.none;
    return isLessBetter
      ? measureLowerIsBetter({ result, planned, unit, decimals, pay, measure: lowerMeasure, cap }, evaluation)
      : measureHigherIsBetter({ result, planned, unit, decimals, pay }, evaluation);
  };
}
