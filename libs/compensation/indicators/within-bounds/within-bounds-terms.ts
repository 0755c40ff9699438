import * as z from 'zod';
import { strictObject } from '../../documents/strict-object.js';
import { payoutCurveSchema } from '../../terms/payout-curve.js';
import { indicatorFields, source } from '../indicator-fields.js';

/** Within bounds: there are `atLeast`, `atMost` or both; beyond a bound a curve runs over the distance from it as a share of it. */
export const withinBoundsSchema = strictObject({
  ...indicatorFields,
  kind: z.literal('within-bounds'),
  atLeast: source,
  atMost: source,
  curve: payoutCurveSchema.optional(),
  actual: source,
});

export type WithinBounds = z.infer<typeof withinBoundsSchema>;
