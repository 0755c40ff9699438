import type { PersonPay } from '#compensation/simulation/pay-at-levels.js';
import { checkPlan, type PlanProblem } from '../../../shared/plans/check-plan.js';
import { payOfPlan } from './pay-of-plans.js';
import type { Terms } from '../../../shared/plans/terms.js';

export interface JudgedPlan {
  problems: readonly PlanProblem[];
  /** Nothing while there are problems. */
  pay: PersonPay | undefined;
}

/** Terms never change in place: what was found of them holds. */
const judged = new WeakMap<Terms, { month: string; plan: JudgedPlan }>();

/** What is wrong with a plan, or what it pays. */
export function judge(terms: Terms, month: string): JudgedPlan {
  const known = judged.get(terms);
  if (known?.month === month) return known.plan;
  const problems = checkPlan(terms);
  const plan = { problems, pay: problems.length === 0 ? payOfPlan(terms, month) : undefined };
  judged.set(terms, { month, plan });
  return plan;
}
