import * as z from 'zod';
import { parseFraction, compare } from '../numbers/exact-fraction.js';
import { ratioText } from '../numbers/ratio.js';
import type { IndicatorKind } from './indicator-kind.js';

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
const forecastMeasure = z
  .enum(['shortage-and-surplus', 'difference'], { error: 'must be "shortage-and-surplus" or "difference"' })
  .optional();

/** What a forecast says of its own, by whichever measure; `checkIndicatorTerms` says what goes together. */
export const forecastTerms = {
  measure: forecastMeasure,
  surplusTolerance: ratioText.optional(),
  shortageTolerance: ratioText.optional(),
  tolerance: ratioText.optional(),
};

/** A yes/no indicator is planned to be achieved. */
export const achievedTarget = z.literal('1', { error: 'of a yes/no indicator is "1" or left out' }).default('1');

/** What may stand in the terms of an indicator, of a scheme or of a personal plan, whatever its kind. */
interface AnyIndicatorTerms {
  readonly kind: IndicatorKind;
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
type RefuseField = (field: string, message: string) => void;

/** Whether less of what the indicator measures is better. */
export function isLessBetter({ kind, better }: Pick<AnyIndicatorTerms, 'kind' | 'better'>): boolean {
  return kind === 'lower-is-better' || (kind === 'quotient' && better === 'lower');
}

/** What must hold between the terms of one indicator. */
export function checkIndicatorTerms(indicator: AnyIndicatorTerms, refuse: RefuseField): void {
  checkPayment(indicator, refuse);
  if (indicator.kind === 'within-bounds') checkBounds(indicator, refuse);
  if (indicator.kind === 'quotient') checkQuotient(indicator, refuse);
  if (indicator.kind === 'deviation') checkTolerances(indicator, refuse);
}

function checkPayment(indicator: AnyIndicatorTerms, refuse: RefuseField): void {
  const { threshold, cap, curve, measure } = indicator;
  if (curve !== undefined) {
    if (threshold !== undefined)
      refuse(
        'threshold',
        'means nothing beside a curve, which says itself what is paid below it; leave one of them out',
      );
    if (cap === NO_CAP)
      refuse('cap', 'means nothing beside a curve, which pays no more than its points; leave it out, or write a ratio');
    if (measure !== undefined)
      refuse('measure', 'means nothing beside a curve, which runs over actual / planned; leave one of them out');
  } else if (isLessBetter(indicator) && measure === 'inverse' && cap === NO_CAP)
    refuse(
      'cap',
      'must be a ratio: planned / actual grows without limit towards a result of 0, which is paid the cap; or leave out measure, and a result of 0 is paid 200 %',
    );
}

function checkBounds({ atLeast, atMost }: AnyIndicatorTerms, refuse: RefuseField): void {
  if (atLeast === undefined && atMost === undefined)
    refuse('atMost', 'is missing: the result is within bounds; give atMost, atLeast or both');
  if (typeof atLeast === 'string' && typeof atMost === 'string' && isMore(atLeast, atMost))
    refuse('atLeast', 'must not be more than atMost: no result could be within such bounds');
}

function checkQuotient(indicator: AnyIndicatorTerms, refuse: RefuseField): void {
  const { target, measure, numerator, denominator } = indicator;
  if (!isLessBetter(indicator)) {
    if (measure !== undefined)
      refuse('measure', 'belongs to a quotient of which less is better; leave it out, or set better to "lower"');
    if (typeof target === 'string' && !isMore(target, '0')) refuse('target', 'must be more than 0');
  }
  if (numerator === undefined && denominator !== undefined)
    refuse('numerator', 'is missing: give both parts of the quotient, or neither where they are reported');
  if (numerator !== undefined && denominator === undefined)
    refuse('denominator', 'is missing: give both parts of the quotient, or neither where they are reported');
}

function checkTolerances(indicator: AnyIndicatorTerms, refuse: RefuseField): void {
  const isDifference = indicator.measure === 'difference';
  const own = isDifference ? 'tolerance' : 'surplusTolerance';
  if (indicator.threshold !== undefined && indicator[own] !== undefined)
    refuse('threshold', `says again what ${own} says, as 100 % less the tolerance; leave it out`);
  if (isDifference) {
    for (const field of ['surplusTolerance', 'shortageTolerance'] as const)
      if (indicator[field] !== undefined)
        refuse(field, 'belongs to a forecast that is measured by shortage and surplus; give tolerance');
  } else if (indicator.tolerance !== undefined)
    refuse('tolerance', 'belongs to the measure "difference"; give surplusTolerance or shortageTolerance');
}

function isMore(a: string, b: string): boolean {
  return compare(parseFraction(a), parseFraction(b)) > 0;
}
