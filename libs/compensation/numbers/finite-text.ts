import { isExactAt, powerOfTen, writeRounded, writeUnits, type Fraction } from './exact-fraction.js';

const MOST_PLACES = 30;

/**
 * A number of 0 or more as plain decimal text that an input can carry: in full where 30 decimals hold it, as those
 * of every level do; otherwise (planned / attainment) rounded down to 30 decimals.
 */
export function finiteText(value: Fraction): string {
  if (isExactAt(value, MOST_PLACES)) return writeRounded(value, MOST_PLACES);
  return writeUnits((value.numerator * powerOfTen(MOST_PLACES)) / value.denominator, MOST_PLACES);
}
