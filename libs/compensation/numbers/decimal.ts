import { Decimal } from 'decimal.js';

/**
 * The one Decimal of the engine. A private clone, so that no other user of decimal.js can change its
 * precision or rounding. Exponent notation is switched off: every number leaves as plain digits.
 */
export const PayDecimal = Decimal.clone({
  defaults: true,
  precision: 34,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

/** What the wire, the database column and `moneyText` can hold: 15 digits before the point, 2 after it. */
export const LARGEST_AMOUNT = new PayDecimal('999999999999999.99');

const PLAIN_DECIMAL = /^-?\d{1,60}(\.\d{1,60})?$/;

/**
 * Reads plain decimal text exactly. Throws a RangeError on anything else (exponents, NaN, Infinity, commas):
 * text from outside has passed a schema of decimal-text.ts before it comes here.
 */
export function decimalFromText(text: string): Decimal {
  if (!PLAIN_DECIMAL.test(text)) throw new RangeError('Not plain decimal text. Validate it with a schema of decimal-text.ts first.');
  return new PayDecimal(text);
}

/** Plain digits without an exponent; throws a RangeError on NaN and Infinity, which no rule may produce. */
export function decimalToText(value: Decimal): string {
  if (!value.isFinite()) throw new RangeError('A calculation produced a value that is not a finite number.');
  return value.toFixed();
}

/** Rounds to hundredths, a half away from zero (schemes.md: half-up to kopecks, once per statement line). */
export function roundMoney(amount: Decimal): Decimal {
  return amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
}

/** An amount as text with exactly two decimals: `47000.00`. */
export function moneyToText(amount: Decimal): string {
  if (!amount.isFinite()) throw new RangeError('A calculation produced an amount that is not a finite number.');
  return roundMoney(amount).toFixed(2);
}

/** The exact sum of amounts that are already rounded. */
export function sumOfMoney(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((sum, amount) => sum.plus(amount), new PayDecimal(0));
}
