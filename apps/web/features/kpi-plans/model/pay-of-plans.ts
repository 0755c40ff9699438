import type { Month } from '#calendar/month.js';
import { kpiPlanScheme } from '#compensation/calculation/kpi-plan-statement.js';
import { paySchemeSchema } from '#compensation/scheme/pay-scheme.js';
import { calculatePayAtLevels, type PersonPay } from '#compensation/simulation/pay-at-levels.js';
import type { Terms } from '../../../shared/plans/terms.js';

const scheme = paySchemeSchema.parse(kpiPlanScheme);

/** What a plan pays at 60, 80, 100 and 120 % and at most, by the engine that payroll is calculated by. */
export function payOfPlan(terms: Terms, month: string): PersonPay | undefined {
  const { people } = calculatePayAtLevels(scheme, month as Month, [{ person: 'plan', inputs: { kpiPlan: terms } }]);
  return people[0];
}
