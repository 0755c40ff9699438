import {
  compare,
  parseExact,
  isExactAt,
  multiply,
  writeRounded,
  roundToUnits,
  writeUnits,
  type Fraction,
} from '../numbers/exact-fraction.js';
import type { ExplanationLanguage } from './language.js';

const HUNDRED: Fraction = { numerator: 100n, denominator: 1n };
/** Two different shares of admissible numbers differ within this many decimals of a percent. */
const MOST_DECIMALS = 60;
const SHOWN_PLACES = 6;
/** The decimals of a percentage; more only where they are needed. */
export const PERCENT_PLACES = 2;
/** A rate as it may be written in a scheme has so many decimals of a percent at most: it is signed in full, 0.125 % is not 0.13 %. */
const WRITTEN_PLACES = 6;

const DECIMAL_SIGN: Readonly<Record<ExplanationLanguage, string>> = { en: '.', ru: ',', hi: '.' };
/** Where the digits before the decimal sign are parted: by three; in Hindi the last three, and the rest by two. */
const GROUPS: Readonly<Record<ExplanationLanguage, { readonly at: RegExp; readonly sign: string }>> = {
  en: { at: /\B(?=(\d{3})+$)/g, sign: ' ' },
  ru: { at: /\B(?=(\d{3})+$)/g, sign: ' ' },
  hi: { at: /\B(?=(\d{2})*\d{3}$)/g, sign: ',' },
};

/** A decimal number for reading: the digits before the decimal sign by three, `60000.00` as `60 000.00`, in Russian `60 000,00`, in Hindi
 * `60,000.00` and `12,34,567.89`. */
export function formatDecimal(text: string, language: ExplanationLanguage): string {
  const [whole = '', decimals] = text.split('.');
  const { at, sign } = GROUPS[language];
  const grouped = whole.replace(at, sign);
  return decimals === undefined ? grouped : `${grouped}${DECIMAL_SIGN[language]}${decimals}`;
}

/**
 * A ratio as a percentage for reading: in full where 6 decimals show it, `0.125 %`, otherwise to 2 decimals:
 * `83.33 %`. With `unlike`, as many decimals more as it takes to differ from that ratio, so that 59.999 % is never
 * shown as "60 %, less than 60 %".
 */
export function formatPercent(ratio: Fraction, language: ExplanationLanguage, unlike?: Fraction): string {
  if (isExactAt(multiply(ratio, HUNDRED), WRITTEN_PLACES)) return formatPercentAt(ratio, WRITTEN_PLACES, language);
  return formatPercentAt(ratio, unlike === undefined ? PERCENT_PLACES : countPlacesUnlike(ratio, unlike), language);
}

/** A ratio as a percentage with at most so many decimals. */
export function formatPercentAt(ratio: Fraction, places: number, language: ExplanationLanguage): string {
  return `${formatDecimal(writeRounded(multiply(ratio, HUNDRED), places), language)} %`;
}

/** The decimals, 2 or more, with which two ratios are seen to differ as percentages; 2 where they are equal. */
export function countPlacesUnlike(ratio: Fraction, unlike: Fraction): number {
  return countDecimalsUnlike(multiply(ratio, HUNDRED), multiply(unlike, HUNDRED), PERCENT_PLACES);
}

function countDecimalsUnlike(number: Fraction, unlike: Fraction, least: number): number {
  if (compare(number, unlike) === 0) return least;
  let places = least;
  while (places < MOST_DECIMALS && writeRounded(number, places) === writeRounded(unlike, places)) places += 1;
  return places;
}

/** An amount for reading, with the decimals of its currency; more, up to 6, where they do not show it in full. */
export function formatMoney(amount: Fraction, places: number, language: ExplanationLanguage): string {
  if (isExactAt(amount, places)) return formatDecimal(writeUnits(roundToUnits(amount, places), places), language);
  const [whole = '', decimals = ''] = writeRounded(amount, SHOWN_PLACES).split('.');
  const shown = decimals.padEnd(places, '0');
  return formatDecimal(shown === '' ? whole : `${whole}.${shown}`, language);
}

/** An amount as a scheme writes it, for reading: a whole one without decimals, any other with those of its currency. */
export function formatWrittenMoney(amount: Fraction, places: number, language: ExplanationLanguage): string {
  return isExactAt(amount, 0) ? formatQuantity(amount, language) : formatMoney(amount, places, language);
}

/** A quantity for reading, to at most 6 decimals; with `unlike`, as many more as it takes to differ from that one. */
export function formatQuantity(quantity: Fraction, language: ExplanationLanguage, unlike?: Fraction): string {
  const places = unlike === undefined ? SHOWN_PLACES : countDecimalsUnlike(quantity, unlike, SHOWN_PLACES);
  return formatDecimal(writeRounded(quantity, places), language);
}

/** Whether what is shown of a number that a trace holds is the number in full. */
export function isShownInFull(exactText: string): boolean {
  return isExactAt(parseExact(exactText), SHOWN_PLACES);
}
