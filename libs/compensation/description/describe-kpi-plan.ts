import { describeKpiBonus } from '../components/kpi-bonus/describe-kpi-bonus.js';
import type { KpiPlanTerms } from '../inputs/kpi-plan.js';
import { Vocabulary } from '../terms/vocabulary.js';
import type { ExplanationLanguage } from '../trace/language.js';

/** Nothing of a personal plan is read from a scheme. */
const NOTHING_DECLARED = new Vocabulary(new Map(), [], new Map());

/** A personal KPI plan in sentences, as it is signed: every indicator with its cap, and the most that the plan can pay. */
export function describeKpiPlan({ baseBonus, indicators }: KpiPlanTerms, language: ExplanationLanguage): string[] {
  return describeKpiBonus({ baseBonus, indicators, results: 'each' }, language, NOTHING_DECLARED);
}
