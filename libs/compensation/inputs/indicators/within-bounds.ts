import * as z from 'zod';
import { strictObject } from '../../documents/strict-object.js';
import { quantityText } from '../../numbers/decimal-text.js';
import { isMore, type AnyIndicatorTerms, type RefuseField } from '../indicator-terms.js';
import { planFields, planIndicator } from './plan-indicator.js';

/** Within bounds: there are `atLeast`, `atMost` or both. It pays 100 % at most. */
export const withinBoundsInPlan = planIndicator({
  schema: strictObject({
    ...planFields,
    kind: z.literal('within-bounds'),
    atLeast: quantityText.optional(),
    atMost: quantityText.optional(),
  }),
  check: checkBounds,
});

function checkBounds({ atLeast, atMost }: AnyIndicatorTerms, refuse: RefuseField): void {
  if (atLeast === undefined && atMost === undefined)
    refuse('atMost', 'is missing: the result is within bounds; give atMost, atLeast or both');
  if (typeof atLeast === 'string' && typeof atMost === 'string' && isMore(atLeast, atMost))
    refuse('atLeast', 'must not be more than atMost: no result could be within such bounds');
}
