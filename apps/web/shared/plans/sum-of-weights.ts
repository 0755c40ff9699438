import {
  add,
  compare,
  multiply,
  writeRounded,
  ONE,
  ZERO,
  type Fraction,
} from '#compensation/numbers/exact-fraction.js';
import { parseWeight, weightText } from '#compensation/numbers/weight.js';

/** What weights add up to, exact: 1 is the whole. Nothing while one of them is no weight. */
export function sumOfWeights(weights: readonly string[]): Fraction | undefined {
  if (!weights.every((weight) => weightText.safeParse(weight).success)) return undefined;
  return weights.map(parseWeight).reduce(add, ZERO);
}

export function isWhole(sum: Fraction): boolean {
  return compare(sum, ONE) === 0;
}

/** A share of the whole as a percentage to hundredths, for a bar and its words. */
export function toPercentage(sum: Fraction): string {
  const written = writeRounded(multiply(sum, { numerator: 100n, denominator: 1n }), 2);
  return written.includes('.') ? written.replace(/\.?0+$/, '') : written;
}
