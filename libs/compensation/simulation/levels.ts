import { add, divide, multiply, subtract, type Fraction } from '../numbers/exact-fraction.js';

interface Bounds {
  readonly from: Fraction;
  readonly to: Fraction;
  readonly step: Fraction;
}

/** How many levels there are: `from`, then every whole step that does not go beyond `to`. */
export function levelCount({ from, to, step }: Bounds): bigint {
  const { numerator, denominator } = divide(subtract(to, from), step);
  return numerator / denominator + 1n;
}

/** The levels, exact. */
export function listLevels(bounds: Bounds): Fraction[] {
  return Array.from({ length: Number(levelCount(bounds)) }, (_, index) =>
    add(bounds.from, multiply(bounds.step, { numerator: BigInt(index), denominator: 1n })),
  );
}
