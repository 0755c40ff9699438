import { kpiPlanTermsSchema } from '../../kpi-plan.js';
import { componentSchema, type PayComponent } from '../../pay-component.js';
import { calculateKpiBonus } from './calculate-kpi-bonus.js';

/** The KPI bonus: base x weight x attainment of each indicator (schemes.md, section 1). */
export const kpiBonus: PayComponent<'kpi-bonus', typeof kpiPlanTermsSchema> = {
  kind: 'kpi-bonus',
  schema: componentSchema('kpi-bonus', kpiPlanTermsSchema),
  actualCodes: (terms) => terms.indicators.map((indicator) => indicator.code),
  calculate: calculateKpiBonus,
};
