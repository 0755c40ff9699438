import {
  divide,
  fromWhole,
  ONE,
  subtract,
  takeLarger,
  writeExact,
  ZERO,
  type Fraction,
} from '../../numbers/exact-fraction.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { traceRatio } from '../../trace/number-nodes.js';
import { roundAttainment, noteRounding, type Measured } from '../measured.js';
import type { Payment } from '../payment.js';
import { stepsBefore, type Result } from '../result.js';

const TWO = fromWhole(2);

/** How less is better: 2 - actual / planned, planned / actual, or a curve over actual / planned. */
export type LowerMeasure = 'linear' | 'inverse' | 'by-curve';

interface Found {
  readonly rule: string;
  /** The attainment. */
  readonly exact: Fraction;
  /** What the pay is found by: the attainment, the ratio that a curve runs over, or an end that no ratio says. */
  readonly over: Fraction | 'beyond' | 'best';
}

/**
 * Attainment = 2 - actual / planned, not below 0, or planned / actual, which is the cap at 0 (pay-rules.md, section 1,
 * "lower is better"). With a curve, which runs over actual / planned, the attainment that conditions read is
 * 2 - actual / planned all the same. Where nothing was planned, 0 is exactly on plan and anything more is beyond it.
 * Neither the actual nor the planned value is less than 0.
 */
export function measureLowerIsBetter(
  {
    result,
    planned,
    unit,
    decimals,
    pay,
    measure,
    cap,
  }: {
    result: Result;
    planned: Fraction;
    unit: string;
    decimals: number | undefined;
    pay: Payment;
    measure: LowerMeasure;
    /** What a result of 0 attains by planned / actual. */
    cap: Fraction;
  },
  evaluation: Evaluation,
): Measured {
  const { actual } = result;
  const { rule, exact, over } = planned.numerator === 0n ? ofNothing(actual) : ofPlanned(measure, actual, planned, cap);
  const ratio = roundAttainment(exact, decimals);
  const shown = typeof over === 'string' ? ratio : roundAttainment(over, decimals);
  const { counted, explain } = over === 'beyond' ? pay.beyond() : over === 'best' ? pay.best() : pay.of(shown);
  if (!evaluation.traced) return { ratio, counted, trace: undefined };
  const story = { actual: writeExact(actual), planned: writeExact(planned), unit };
  const notes = noteRounding(typeof over === 'string' ? exact : over, decimals);
  const explained = explain(story, result.wasNegative === true ? [{ code: 'counted-as-nothing' }, ...notes] : notes);
  return {
    ratio,
    counted,
    trace: traceRatio(rule, shown, { values: listValues(rule, story, cap), ...stepsBefore(result, explained) }),
  };
}

const OF_NOTHING = 'indicator/lower-is-better-of-nothing';
const AT_ZERO = 'indicator/lower-is-better-at-zero';

function ofNothing(actual: Fraction): Found {
  return actual.numerator === 0n
    ? { rule: OF_NOTHING, exact: ONE, over: ONE }
    : { rule: OF_NOTHING, exact: ZERO, over: 'beyond' };
}

function ofPlanned(measure: LowerMeasure, actual: Fraction, planned: Fraction, cap: Fraction): Found {
  if (measure === 'inverse') {
    if (actual.numerator === 0n) return { rule: AT_ZERO, exact: cap, over: 'best' };
    const inverse = divide(planned, actual);
    return { rule: 'indicator/lower-is-better', exact: inverse, over: inverse };
  }
  const share = divide(actual, planned);
  const linear = subtract(TWO, share);
  const exact = takeLarger(linear, ZERO);
  if (measure === 'by-curve') return { rule: 'indicator/lower-is-better-by-curve', exact, over: share };
  const isBelow = linear.numerator < 0n;
  const rule = isBelow ? 'indicator/lower-is-better-over-twice' : 'indicator/lower-is-better-linear';
  return { rule, exact, over: exact };
}

function listValues(
  rule: string,
  { actual, planned }: { actual: string; planned: string },
  cap: Fraction,
): Record<string, string> {
  if (rule === OF_NOTHING) return { actual };
  return rule === AT_ZERO ? { cap: writeExact(cap) } : { actual, planned };
}
