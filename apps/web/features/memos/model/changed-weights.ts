import type { SignedPlan } from '../api/use-signed-plans.js';

/** Weights by the codes of the indicators. */
export type Weights = Readonly<Record<string, string>>;

/** What is in force of a plan. */
export function weightsOf({ terms }: Pick<SignedPlan, 'terms'>): Weights {
  return Object.fromEntries(terms.indicators.map(({ code, weight }) => [code, weight]));
}

/** What is typed of each other plan that has the same indicators, where it gets the weights of one of them. */
export function sameForAll(
  plans: readonly Pick<SignedPlan, 'id' | 'terms'>[],
  of: Pick<SignedPlan, 'terms'>,
  typed: Weights,
): Record<string, Weights> {
  const codesOf = (plan: Pick<SignedPlan, 'terms'>) => Object.keys(weightsOf(plan)).sort().join(' ');
  const weights = { ...weightsOf(of), ...typed };
  return Object.fromEntries(plans.filter((plan) => codesOf(plan) === codesOf(of)).map(({ id }) => [id, weights]));
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
