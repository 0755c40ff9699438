import { parseFraction } from '../../numbers/exact-fraction.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import { measureLossShare } from './measure-loss-share.js';
import type { MeasureReported, MeasuringTerms } from '../measured.js';
import { compilePayment } from '../payment.js';
import { makePlannedReader } from '../planned-reader.js';
import { refuseShape } from '../read-result.js';
import type { LossShare } from './loss-share-terms.js';

/** Makes the reader of a loss share. */
export function compileLossShare(
  indicator: LossShare,
  vocabulary: Vocabulary,
  { decimals, paidAs }: MeasuringTerms,
): MeasureReported {
  const { code, unit } = indicator;
  const pay = compilePayment(indicator, paidAs);
  const readTotal = makePlannedReader(indicator, vocabulary, { mayBeNothing: true, isReported: true });
  return (actual, evaluation) => {
    const total = readTotal(evaluation);
    if (actual === undefined || !('lost' in actual)) return refuseShape(indicator, 'lost', evaluation);
    if (total === undefined) return undefined;
    return measureLossShare({ code, lost: parseFraction(actual.lost), total, unit, decimals, pay }, evaluation);
  };
}
