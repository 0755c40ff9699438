import { DEFAULT_TOLERANCE } from '../../inputs/indicator-terms.js';
import { ONE, parseFraction, subtract, type Fraction } from '../../numbers/exact-fraction.js';
import { parseRatio } from '../../numbers/ratio.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import { measureDifference } from './measure-difference.js';
import { measureForecast } from './measure-forecast.js';
import type { MeasureReported, MeasuringTerms } from '../measured.js';
import { makePlannedReader } from '../planned-reader.js';
import { refuseShape } from '../read-result.js';
import type { Deviation } from './deviation-terms.js';

/** Makes the reader of a forecast: by shortage and surplus, or by the difference to either side. */
export function compileForecast(
  indicator: Deviation,
  vocabulary: Vocabulary,
  { decimals }: MeasuringTerms,
): MeasureReported {
  const isDifference = indicator.measure === 'difference';
  const tolerance = readTolerance(indicator);
  const shortageTolerance = parseRatio(indicator.shortageTolerance ?? '0');
  const readForecast = makePlannedReader(indicator, vocabulary, { mayBeNothing: true, isReported: true });
  return (actual, evaluation) => {
    const forecast = readForecast(evaluation);
    if (actual === undefined || !('sold' in actual)) return refuseShape(indicator, 'sold', evaluation);
    if (forecast === undefined) return undefined;
    const sold = parseFraction(actual.sold);
    const averageNeed = actual.averageNeed === undefined ? undefined : parseFraction(actual.averageNeed);
    return isDifference
      ? measureDifference({ forecast, sold, averageNeed, tolerance, decimals }, evaluation)
      : measureForecast({ forecast, sold, averageNeed, surplusTolerance: tolerance, shortageTolerance }, evaluation);
  };
}

/** How far a forecast may be off: of a surplus, or of the difference to either side. A threshold says it as 100 % less the tolerance. */
export function readTolerance({
  tolerance,
  surplusTolerance,
  threshold,
}: Pick<Deviation, 'tolerance' | 'surplusTolerance' | 'threshold'>): Fraction {
  if (threshold !== undefined) return subtract(ONE, parseRatio(threshold));
  return parseRatio(tolerance ?? surplusTolerance ?? DEFAULT_TOLERANCE);
}
