import { parseFraction, roundToUnits, writeUnits, type Fraction } from './exact-fraction.js';

/** Amounts have hundredths: kopecks, cents. */
const MONEY_PLACES = 2;

/** What the wire and the database column can hold, in hundredths: 15 digits before the point, 2 after it. */
export const LARGEST_AMOUNT_IN_HUNDREDTHS = 99_999_999_999_999_999n;

/** An amount in whole hundredths, rounded once from the exact value, a half away from zero (pay-rules.md: half-up, once for each statement line). */
export function roundMoney(amount: Fraction): bigint {
  return roundToUnits(amount, MONEY_PLACES);
}

/** Whole hundredths as text with exactly two decimals: `47000.00`. */
export function writeHundredths(fromHundredths: bigint): string {
  return writeUnits(fromHundredths, MONEY_PLACES);
}

/** An amount as text with exactly two decimals, rounded once. */
export function writeMoney(amount: Fraction): string {
  return writeHundredths(roundMoney(amount));
}

/** Whole hundredths as an exact amount. */
export function fromHundredths(units: bigint): Fraction {
  return { numerator: units, denominator: 100n };
}

/** The whole hundredths of an amount that was written as text with at most 2 decimals. */
export function parseHundredths(text: string): bigint {
  return roundMoney(parseFraction(text));
}
