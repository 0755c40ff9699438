import * as z from 'zod';
import { strictObject } from '../../documents/strict-object.js';
import { quantityText } from '../../numbers/decimal-text.js';
import {
  betterSide,
  checkInverse,
  isMore,
  lowerMeasure,
  type AnyIndicatorTerms,
  type RefuseField,
} from '../indicator-terms.js';
import { planCap, planFields, planIndicator, planThreshold } from './plan-indicator.js';

/** A quotient: `target` is the planned value, `better` whether more or less of it is. */
export const quotientInPlan = planIndicator({
  schema: strictObject({
    ...planFields,
    kind: z.literal('quotient'),
    target: quantityText,
    better: betterSide,
    measure: lowerMeasure,
    threshold: planThreshold,
    cap: planCap,
  }),
  check: checkQuotient,
});

function checkQuotient(indicator: AnyIndicatorTerms, refuse: RefuseField): void {
  const { target, measure, numerator, denominator } = indicator;
  if (indicator.better === 'lower') checkInverse(indicator, refuse);
  else {
    if (measure !== undefined)
      refuse('measure', 'belongs to a quotient of which less is better; leave it out, or set better to "lower"');
    if (typeof target === 'string' && !isMore(target, '0')) refuse('target', 'must be more than 0');
  }
  if (numerator === undefined && denominator !== undefined)
    refuse('numerator', 'is missing: give both parts of the quotient, or neither where they are reported');
  if (numerator !== undefined && denominator === undefined)
    refuse('denominator', 'is missing: give both parts of the quotient, or neither where they are reported');
}
