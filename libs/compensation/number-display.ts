import { decimalToText } from './decimal.js';
import { compare, multiply, roundFraction, type Fraction } from './exact-fraction.js';

const HUNDRED: Fraction = { numerator: 100n, denominator: 1n };
/** Two different shares of admissible numbers differ within this many decimals of a percent. */
const MOST_DECIMALS = 60;

/** Groups the digits before the point by three for reading: `60000.00` becomes `60 000.00`. */
export function groupDigits(text: string): string {
  const [whole = '', decimals] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/**
 * A ratio as a percentage for reading, to 2 decimals: `83.33 %`. With `unlike`, as many decimals more as it
 * takes to differ from that ratio, so that 59.999 % is never shown as "60 %, less than 60 %".
 */
export function percentDisplay(ratio: Fraction, unlike?: Fraction): string {
  const percent = multiply(ratio, HUNDRED);
  const differs = unlike !== undefined && compare(ratio, unlike) !== 0;
  for (let places = 2; places < MOST_DECIMALS; places += 1) {
    const shown = decimalToText(roundFraction(percent, places));
    if (!differs || shown !== decimalToText(roundFraction(multiply(unlike, HUNDRED), places))) return `${groupDigits(shown)} %`;
  }
  return `${groupDigits(decimalToText(roundFraction(percent, MOST_DECIMALS)))} %`;
}
