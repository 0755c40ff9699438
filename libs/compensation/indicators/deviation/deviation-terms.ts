import * as z from 'zod';
import { strictObject } from '../../documents/strict-object.js';
import { toleranceFields } from '../../inputs/indicators/deviation.js';
import { indicatorFields, target, threshold } from '../indicator-fields.js';

/** A deviation: `target` is the forecast. */
export const deviationSchema = strictObject({
  ...indicatorFields,
  kind: z.literal('deviation'),
  target,
  ...toleranceFields,
  threshold,
});

export type Deviation = z.infer<typeof deviationSchema>;
