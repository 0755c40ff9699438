import * as z from 'zod';
import { strictObject } from '../../documents/strict-object.js';
import { quantityText } from '../../numbers/decimal-text.js';
import { checkInverse, lowerMeasure } from '../indicator-terms.js';
import { planCap, planFields, planIndicator, planThreshold } from './plan-indicator.js';

/** Less is better: `target` is the planned value. */
export const lowerIsBetterInPlan = planIndicator({
  schema: strictObject({
    ...planFields,
    kind: z.literal('lower-is-better'),
    target: quantityText,
    measure: lowerMeasure,
    threshold: planThreshold,
    cap: planCap,
  }),
  check: checkInverse,
});
