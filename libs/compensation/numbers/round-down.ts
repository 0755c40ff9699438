import { powerOfTen, type Fraction } from './exact-fraction.js';

/** An amount of 0 or more, rounded down to whole units of its currency: for what may be taken, so that half a unit too much never is. */
export function roundDownToUnits(amount: Fraction, places: number): Fraction {
  if (amount.numerator < 0n) throw new RangeError('Only an amount of 0 or more is rounded down.');
  const denominator = powerOfTen(places);
  return { numerator: (amount.numerator * denominator) / amount.denominator, denominator };
}

/** An amount of 0 or more, rounded up to whole units of its currency: what is needed to pay for all of it. */
export function roundUpToUnits(amount: Fraction, places: number): bigint {
  if (amount.numerator < 0n) throw new RangeError('Only an amount of 0 or more is rounded up.');
  return (amount.numerator * powerOfTen(places) + amount.denominator - 1n) / amount.denominator;
}
