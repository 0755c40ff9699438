import { calculateCompiled } from './calculate-statement.js';
import { readInputs } from '../inputs/read-inputs.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import type { KpiPlanTerms } from '../inputs/kpi-plan.js';
import { findProblemsOfInputs } from './problems-of-inputs.js';
import { refuseStatement } from './refuse-statement.js';
import { compileScheme } from '../scheme/compile-scheme.js';
import { paySchemeSchema, type PaySchemeDraft } from '../scheme/pay-scheme.js';
import type { ExplainedResult } from '../statement/statement.js';

/** The built-in scheme, by which people without another are paid: each person's plan of the month is part of the inputs. */
export const kpiPlanScheme: PaySchemeDraft = {
  format: 'pay-scheme/1',
  code: 'kpi-plans',
  name: 'KPI plans',
  version: 1,
  effectiveFrom: '1900-01-01',
  components: [{ code: 'kpi-bonus', name: 'KPI bonus', kind: 'kpi-bonus', terms: { plan: 'personal' } }],
};

const scheme = paySchemeSchema.parse(kpiPlanScheme);
const compiled = compileScheme(scheme);

/** What a KPI plan and its actuals pay: checked by it when actuals are submitted, and what payroll pays by the same scheme. */
export function calculateKpiPlan(
  kpiPlan: KpiPlanTerms,
  inputs: Pick<StatementInputs, 'actuals' | 'sources' | 'person' | 'month'>,
): ExplainedResult {
  const draft = { ...inputs, kpiPlan };
  const read = readInputs(draft);
  if (read.ok) return calculateCompiled(compiled, read.inputs);
  return refuseStatement(
    { inputs: draft },
    findProblemsOfInputs(read, scheme, (rest) => calculateCompiled(compiled, rest, {}, { traced: false })),
  );
}
