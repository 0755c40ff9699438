import { convertIssues } from '#compensation/documents/problem.js';
import { findUnsaidInPlan } from '#compensation/scheme/unsaid-fields.js';
import { signedKpiPlanTermsSchema } from '#compensation/inputs/kpi-plan.js';
import { ownWords } from '#contracts/own-words.js';
import { targetFieldOf, type Terms } from './terms.js';
import type { PlanColumn } from './plan-columns.js';

export interface PlanProblem {
  path: string;
  message: string;
}

/** What the API would refuse a plan for; the same schema says it. */
export function checkPlan(terms: Terms): PlanProblem[] {
  const read = signedKpiPlanTermsSchema.safeParse(terms, { error: ownWords });
  if (read.success) return [];
  return convertIssues(read.error.issues).map(({ path, message }) => ({ path: path.join('.'), message }));
}

/** What a plan still has to say before it is submitted: how each indicator is measured, and what one can do about it. */
export function findUnsaid(terms: Terms): PlanProblem[] {
  return findUnsaidInPlan(terms as Parameters<typeof findUnsaidInPlan>[0]).map(({ path, message }) => ({
    path: path.join('.'),
    message,
  }));
}

/** What is wrong with a cell of the grid. */
export function problemOfColumn(
  terms: Terms,
  problems: readonly PlanProblem[],
  column: PlanColumn,
): string | undefined {
  const at = terms.indicators.findIndex(({ code }) => code === column.code);
  const indicator = terms.indicators[at];
  const path =
    column.part === 'base'
      ? 'baseBonus'
      : `indicators.${at}.${column.part === 'weight' ? 'weight' : indicator && targetFieldOf(indicator)}`;
  return problems.find((problem) => problem.path === path)?.message;
}
