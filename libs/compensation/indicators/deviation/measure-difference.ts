import {
  absolute,
  compare,
  divide,
  writeExact,
  ONE,
  subtract,
  ZERO,
  type Fraction,
} from '../../numbers/exact-fraction.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { stepsOf } from '../../trace/steps.js';
import { roundAttainment, noteRounding, type Measured } from '../measured.js';
import type { forecastWords } from './forecast-words.js';

const { traceRatio } = stepsOf<typeof forecastWords>();

/**
 * All or nothing by the difference from sales to either side (pay-rules.md, section 1, "deviation", as a choice):
 * nothing when the difference of forecast and sold is over the tolerance, as a share of the average need, or of sold
 * where no need is given. Attainment is the closeness 1 - |forecast - sold| / need, which can be less than 0; of a need
 * of 0 there is no share, so that only a forecast that came true attains anything.
 */
export function measureDifference(
  {
    forecast,
    sold,
    averageNeed,
    tolerance,
    decimals,
  }: {
    forecast: Fraction;
    sold: Fraction;
    averageNeed: Fraction | undefined;
    tolerance: Fraction;
    decimals: number | undefined;
  },
  evaluation: Evaluation,
): Measured {
  const need = averageNeed ?? sold;
  const difference = absolute(subtract(forecast, sold));
  if (need.numerator === 0n) return measureWithoutNeed(difference, evaluation);
  const exact = subtract(ONE, divide(difference, need));
  const ratio = roundAttainment(exact, decimals);
  const paid = compare(ratio, subtract(ONE, tolerance)) >= 0;
  if (!evaluation.traced) return { ratio, counted: paid ? ONE : ZERO, trace: undefined };
  const note = {
    code: `${paid ? 'within' : 'beyond'}-${averageNeed === undefined ? 'sold' : 'need'}`,
    values: {
      difference: writeExact(difference),
      share: writeExact(subtract(ONE, ratio)),
      need: writeExact(need),
      tolerated: writeExact(tolerance),
    },
  } as const;
  const values = { forecast: writeExact(forecast), sold: writeExact(sold), need: writeExact(need) };
  return {
    ratio,
    counted: paid ? ONE : ZERO,
    trace: traceRatio('indicator/deviation', ratio, { values, notes: [note, ...noteRounding(exact, decimals)] }),
  };
}

function measureWithoutNeed(difference: Fraction, evaluation: Evaluation): Measured {
  const isMet = difference.numerator === 0n;
  const ratio = isMet ? ONE : ZERO;
  const notes = [{ code: isMet ? 'met' : 'missed', values: { difference: writeExact(difference) } } as const];
  const trace = evaluation.traced ? traceRatio('indicator/deviation-without-need', ratio, { notes }) : undefined;
  return { ratio, counted: ratio, trace };
}
