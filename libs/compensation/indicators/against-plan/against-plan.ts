import type { PayoutCurve } from '../../terms/payout-curve.js';
import type { MeasuringTerms } from '../measured.js';
import type { PayTerms } from '../payment.js';
import type { PlannedIndicator } from '../planned-reader.js';
import type { Result } from '../result.js';
import type { Measured, Reported } from '../measured.js';
import type { Evaluation } from '../../terms/evaluation.js';

/** An indicator whose result is compared with a planned value. */
export interface AgainstPlan extends PlannedIndicator, PayTerms {
  readonly unit: string;
  readonly kind: string;
  readonly curve?: PayoutCurve | undefined;
  /** Where less is better: planned / actual in place of 2 - actual / planned. */
  readonly measure?: 'linear' | 'inverse' | undefined;
}

/** Reads a result that was reported, or from numbers of the month; `none` where there is none that could be compared. */
export type ReadResult = (
  actual: Reported | undefined,
  evaluation: Evaluation,
) => Result | { readonly none: Measured } | undefined;

/** How a result is compared with what was planned. */
export interface Comparing extends MeasuringTerms {
  readonly isLessBetter: boolean;
  readonly isReported: boolean;
}
