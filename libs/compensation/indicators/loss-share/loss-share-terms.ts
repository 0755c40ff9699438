import * as z from 'zod';
import { strictObject } from '../../documents/strict-object.js';
import { indicatorFields, positiveTarget, proportionalFields } from '../indicator-fields.js';

/** A loss share: `target` is the number of regular clients. */
export const lossShareSchema = strictObject({
  ...indicatorFields,
  ...proportionalFields,
  kind: z.literal('loss-share'),
  target: positiveTarget,
});

export type LossShare = z.infer<typeof lossShareSchema>;
