import { calculateCompiled } from './calculate-statement.js';
import { statementInputsSchema, type StatementInputs } from './inputs/statement-inputs.js';
import type { KpiPlanTerms } from './kpi-plan.js';
import { problemsOfIssues, problemsUnder } from './problem.js';
import { compileScheme } from './scheme/compile-scheme.js';
import { paySchemeSchema } from './scheme/pay-scheme.js';
import type { ExplainedResult } from './statement.js';

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
export function calculateKpiPlan(kpiPlan: KpiPlanTerms, inputs: Pick<StatementInputs, 'actuals' | 'sources' | 'person' | 'month'>): ExplainedResult {
  const parsed = statementInputsSchema.safeParse({ ...inputs, kpiPlan });
  if (!parsed.success) return { ok: false, problems: problemsUnder(['inputs'], problemsOfIssues(parsed.error.issues)) };
  return calculateCompiled(compiled, parsed.data);
}
