import { findUnknownActuals, type Actuals } from '../inputs/actuals.js';
import { compileIndicator } from '../indicators/measure-indicator.js';
import { DEFAULT_PLACES } from '../numbers/currency.js';
import type { KpiPlanTerms } from '../inputs/kpi-plan.js';
import type { Problem } from '../documents/problem.js';
import { Evaluation } from '../terms/evaluation.js';
import { Vocabulary } from '../terms/vocabulary.js';

/**
 * Everything that keeps these actuals from being submitted for this plan, all at once, each with the path
 * `[code, field?]` (pay-rules.md, section 10: every indicator has a result or says why not).
 * Empty when the plan can be calculated. Both arguments have passed their schemas.
 */
export function checkActuals(terms: KpiPlanTerms, actuals: Actuals): Problem[] {
  const evaluation = new Evaluation({ actuals, values: {} }, false, DEFAULT_PLACES);
  const nothingDeclared = new Vocabulary(new Map(), [], new Map());
  for (const indicator of terms.indicators)
    compileIndicator(indicator, nothingDeclared, { decimals: undefined, paidAs: 'alone' })(evaluation);
  const codes = new Set(terms.indicators.map((indicator) => indicator.code));
  const measured = evaluation.problems.map((problem) => ({ ...problem, path: problem.path.slice(2) }));
  return [...measured, ...findUnknownActuals(codes, actuals)];
}
