import { Decimal as DecimalJs } from 'decimal.js';

/**
 * Plain amounts that are added up, compared and written, never divided into what somebody is paid: totals of many
 * statements, budgets, expected figures. Forty digits hold the sum of any number of amounts that there can be, so
 * that every sum is exact; text is never written with an exponent. Pay itself is calculated in exact fractions.
 */
export const Decimal = DecimalJs.clone({
  defaults: true,
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 40,
});

export type Decimal = DecimalJs;

/** The exact sum of amounts that are written as text. */
export function sumAmounts(amounts: Iterable<string>): Decimal {
  let sum = new Decimal(0);
  for (const amount of amounts) sum = sum.plus(amount);
  return sum;
}
