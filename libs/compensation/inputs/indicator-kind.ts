import { deviationInPlan } from './indicators/deviation.js';
import { higherIsBetterInPlan } from './indicators/higher-is-better.js';
import { lossShareInPlan } from './indicators/loss-share.js';
import { lowerIsBetterInPlan } from './indicators/lower-is-better.js';
import type { PlanIndicator } from './indicators/plan-indicator.js';
import { quotientInPlan } from './indicators/quotient.js';
import { withinBoundsInPlan } from './indicators/within-bounds.js';
import { yesNoInPlan } from './indicators/yes-no.js';
import type { z } from 'zod';
import { checkPayment, type AnyIndicatorTerms, type RefuseField } from './indicator-terms.js';

/** How attainment is measured (pay-rules.md, section 1), by kind. A new kind is its file and its line here, beside its folder and its line in the indicator registry. */
export const planIndicators = {
  'higher-is-better': higherIsBetterInPlan,
  'lower-is-better': lowerIsBetterInPlan,
  'within-bounds': withinBoundsInPlan,
  quotient: quotientInPlan,
  'loss-share': lossShareInPlan,
  deviation: deviationInPlan,
  'yes-no': yesNoInPlan,
} as const;

export type IndicatorKind = keyof typeof planIndicators;

export const INDICATOR_KINDS = Object.keys(planIndicators) as IndicatorKind[];

/** What must hold between the terms of one indicator, of a scheme or of a personal plan. */
export function checkIndicatorTerms(
  indicator: AnyIndicatorTerms & { readonly kind: IndicatorKind },
  refuse: RefuseField,
): void {
  const kind: PlanIndicator<z.ZodType> = planIndicators[indicator.kind];
  checkPayment(indicator, refuse);
  kind.check?.(indicator, refuse);
}
