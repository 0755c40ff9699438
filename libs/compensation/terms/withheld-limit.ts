import { compare, ONE } from '../numbers/exact-fraction.js';
import { parseRatio, ratioText } from '../numbers/ratio.js';

/** A share of somebody's pay: 0 % to 100 %. */
export const shareOfPayText = ratioText.refine((text) => compare(parseRatio(text), ONE) <= 0, {
  error: 'must be at most 100 %: more than the pay of the month cannot be taken',
});

/**
 * The share of the month's pay before deductions that may be taken away at most: 20 % where nothing else is said,
 * the limit that labour law sets for what is withheld from one payment.
 */
export const withheldLimitText = shareOfPayText.default('20 %');
