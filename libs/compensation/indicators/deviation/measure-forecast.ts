import {
  add,
  compare,
  multiply,
  ONE,
  subtract,
  takeLarger,
  writeExact,
  ZERO,
  type Fraction,
} from '../../numbers/exact-fraction.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { stepsOf } from '../../trace/steps.js';
import type { Measured } from '../measured.js';
import type { forecastWords } from './forecast-words.js';

const { traceQuantity, traceRatio } = stepsOf<typeof forecastWords>();

/** A forecast, and what it is judged by. */
export interface Forecast {
  readonly forecast: Fraction;
  readonly sold: Fraction;
  readonly averageNeed: Fraction | undefined;
  /** Shares of the need. */
  readonly surplusTolerance: Fraction;
  readonly shortageTolerance: Fraction;
}

/**
 * All or nothing (pay-rules.md, section 1, "deviation"): nothing when more was wanted than forecast, by more than the
 * tolerated share of the need, or when the forecast is over the need by more than its tolerance. The need is the
 * average need of the month, or what was sold where none is given; wanted is the need, and what was sold where that is
 * more: whatever was sold beyond the forecast was a shortage as well. Nothing is divided, so a need of 0 is judged like any other.
 */
export function measureForecast(
  { forecast, sold, averageNeed, surplusTolerance, shortageTolerance }: Forecast,
  evaluation: Evaluation,
): Measured {
  const need = averageNeed ?? sold;
  const wanted = takeLarger(need, sold);
  const least = subtract(wanted, multiply(shortageTolerance, need));
  const most = add(need, multiply(surplusTolerance, need));
  const code = compare(forecast, least) < 0 ? 'shortage' : compare(forecast, most) > 0 ? 'surplus' : 'met';
  const ratio = code === 'met' ? ONE : ZERO;
  if (!evaluation.traced) return { ratio, counted: ratio, trace: undefined };
  const values = { forecast: writeExact(forecast), least: writeExact(least), most: writeExact(most) };
  const numbers = { need: writeExact(need), sold: writeExact(sold) };
  return {
    ratio,
    counted: ratio,
    trace: traceRatio('indicator/forecast', ratio, {
      values,
      notes: [
        code === 'shortage'
          ? { code, values: { least: values.least } }
          : code === 'surplus'
            ? { code, values: { most: values.most } }
            : { code, values: {} },
        ...(averageNeed === undefined ? [{ code: 'need-is-sold', values: { sold: numbers.sold } } as const] : []),
      ],
      children: [
        traceQuantity('indicator/forecast-least', least, {
          values: { ...numbers, tolerance: writeExact(shortageTolerance) },
        }),
        traceQuantity('indicator/forecast-most', most, {
          values: { need: numbers.need, tolerance: writeExact(surplusTolerance) },
        }),
      ],
    }),
  };
}
