import { isExactAt, writeExact, type Fraction } from './exact-fraction.js';
import { formatMoney } from './number-display.js';

const SHOWN_PLACES = 6;

/** Amounts that are taken together, for a step that shares out their sum: in brackets where there are several. */
export function writeAmounts(amounts: readonly Fraction[], places: number): string {
  const texts = amounts.map((exact) =>
    isExactAt(exact, SHOWN_PLACES) ? formatMoney(exact, places) : writeExact(exact),
  );
  const text = texts.join(' + ').replaceAll('+ -', '- ');
  return texts.length === 1 ? text : `(${text})`;
}
