import { convertIssues } from '#compensation/documents/problem.js';
import { findUnsaidInPlan } from '#compensation/scheme/unsaid-fields.js';
import { signedKpiPlanTermsSchema } from '#compensation/inputs/kpi-plan.js';
import {
  add,
  compare,
  multiply,
  writeRounded,
  ONE,
  ZERO,
  type Fraction,
} from '#compensation/numbers/exact-fraction.js';
import { parseWeight, weightText } from '#compensation/numbers/weight.js';
import { targetFieldOf, type Terms } from '../../../shared/plans/terms.js';
import type { PlanColumn } from '../../../shared/plans/plan-columns.js';

export interface PlanProblem {
  path: string;
  message: string;
}

/** What the API would refuse a plan for; the same schema says it. */
export function checkPlan(terms: Terms): PlanProblem[] {
  const read = signedKpiPlanTermsSchema.safeParse(terms);
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

/** What the weights add up to, exact: 1 is the whole. Nothing while one of them is no weight. */
export function sumOfWeights({ indicators }: Terms): Fraction | undefined {
  const weights = indicators.map(({ weight }) => weight);
  if (!weights.every((weight) => weightText.safeParse(weight).success)) return undefined;
  return weights.map(parseWeight).reduce(add, ZERO);
}

export function isWhole(sum: Fraction): boolean {
  return compare(sum, ONE) === 0;
}

/** A share of the whole as a percentage to hundredths, for a bar and its words. */
export function toPercentage(sum: Fraction): string {
  return writeRounded(multiply(sum, { numerator: 100n, denominator: 1n }), 2).replace(/\.?0+$/, '');
}
