import { roundToUnits, type Fraction } from './exact-fraction.js';
import { raiseToWhole, type RoundedDown } from './largest-remainder.js';

/**
 * The hundredths to show for parts of an amount that was rounded as a whole, so that they add up to it exactly:
 * each part is rounded down, and what is left goes, one hundredth each, to the parts that lost most (of equals,
 * to the first). No part is further than one hundredth from its exact value; parts may be negative. `whole` is
 * the rounded sum of the parts.
 */
export function roundParts(whole: bigint, parts: readonly Fraction[]): bigint[] {
  return raiseToWhole(whole, parts.map(hundredthsDown));
}

function hundredthsDown({ numerator, denominator }: Fraction): RoundedDown {
  const scaled = numerator * 100n;
  const units = scaled / denominator - (scaled % denominator < 0n ? 1n : 0n);
  return { units, lost: { numerator: scaled - units * denominator, denominator } };
}

/** Whether the hundredths shown for a part are what it rounds to by itself. */
export function isRoundedByItself(shown: bigint, exact: Fraction): boolean {
  return roundToUnits(exact, 2) === shown;
}
