import { makeAmountVisitor } from '../documents/amounts-of-document.js';
import { prefixProblems, type Problem } from '../documents/problem.js';
import { findTooManyDecimals } from '../documents/too-many-decimals.js';
import { kpiPlanOfInputsSchema, type KpiPlanTerms } from './kpi-plan.js';
import { statementInputsSchema, type StatementInputs } from './statement-inputs.js';

const visitInputs = makeAmountVisitor(statementInputsSchema);
const visitPlan = makeAmountVisitor(kpiPlanOfInputsSchema);

/** The amounts among the inputs that have more decimals than the currency of the scheme that they are paid by. The paths start at `inputs`. */
export function findInputsWithTooManyDecimals(inputs: StatementInputs, currency: string | undefined): Problem[] {
  return prefixProblems(['inputs'], findTooManyDecimals(visitInputs, inputs, currency));
}

/** The same of the plans that periods have of their own. The paths start at `periods`. */
export function findPlansWithTooManyDecimals(
  periods: readonly { readonly kpiPlan?: KpiPlanTerms | undefined }[],
  currency: string | undefined,
): Problem[] {
  return periods.flatMap(({ kpiPlan }, index) =>
    kpiPlan === undefined
      ? []
      : prefixProblems(['periods', index, 'kpiPlan'], findTooManyDecimals(visitPlan, kpiPlan, currency)),
  );
}
