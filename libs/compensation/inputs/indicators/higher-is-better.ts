import * as z from 'zod';
import { strictObject } from '../../documents/strict-object.js';
import { positiveQuantityText } from '../../numbers/decimal-text.js';
import { planCap, planFields, planIndicator, planThreshold } from './plan-indicator.js';

/** More is better: `target` is the planned value. */
export const higherIsBetterInPlan = planIndicator({
  schema: strictObject({
    ...planFields,
    kind: z.literal('higher-is-better'),
    target: positiveQuantityText,
    threshold: planThreshold,
    cap: planCap,
  }),
});
