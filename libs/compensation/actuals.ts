import { z } from 'zod';
import { positiveQuantityText, quantityText } from './decimal-text.js';
import {
  achievedActualSchema, lostActualSchema, missingActualSchema, soldActualSchema, valueActualSchema,
} from './indicator-kinds/actual-shapes.js';
import { measureIndicator } from './indicator-kinds/measure-indicator.js';
import type { Indicator, KpiPlanTerms } from './kpi-plan.js';
import { codeText, oneLineText } from './plain-text.js';
import { problemsUnder, type Problem } from './problem.js';
import { strictObject } from './strict-object.js';

const FORMS = 'value, lost, sold (with averageNeed or without), achieved, or missing with the reason';

/**
 * What one indicator came to: exactly one of `{ value }`, `{ lost }`, `{ sold, averageNeed? }`, `{ achieved }`
 * or `{ missing: "reason" }`. The fields are read one by one first, so that a refusal names the field and
 * not five alternatives that all failed.
 */
export const indicatorActualSchema = strictObject({
  value: quantityText.optional(),
  lost: quantityText.optional(),
  sold: quantityText.optional(),
  averageNeed: positiveQuantityText.optional(),
  achieved: z.boolean({ error: 'must be true or false' }).optional(),
  missing: oneLineText(500).optional(),
})
  .superRefine((actual, context) => {
    const given = [actual.value, actual.lost, actual.sold, actual.achieved, actual.missing].filter((field) => field !== undefined);
    if (given.length !== 1) {
      context.addIssue({ code: 'custom', message: `has ${given.length} results; give exactly one of: ${FORMS}` });
    } else if (actual.averageNeed !== undefined && actual.sold === undefined) {
      context.addIssue({ code: 'custom', path: ['averageNeed'], message: 'belongs to a deviation; give it together with sold' });
    }
  })
  .pipe(z.union([valueActualSchema, lostActualSchema, soldActualSchema, achievedActualSchema, missingActualSchema]));

export type IndicatorActual = z.infer<typeof indicatorActualSchema>;

/** The actuals of one plan, by the code of the indicator. */
export const actualsSchema = z.record(codeText, indicatorActualSchema, {
  error: (issue) => (issue.code === 'invalid_key' ? 'has a key that is not the code of an indicator' : 'must be an object of actuals by indicator code'),
});

export type Actuals = z.infer<typeof actualsSchema>;

/** The actual of an indicator; own keys only, so that a code such as "constructor" finds nothing by accident. */
export function actualOf(actuals: Actuals, code: string): IndicatorActual | undefined {
  return Object.hasOwn(actuals, code) ? actuals[code] : undefined;
}

/**
 * Everything that keeps these actuals from being submitted for this plan, all at once, each with the path
 * `[code, field?]` (regulation: "every indicator of every plan has a value, or says why not").
 * Empty when the plan can be calculated. Both arguments have passed their schemas.
 */
export function checkActuals(terms: KpiPlanTerms, actuals: Actuals): Problem[] {
  const codes = terms.indicators.map((indicator) => indicator.code);
  return [...terms.indicators.flatMap((indicator) => problemsOfIndicator(indicator, actuals)), ...unknownActuals(codes, actuals)];
}

/** The actuals that belong to no indicator of `codes`. */
export function unknownActuals(codes: readonly string[], actuals: Actuals): Problem[] {
  return Object.keys(actuals)
    .filter((code) => !codes.includes(code))
    .map((code) => ({
      code: 'unknown-indicator',
      path: [code],
      message: `no indicator of the plan has this code; the indicators are: ${codes.join(', ')}`,
    }));
}

function problemsOfIndicator(indicator: Indicator, actuals: Actuals): Problem[] {
  const measurement = measureIndicator(indicator, actualOf(actuals, indicator.code));
  return measurement.ok ? [] : problemsUnder([indicator.code], measurement.problems);
}
