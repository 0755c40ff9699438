import * as z from 'zod';
import { strictObject } from '../../documents/strict-object.js';
import { positiveQuantityText } from '../../numbers/decimal-text.js';
import { capText } from '../indicator-terms.js';
import { planFields, planIndicator, planThreshold } from './plan-indicator.js';

/** A loss share: `target` is the number of regular clients. */
export const lossShareInPlan = planIndicator({
  schema: strictObject({
    ...planFields,
    kind: z.literal('loss-share'),
    target: positiveQuantityText,
    threshold: planThreshold,
    cap: capText.optional(),
  }),
});
