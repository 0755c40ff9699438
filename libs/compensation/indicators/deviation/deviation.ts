import type { IndicatorActual } from '../../inputs/actual-shapes.js';
import { ONE, type Fraction } from '../../numbers/exact-fraction.js';
import { finiteText } from '../../numbers/finite-text.js';
import { indicatorKind, listGiven } from '../indicator-kind.js';
import { isMetAt, resultOfTarget } from '../results-at-level.js';
import { compileForecast } from './compile-forecast.js';
import { deviationSchema } from './deviation-terms.js';
import { forecastWords } from './forecast-words.js';

/** A forecast beside the need: all or nothing. */
export const deviation = indicatorKind({
  schema: deviationSchema,
  planSources: ({ target }) => listGiven({ target }),
  resultSources: () => [],
  compile: compileForecast,
  mostCounted: () => ONE,
  isAllOrNothing: () => true,
  resultAt: () =>
    resultOfTarget((level, forecast) =>
      isMetAt(level) ? { sold: finiteText(forecast), averageNeed: finiteText(forecast) } : missForecast(forecast),
    ),
  words: forecastWords,
});

/** A need that any forecast misses: none, and of no forecast at all something that was sold. */
function missForecast(forecast: Fraction): IndicatorActual {
  return { sold: forecast.numerator === 0n ? '1' : '0', averageNeed: '0' };
}
