import { absolute, divide, writeExact, ONE, subtract, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import type { Evaluation } from '../terms/evaluation.js';
import { traceRatio } from '../trace/number-nodes.js';
import { isReached, roundAttainment, noteRounding, type Measured } from './measured.js';

/**
 * All or nothing: nothing when the difference of forecast and sold is over 1 - threshold of the average need,
 * or of sold where no need is given (pay-rules.md, section 1, "deviation"). Attainment is the closeness
 * 1 - |forecast - sold| / need; sold 0 without a need is refused, there is nothing to compare with.
 */
export function measureDeviation(
  {
    code,
    forecast,
    sold,
    averageNeed,
    threshold,
    decimals,
  }: {
    code: string;
    forecast: Fraction;
    sold: Fraction;
    averageNeed: Fraction | undefined;
    threshold: Fraction;
    decimals: number | undefined;
  },
  evaluation: Evaluation,
): Measured | undefined {
  if (averageNeed === undefined && sold.numerator === 0n) {
    const message = 'is needed when nothing was sold; give the average need of the month';
    evaluation.refuse('deviation-without-need', ['actuals', code, 'averageNeed'], message, { indicator: code });
    return undefined;
  }
  const need = averageNeed ?? sold;
  const difference = absolute(subtract(forecast, sold));
  const exact = subtract(ONE, divide(difference, need));
  const ratio = roundAttainment(exact, decimals);
  const paid = isReached(ratio, threshold);
  if (!evaluation.traced) return { ratio, counted: paid ? ONE : ZERO, trace: undefined };
  const tolerated = subtract(ONE, threshold);
  const note = {
    code: `${paid ? 'within' : 'beyond'}-${averageNeed === undefined ? 'sold' : 'need'}`,
    values: {
      difference: writeExact(difference),
      share: writeExact(subtract(ONE, ratio)),
      need: writeExact(need),
      tolerated: writeExact(tolerated),
    },
  };
  const values = { forecast: writeExact(forecast), sold: writeExact(sold), need: writeExact(need) };
  return {
    ratio,
    counted: paid ? ONE : ZERO,
    trace: traceRatio('indicator/deviation', ratio, { values, notes: [note, ...noteRounding(exact, decimals)] }),
  };
}
