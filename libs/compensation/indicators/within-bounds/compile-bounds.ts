import { compare } from '../../numbers/exact-fraction.js';
import { makeAmountReader } from '../../terms/amount-source.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { MeasureReported, MeasuringTerms } from '../measured.js';
import { compileCurvePayment } from '../payment.js';
import { makeValueReader } from '../read-result.js';
import { measureWithinBounds } from './measure-within-bounds.js';
import type { WithinBounds } from './within-bounds-terms.js';

/** Makes the reader of a result that is to be within bounds. */
export function compileBounds(
  indicator: WithinBounds,
  vocabulary: Vocabulary,
  { decimals }: MeasuringTerms,
): MeasureReported {
  const { unit, curve, code, name } = indicator;
  const pay = curve === undefined ? undefined : compileCurvePayment(curve);
  const readResult = makeValueReader(indicator, vocabulary);
  const [lower, upper] = [indicator.atLeast, indicator.atMost].map((source) =>
    source === undefined ? undefined : makeAmountReader(source, vocabulary),
  );
  return (actual, evaluation) => {
    const faultsBefore = evaluation.faultCount;
    const [atLeast, atMost] = [lower?.read(evaluation), upper?.read(evaluation)];
    const result = readResult(actual, evaluation);
    if (evaluation.faultCount > faultsBefore || result === undefined) return undefined;
    if (atLeast !== undefined && atMost !== undefined && compare(atLeast, atMost) > 0) {
      const message = `the least of "${name}" is more than its most, so that no result is within its bounds; check both`;
      evaluation.refuse('bounds-crossed', ['values'], message, { indicator: code });
      return undefined;
    }
    return measureWithinBounds(result.actual, { atLeast, atMost }, { unit, decimals, pay }, evaluation);
  };
}
