import * as z from 'zod';
import { quantityText } from '../numbers/decimal-text.js';
import { signedQuantityText } from '../numbers/signed-quantity.js';
import { listCodes } from '../documents/list-codes.js';
import { codeText, oneLineText } from '../documents/plain-text.js';
import type { Problem } from '../documents/problem.js';
import { strictObject } from '../documents/strict-object.js';
import type { IndicatorActual } from './actual-shapes.js';

const FORMS =
  'value, numerator and denominator, lost, sold (with averageNeed or without), achieved, or missing with the reason';

/**
 * What one indicator came to: exactly one of `{ value }`, `{ numerator, denominator }`, `{ lost }`,
 * `{ sold, averageNeed? }`, `{ achieved }` or `{ missing: "reason" }`. A value or a numerator may be less than 0, as
 * sales are when returns exceed them. The fields are read one by one first, so that a refusal names the field and
 * not five alternatives that all failed.
 */
const actualFieldsSchema = strictObject({
  value: signedQuantityText.optional(),
  numerator: signedQuantityText.optional(),
  denominator: quantityText.optional(),
  lost: quantityText.optional(),
  sold: quantityText.optional(),
  averageNeed: quantityText.optional(),
  achieved: z.boolean({ error: 'must be true or false' }).optional(),
  missing: oneLineText(500).optional(),
}).superRefine((actual, context) => {
  const quotient = actual.numerator ?? actual.denominator;
  const given = [actual.value, quotient, actual.lost, actual.sold, actual.achieved, actual.missing].filter(
    (field) => field !== undefined,
  );
  if (given.length !== 1) {
    context.addIssue({ code: 'custom', message: `has ${given.length} results; give exactly one of: ${FORMS}` });
  } else if (actual.averageNeed !== undefined && actual.sold === undefined) {
    context.addIssue({
      code: 'custom',
      path: ['averageNeed'],
      message: 'belongs to a deviation; give it together with sold',
    });
  }
  if (quotient === undefined) return;
  for (const part of ['numerator', 'denominator'] as const)
    if (actual[part] === undefined)
      context.addIssue({
        code: 'custom',
        path: [part],
        message: 'is missing: a quotient is given as both of its parts',
      });
});

/** Exactly one form has been given, which is what the type says; piping into a union of the forms would let misspelt fields pass. */
export const indicatorActualSchema = actualFieldsSchema as unknown as z.ZodType<
  IndicatorActual,
  z.input<typeof actualFieldsSchema>
>;

/** The actuals of one plan, by the code of the indicator. */
export const actualsSchema = z.record(codeText, indicatorActualSchema, {
  error: (issue) =>
    issue.code === 'invalid_key'
      ? 'has a key that is not the code of an indicator'
      : 'must be an object of actuals by indicator code',
});

export type Actuals = z.infer<typeof actualsSchema>;

/** The actual of an indicator; own keys only, so that a code such as "constructor" finds nothing by accident. */
export function findActual(actuals: Actuals, code: string): IndicatorActual | undefined {
  return Object.hasOwn(actuals, code) ? actuals[code] : undefined;
}

/** The actuals that belong to no indicator of `codes`. */
export function findUnknownActuals(codes: ReadonlySet<string>, actuals: Actuals): Problem[] {
  const unknown = Object.keys(actuals).filter((code) => !codes.has(code));
  if (unknown.length === 0) return [];
  const listed = listCodes(codes);
  return unknown.map((code) => ({
    code: 'unknown-indicator',
    path: [code],
    indicator: code,
    message: `no indicator that pays the person has this code; the indicators are: ${listed}`,
  }));
}
