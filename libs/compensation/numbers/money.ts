import { compare, parseFraction, powerOfTen, roundToUnits, writeUnits, type Fraction } from './exact-fraction.js';

const MOST_DIGITS_BEFORE_POINT = 15;

/** What the wire can hold, in units of 10^-places: 15 digits before the point and all decimals of the currency. */
export function largestAmount(places: number): bigint {
  return powerOfTen(MOST_DIGITS_BEFORE_POINT + places) - 1n;
}

/** An amount in whole units of its currency, rounded once from the exact value, a half away from zero (pay-rules.md: half-up, once for each statement line). */
export function roundMoney(amount: Fraction, places: number): bigint {
  return roundToUnits(amount, places);
}

/** An amount as text with exactly the decimals of its currency, rounded once: `47000.00`, `47000` where it has none. */
export function writeMoney(amount: Fraction, places: number): string {
  return writeUnits(roundMoney(amount, places), places);
}

/** Whole units of a currency as an exact amount. */
export function fromUnits(units: bigint, places: number): Fraction {
  return { numerator: units, denominator: powerOfTen(places) };
}

/** The whole units of an amount that was written as text with at most the decimals of its currency. */
export function parseUnits(text: string, places: number): bigint {
  return roundMoney(parseFraction(text), places);
}

/** Whether two texts are the same amount: "47000" is "47000.00". Both have passed a schema. */
export function isSameAmount(a: string, b: string): boolean {
  return compare(parseFraction(a), parseFraction(b)) === 0;
}
