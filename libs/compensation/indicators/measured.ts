import {
  compare,
  writeExact,
  isExactAt,
  writeRounded,
  roundFraction,
  takeSmaller,
  ZERO,
  type Fraction,
} from '../numbers/exact-fraction.js';
import { parseRatio } from '../numbers/ratio.js';
import { DEFAULT_THRESHOLD } from './scheme-indicator.js';
import { makeCurveReader, type PayoutCurve } from '../terms/payout-curve.js';
import { makeCurveTracer } from '../terms/payout-curve-node.js';
import type { Evaluation } from '../terms/evaluation.js';
import type { TraceDetails, TraceNode, TraceNote } from '../trace/trace.js';

/** What an indicator came to. */
export interface Measured {
  /** The attainment; it is not capped, and of a deviation it can be negative. */
  readonly ratio: Fraction;
  /** What the share of the base is multiplied by: 0 where the threshold is missed. */
  readonly counted: Fraction;
  readonly trace: TraceNode | undefined;
}

/** Reads the result of an indicator; undefined when it has none that can be paid, and the evaluation knows why. */
export type Measure = (evaluation: Evaluation) => Measured | undefined;

/** How the attainment of an indicator is rounded before anything depends on it: not at all, or to so many decimals. */
export function roundAttainment(ratio: Fraction, decimals: number | undefined): Fraction {
  return decimals === undefined ? ratio : roundFraction(ratio, decimals);
}

/** How many more decimals than it is rounded to an attainment is shown with before; the step beside it has it in full. */
const SHOWN_BEYOND = 3;

/** The note that says how an attainment was rounded; none where it was not changed. */
export function noteRounding(exact: Fraction, decimals: number | undefined): TraceNote[] {
  if (decimals === undefined || isExactAt(exact, decimals)) return [];
  return [
    { code: 'rounded', values: { exact: writeRounded(exact, decimals + SHOWN_BEYOND), decimals: String(decimals) } },
  ];
}

/** Whether the attainment reaches the threshold; exactly at the threshold it does. */
export function isReached(ratio: Fraction, threshold: Fraction): boolean {
  return compare(ratio, threshold) >= 0;
}

/** What is paid for an attainment, and why: the note adds to the numbers of the story so far, a curve has a step of its own. */
export type Payment = (ratio: Fraction) => {
  readonly counted: Fraction;
  readonly explain: (story: Record<string, string>, rounding: TraceNote[]) => Pick<TraceDetails, 'notes' | 'children'>;
};

/** Pay in proportion from the threshold on (pay-rules.md, section 1: 60 % pays 60 %, 59.99 % pays 0), or by a curve; a cap limits either. */
export function compilePayment(indicator: {
  threshold?: string | undefined;
  curve?: PayoutCurve | undefined;
  cap?: string | undefined;
}): Payment {
  const threshold = parseRatio(indicator.threshold ?? DEFAULT_THRESHOLD);
  const cap = indicator.cap === undefined ? undefined : parseRatio(indicator.cap);
  const curve = indicator.curve === undefined ? undefined : makeCurveReader(indicator.curve);
  const curveStep = indicator.curve === undefined ? undefined : makeCurveTracer(indicator.curve);
  const thresholdText = writeExact(threshold);
  const capText = cap === undefined ? '' : writeExact(cap);
  return (ratio) => {
    const uncapped = curve !== undefined ? curve(ratio) : isReached(ratio, threshold) ? ratio : ZERO;
    const counted = cap === undefined ? uncapped : takeSmaller(uncapped, cap);
    return {
      counted,
      explain: (story, rounding) => {
        story.attainment = writeExact(ratio);
        if (counted !== uncapped) story.limit = capText;
        else if (curve !== undefined) story.paid = writeExact(counted);
        else story.threshold = thresholdText;
        const code =
          counted !== uncapped
            ? 'capped'
            : curve !== undefined
              ? 'by-curve'
              : isReached(ratio, threshold)
                ? 'in-proportion'
                : 'below-threshold';
        return {
          notes: [{ code, values: story }, ...rounding],
          children: curveStep === undefined ? undefined : [curveStep(ratio)],
        };
      },
    };
  };
}
