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
import type { NoteOfRule } from '../../trace/step-details.js';
import { stepsOf } from '../../trace/steps.js';
import type { TraceNode } from '../../trace/trace.js';
import { roundAttainment, noteRounding, type Measured } from '../measured.js';
import type { Explained, Payment } from '../payment.js';
import { stepsBefore, type Result } from '../result.js';
import type { lowerWords } from './planned-words.js';

const { traceRatio } = stepsOf<typeof lowerWords>();

const TWO = fromWhole(2);

/** How less is better: 2 - actual / planned, planned / actual, or a curve over actual / planned. */
export type LowerMeasure = 'linear' | 'inverse' | 'by-curve';

interface Found {
  readonly rule: keyof typeof lowerWords;
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
  const explained = explain(story, result.wasNegative === true ? [COUNTED_AS_NOTHING, ...notes] : notes);
  const details = stepsBefore(result, explained);
  return {
    ratio,
    counted,
    trace: traceFound(rule, shown, { actual: story.actual, planned: story.planned, cap }, details),
  };
}

const COUNTED_AS_NOTHING = { code: 'counted-as-nothing' } as const;

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

function traceFound(
  rule: Found['rule'],
  shown: Fraction,
  { actual, planned, cap }: { actual: string; planned: string; cap: Fraction },
  { notes, children }: Explained<NoteOfRule<typeof lowerWords, Found['rule']>>,
): TraceNode {
  if (rule === OF_NOTHING) return traceRatio(rule, shown, { values: { actual }, notes, children });
  if (rule === AT_ZERO) return traceRatio(rule, shown, { values: { cap: writeExact(cap) }, notes, children });
  return traceRatio(rule, shown, { values: { actual, planned }, notes, children });
}
