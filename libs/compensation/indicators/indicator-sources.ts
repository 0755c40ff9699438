import type { AmountSource } from '../terms/amount-source.js';
import type { SchemeIndicator } from './scheme-indicator.js';

/** A number that an indicator speaks of, and the field in which it does. */
export interface IndicatorSource {
  readonly field: string;
  readonly source: AmountSource;
}

/** What the result is measured by: the planned value, or the bounds. */
export function listPlanSources(indicator: SchemeIndicator): IndicatorSource[] {
  if (indicator.kind !== 'within-bounds') return [{ field: 'target', source: indicator.target as AmountSource }];
  return listGiven({ atLeast: indicator.atLeast, atMost: indicator.atMost });
}

/** What the result is read from where it is not reported of the indicator. */
export function listResultSources(indicator: SchemeIndicator): IndicatorSource[] {
  if (indicator.kind === 'quotient')
    return listGiven({ numerator: indicator.numerator, denominator: indicator.denominator });
  return 'actual' in indicator ? listGiven({ actual: indicator.actual }) : [];
}

/** Whether the result is reported under the indicator's own code. */
export function isReported(indicator: SchemeIndicator): boolean {
  return listResultSources(indicator).length === 0;
}

function listGiven(fields: Readonly<Record<string, AmountSource | undefined>>): IndicatorSource[] {
  return Object.entries(fields).flatMap(([field, source]) => (source === undefined ? [] : [{ field, source }]));
}
