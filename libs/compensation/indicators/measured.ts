import type { IndicatorActual } from '../inputs/actual-shapes.js';
import { isExactAt, writeRounded, roundFraction, type Fraction } from '../numbers/exact-fraction.js';
import type { Evaluation } from '../terms/evaluation.js';
import type { NoteOf } from '../trace/step-details.js';
import type { TraceNode } from '../trace/trace.js';
import type { ROUNDED } from './shared-words.js';

/** What an indicator came to. */
export interface Measured {
  /** The attainment; no cap limits it, and of returns that exceed sales it is negative. */
  readonly ratio: Fraction;
  /** What the share of the base is multiplied by, never less than 0 and never more than the cap. */
  readonly counted: Fraction;
  readonly trace: TraceNode | undefined;
}

/** Reads the result of an indicator; undefined when it has none that can be paid, and the evaluation knows why. */
export type Measure = (evaluation: Evaluation) => Measured | undefined;

/** A result that was reported; nothing where it is read from numbers of the month. */
export type Reported = Exclude<IndicatorActual, { missing: string }>;

/** Measures what was reported, or what the month came to. */
export type MeasureReported = (actual: Reported | undefined, evaluation: Evaluation) => Measured | undefined;

/** How the attainments of a plan are rounded (nothing leaves them exact), and what becomes of them: 60 % is the threshold of what is paid alone. */
export interface MeasuringTerms {
  readonly decimals: number | undefined;
  readonly paidAs: 'alone' | 'combined';
}

/** How the attainment of an indicator is rounded before anything depends on it: not at all, or to so many decimals. */
export function roundAttainment(ratio: Fraction, decimals: number | undefined): Fraction {
  return decimals === undefined ? ratio : roundFraction(ratio, decimals);
}

/** How many more decimals than it is rounded to an attainment is shown with before; the step beside it has it in full. */
const SHOWN_BEYOND = 3;

/** The note that says how an attainment was rounded; none where it was not changed. */
export function noteRounding(exact: Fraction, decimals: number | undefined): NoteOf<typeof ROUNDED>[] {
  if (decimals === undefined || isExactAt(exact, decimals)) return [];
  return [
    { code: 'rounded', values: { exact: writeRounded(exact, decimals + SHOWN_BEYOND), decimals: String(decimals) } },
  ];
}
