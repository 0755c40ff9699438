import { findIndicatorKind } from './indicator-registry.js';
import type { IndicatorSource } from './indicator-kind.js';
import type { SchemeIndicator } from './scheme-indicator.js';

/** What the result is measured by: the planned value, or the bounds. */
export function listPlanSources(indicator: SchemeIndicator): IndicatorSource[] {
  return findIndicatorKind(indicator).planSources(indicator);
}

/** What the result is read from where it is not reported of the indicator. */
export function listResultSources(indicator: SchemeIndicator): IndicatorSource[] {
  return findIndicatorKind(indicator).resultSources(indicator);
}

/** Whether the result is reported under the indicator's own code. */
export function isReported(indicator: SchemeIndicator): boolean {
  return listResultSources(indicator).length === 0;
}
