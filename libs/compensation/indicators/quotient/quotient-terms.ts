import * as z from 'zod';
import { strictObject } from '../../documents/strict-object.js';
import { betterSide, lowerMeasure } from '../../inputs/indicator-terms.js';
import { indicatorFields, proportionalFields, source, target } from '../indicator-fields.js';

/** A quotient: `numerator` and `denominator` are two numbers of the month where both are not reported. */
export const quotientSchema = strictObject({
  ...indicatorFields,
  ...proportionalFields,
  kind: z.literal('quotient'),
  target,
  better: betterSide,
  measure: lowerMeasure,
  numerator: source,
  denominator: source,
});

export type Quotient = z.infer<typeof quotientSchema>;

/** Whether less of it is better. */
export function isLessBetter({ better }: Quotient): boolean {
  return better === 'lower';
}
