import * as z from 'zod';
import { parseFraction, compare } from '../numbers/exact-fraction.js';
import { ratioText } from '../numbers/ratio.js';

/** The most of an attainment that is paid, or multiplies pay, where nothing else is said (pay-rules.md, sections 1 and 4). */
export const DEFAULT_CAP = '200 %';

/** What an author has to write for an attainment without a cap. */
export const NO_CAP = 'none';

/** The least attainment that is paid of an indicator that is paid by itself (pay-rules.md, section 1). */
export const DEFAULT_THRESHOLD = '0.6';

/** How much a forecast may be over the need, as a share of it (pay-rules.md, section 1, "deviation"). */
export const DEFAULT_TOLERANCE = '40 %';

/** The most of an attainment that is paid; no indicator is without it by omission. */
export const capText = z.union([ratioText, z.literal(NO_CAP)], {
  error: `must be a ratio such as "150 %" or "1.5" (over 1000 % with its sign), or "${NO_CAP}" for an indicator without a cap`,
});

/** Lower is better: 2 - actual / planned, or planned / actual. */
export const lowerMeasure = z
  .enum(['linear', 'inverse'], { error: 'must be "linear" (2 - actual / planned) or "inverse" (planned / actual)' })
  .optional();

/** Whether more or less of a quotient is better. */
export const betterSide = z.enum(['higher', 'lower'], { error: 'must be "higher" or "lower"' }).optional();

/** A forecast: shortage and surplus by limits of their own, or the difference from sales to either side. */
export const forecastMeasure = z
  .enum(['shortage-and-surplus', 'difference'], { error: 'must be "shortage-and-surplus" or "difference"' })
  .optional();

/** What may stand in the terms of an indicator, of a scheme or of a personal plan, whatever its kind: all that the `check` of a kind may read. */
export interface AnyIndicatorTerms {
  readonly target?: unknown;
  readonly threshold?: string | undefined;
  readonly cap?: string | undefined;
  readonly curve?: unknown;
  readonly measure?: string | undefined;
  readonly better?: string | undefined;
  readonly atLeast?: unknown;
  readonly atMost?: unknown;
  readonly numerator?: unknown;
  readonly denominator?: unknown;
  readonly tolerance?: unknown;
  readonly surplusTolerance?: unknown;
  readonly shortageTolerance?: unknown;
}

/** Notes what is wrong, at a field of the indicator. */
export type RefuseField = (field: string, message: string) => void;

/** What must hold between what is paid for an attainment. */
export function checkPayment({ threshold, cap, curve, measure }: AnyIndicatorTerms, refuse: RefuseField): void {
  if (curve === undefined) return;
  if (threshold !== undefined)
    refuse('threshold', 'means nothing beside a curve, which says itself what is paid below it; leave one of them out');
  if (cap === NO_CAP)
    refuse('cap', 'means nothing beside a curve, which pays no more than its points; leave it out, or write a ratio');
  if (measure !== undefined)
    refuse('measure', 'means nothing beside a curve, which runs over actual / planned; leave one of them out');
}

/** Where less is better planned / actual needs a cap. */
export function checkInverse({ cap, curve, measure }: AnyIndicatorTerms, refuse: RefuseField): void {
  if (curve === undefined && measure === 'inverse' && cap === NO_CAP)
    refuse(
      'cap',
      'must be a ratio: planned / actual grows without limit towards a result of 0, which is paid the cap; or leave out measure, and a result of 0 is paid 200 %',
    );
}

export function isMore(a: string, b: string): boolean {
  return compare(parseFraction(a), parseFraction(b)) > 0;
}
