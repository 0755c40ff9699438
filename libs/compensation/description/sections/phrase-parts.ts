import type { MoneyText, QuantityText } from '../../numbers/decimal-text.js';
import { parseFraction } from '../../numbers/exact-fraction.js';
import { parseRatio } from '../../numbers/ratio.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { formatMoney, formatPercent, formatQuantity } from '../../trace/number-display.js';

/** What phrases of the inputs take from the scheme. */
export interface PhraseWords {
  /** The author's name of what inputs call by a code; undefined where nobody names it. */
  readonly nameOf: (code: string) => string | undefined;
  /** The decimals of its currency. */
  readonly places: number;
}

/** An amount of the inputs as people read it, with the decimals of its currency. */
export function showMoney(text: MoneyText, places: number, language: ExplanationLanguage): string {
  return formatMoney(parseFraction(text), places, language);
}

/** A number of the inputs as people read it. */
export function showQuantity(text: QuantityText, language: ExplanationLanguage): string {
  return formatQuantity(parseFraction(text), language);
}

/** A ratio of the inputs as people read it: a percentage, or the fraction that was given. */
export function showRatio(text: string, language: ExplanationLanguage): string {
  return text.includes('/') ? text : formatPercent(parseRatio(text), language);
}

/** One fact, where it is given. */
export function phraseFact<Value>(value: Value | undefined, phrase: (value: Value) => string): string[] {
  return value === undefined ? [] : [phrase(value)];
}

/** A list under its heading; an empty one is a 0, because it says that there was nothing. */
export function phraseList<Item>(heading: string, items: readonly Item[], phrase: (item: Item) => string): string {
  return `${heading}: ${items.length === 0 ? '0' : items.map(phrase).join(', ')}`;
}
