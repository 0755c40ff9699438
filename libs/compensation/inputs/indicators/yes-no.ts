import * as z from 'zod';
import { strictObject } from '../../documents/strict-object.js';
import { planFields, planIndicator, planThreshold } from './plan-indicator.js';

/** The fixed target, which may be left out. */
export const yesNoTarget = z.literal('1', { error: 'of a yes/no indicator is "1" or left out' }).default('1');

/** Yes or no. It pays 100 % at most. */
export const yesNoInPlan = planIndicator({
  schema: strictObject({ ...planFields, kind: z.literal('yes-no'), target: yesNoTarget, threshold: planThreshold }),
});
