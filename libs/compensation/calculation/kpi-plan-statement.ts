import { calculateCompiled } from './calculate-statement.js';
import { readInputs } from '../inputs/read-inputs.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import type { KpiPlanTerms } from '../inputs/kpi-plan.js';
import { findProblemsOfInputs } from './problems-of-inputs.js';
import { refuseStatement } from './refuse-statement.js';
import { compileScheme } from '../scheme/compile-scheme.js';
import { paySchemeSchema } from '../scheme/pay-scheme.js';
import type { ExplainedResult } from '../statement/statement.js';

/** The scheme of a department that pays by KPI plans alone: each person's plan of the month is part of the inputs. */
export const kpiPlanScheme = paySchemeSchema.parse({
  format: 'pay-scheme/1',
  code: 'kpi-plans',
  name: 'KPI plans',
  version: 1,
  effectiveFrom: '1900-01-01',
  components: [{ code: 'kpi-bonus', name: 'KPI bonus', kind: 'kpi-bonus', terms: { plan: 'personal' } }],
});

const compiled = compileScheme(kpiPlanScheme);

/** What a KPI plan and its actuals pay: what is checked at submission and what payroll calculates are the same. */
export function calculateKpiPlan(
  kpiPlan: KpiPlanTerms,
  inputs: Pick<StatementInputs, 'actuals' | 'sources' | 'person' | 'month'>,
): ExplainedResult {
  const draft = { ...inputs, kpiPlan };
  const read = readInputs(draft);
  if (read.ok) return calculateCompiled(compiled, read.inputs);
  return refuseStatement(
    { inputs: draft },
    findProblemsOfInputs(read, kpiPlanScheme, (rest) => calculateCompiled(compiled, rest, {}, { traced: false })),
  );
}
