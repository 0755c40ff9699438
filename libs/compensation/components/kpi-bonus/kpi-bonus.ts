import { isReported, listPlanSources, listResultSources } from '../../indicators/indicator-sources.js';
import { listReferencesOfAmount } from '../../terms/amount-source.js';
import { payComponent } from '../pay-component.js';
import { paidForResults } from '../staff-of-kind.js';
import { compileKpiBonus } from './calculate-kpi-bonus.js';
import { kpiBonusTermsSchema } from './kpi-bonus-terms.js';
import { kpiBonusWarnings } from './kpi-bonus-warnings.js';
import { kpiBonusWords } from './kpi-bonus-words.js';
import { findMostOfKpiBonus } from './most-pay.js';
import { listStepsOfIndicators } from './steps-of-indicators.js';

/** The KPI bonus: base bonus x weight x attainment of each indicator, or of their combined result (pay-rules.md, sections 1 and 2). */
export const kpiBonus = payComponent({
  label: { en: 'KPI bonus', ru: 'Премия по KPI', hi: 'KPI बोनस' },
  nature: 'variable',
  withinMonth: 'prorated',
  staff: paidForResults,
  terms: kpiBonusTermsSchema,
  most: findMostOfKpiBonus,
  references: (terms) => [
    ...(terms.baseBonus === undefined ? [] : listReferencesOfAmount(terms.baseBonus, ['baseBonus'])),
    ...(terms.indicators ?? []).flatMap((indicator, index) =>
      [...listPlanSources(indicator), ...listResultSources(indicator)].flatMap(({ field, source }) =>
        listReferencesOfAmount(source, ['indicators', index, field]),
      ),
    ),
  ],
  indicators: (terms) => terms.indicators ?? [],
  actualCodes: (terms) => (terms.indicators ?? []).filter(isReported).map((indicator) => indicator.code),
  givesAttainment: () => true,
  resultOfMonth: 'plan',
  paysNothing: (terms) => terms.measuresOnly === true,
  readsPersonalPlan: (terms) => terms.plan === 'personal',
  steps: listStepsOfIndicators,
  compile: compileKpiBonus,
  words: kpiBonusWords,
  warnings: kpiBonusWarnings,
});
