import { powerOfTen, roundToUnits, type Fraction } from './exact-fraction.js';
import { raiseToWhole, type RoundedDown } from './largest-remainder.js';

/**
 * The units of 10^-places to show for parts of an amount that was rounded as a whole, so that they add up to it
 * exactly: each part is rounded down, and what is left goes, one unit each, to the parts that lost most (of equals,
 * to the first). No part is further than one unit from its exact value; parts may be negative. `whole` is the rounded
 * sum of the parts.
 */
export function roundParts(whole: bigint, parts: readonly Fraction[], places: number): bigint[] {
  return raiseToWhole(
    whole,
    parts.map((part) => roundDown(part, powerOfTen(places))),
  );
}

function roundDown({ numerator, denominator }: Fraction, unitsOfOne: bigint): RoundedDown {
  const scaled = numerator * unitsOfOne;
  const units = scaled / denominator - (scaled % denominator < 0n ? 1n : 0n);
  return { units, lost: { numerator: scaled - units * denominator, denominator } };
}

/** Whether the units shown for a part are what it rounds to by itself. */
export function isRoundedByItself(shown: bigint, exact: Fraction, places: number): boolean {
  return roundToUnits(exact, places) === shown;
}
