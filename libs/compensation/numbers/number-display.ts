import { compare, fractionOfExactText, isExactAt, multiply, roundedText, roundToUnits, unitsToText, type Fraction } from './exact-fraction.js';

const HUNDRED: Fraction = { numerator: 100n, denominator: 1n };
/** Two different shares of admissible numbers differ within this many decimals of a percent. */
const MOST_DECIMALS = 60;
const SHOWN_PLACES = 6;

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
    const shown = roundedText(percent, places);
    if (!differs || shown !== roundedText(multiply(unlike, HUNDRED), places)) return `${groupDigits(shown)} %`;
  }
  return `${groupDigits(roundedText(percent, MOST_DECIMALS))} %`;
}

/** An amount for reading, with 2 decimals; more, up to 6, where 2 do not show it in full. */
export function moneyDisplay(amount: Fraction): string {
  const places = isExactAt(amount, 2) ? 2 : SHOWN_PLACES;
  const text = unitsToText(roundToUnits(amount, places), places);
  return groupDigits(places === 2 ? text : text.replace(/0{1,4}$/, ''));
}

/** A quantity for reading, to at most 6 decimals. */
export function quantityDisplay(quantity: Fraction): string {
  return groupDigits(roundedText(quantity, SHOWN_PLACES));
}

/** Whether what is shown of a number that a trace holds is the number in full. */
export function isShownInFull(exactText: string): boolean {
  return isExactAt(fractionOfExactText(exactText), SHOWN_PLACES);
}
