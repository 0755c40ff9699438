import type { KpiPlanTerms } from './kpi-plan.js';
import type { PaySchemeDraft } from './pay-scheme.js';

/** A KPI plan as the scheme that it is paid by: what is checked at submission and what payroll calculates are the same. */
export function kpiPlanScheme(terms: KpiPlanTerms): PaySchemeDraft {
  return { components: [{ kind: 'kpi-bonus', terms }] };
}
