import type { SignedPlan } from '../api/use-signed-plans.js';

/** Weights by the codes of the indicators. */
export type Weights = Readonly<Record<string, string>>;

/** What is in force of a plan. */
export function weightsOf({ terms }: Pick<SignedPlan, 'terms'>): Weights {
  return Object.fromEntries(terms.indicators.map(({ code, weight }) => [code, weight]));
}

/** The plans of which a weight was typed that is not the one in force, each with all of its weights as they become. */
export function changedWeights(
  plans: readonly Pick<SignedPlan, 'id' | 'basedOn' | 'terms'>[],
  typed: Readonly<Record<string, Weights>>,
): { planId: string; basedOn: string; weights: Record<string, string> }[] {
  return plans.flatMap((plan) => {
    const before = weightsOf(plan);
    const weights = { ...before, ...typed[plan.id] };
    const isChanged = Object.entries(weights).some(([code, weight]) => before[code] !== weight);
    return isChanged ? [{ planId: plan.id, basedOn: plan.basedOn, weights }] : [];
  });
}
