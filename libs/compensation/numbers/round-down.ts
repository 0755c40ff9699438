import type { Fraction } from './exact-fraction.js';

/** An amount of 0 or more, rounded down to whole hundredths: for what may be taken, so that half a kopeck too much never is. */
export function roundDownToHundredths(amount: Fraction): Fraction {
  if (amount.numerator < 0n) throw new RangeError('Only an amount of 0 or more is rounded down.');
  return { numerator: (amount.numerator * 100n) / amount.denominator, denominator: 100n };
}
