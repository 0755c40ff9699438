import { parseExact, isExactAt, type Fraction } from '../numbers/exact-fraction.js';
import { isShownInFull, formatMoney, formatPercentAt, formatPercent, formatQuantity } from '../trace/number-display.js';
import { formatDay, formatMonth } from '../trace/day-display.js';
import type { ExplanationLanguage, ExplanationTexts } from '../trace/language.js';
import type { ValueKind } from '../trace/rule-words.js';

const YES_NO: Record<string, ExplanationTexts> = {
  yes: { en: 'yes', ru: 'да', hi: 'हाँ' },
  no: { en: 'no', ru: 'нет', hi: 'नहीं' },
};
/** A fraction of at most so many characters, such as `5/12`, is read more easily than its decimals. */
const SHORT_FRACTION = 9;
/** The decimals of a percentage in a formula. */
const FORMULA_PLACES = 6;

/** A number as people read it in a sentence, amounts with the decimals of their currency; an amount or a quantity that is not shown in full is marked as about. */
export function displayed(kind: ValueKind, text: string, language: ExplanationLanguage, places: number): string {
  switch (kind) {
    case 'money':
      return `${about(isShownInFull(text))}${formatMoney(parseExact(text), places, language)}`;
    case 'quantity':
      return `${about(isShownInFull(text))}${formatQuantity(parseExact(text), language)}`;
    case 'ratio':
      return formatPercent(parseExact(text), language);
    case 'amounts':
      return isList(text, ' + ') ? writeAmounts(text, language, places) : text;
    case 'ratios':
      return isList(text, ', ') ? writeRatios(text, language) : text;
    case 'day':
      return formatDay(text, language);
    case 'month':
      return formatMonth(text, language);
    case 'months':
      return text.replaceAll(/\d{4}-\d{2}/g, (month) => formatMonth(month, language));
    case 'yes-no':
      return YES_NO[text]?.[language] ?? text;
    case 'text':
      return text;
  }
}

/**
 * A number as it stands in a formula, in full: a ratio as a percentage or, where that does not end, as a short
 * fraction; what neither shows in full is marked as about. A number is never shown equal to one that it is `unlike`.
 */
export function displayedInFormula(
  kind: ValueKind,
  text: string,
  language: ExplanationLanguage,
  places: number,
  unlike?: string,
): string {
  if (kind === 'amounts' && text.includes(' + ') && isList(text, ' + '))
    return `(${writeAmounts(text, language, places)})`;
  if (kind === 'quantity' && unlike !== undefined)
    return `${about(isShownInFull(text))}${formatQuantity(parseExact(text), language, parseExact(unlike))}`;
  if (kind !== 'ratio') return displayed(kind, text, language, places);
  const ratio = parseExact(text);
  if (unlike !== undefined) return `${about(!text.includes('/'))}${formatPercent(ratio, language, parseExact(unlike))}`;
  if (isReadableFraction(kind, text)) return text;
  return `${about(isPercentInFull(ratio, FORMULA_PLACES))}${formatPercentAt(ratio, FORMULA_PLACES, language)}`;
}

const EXACT = /^-?\d+([./]\d+)?$/;

/** Whether a text lists exact numbers; the first versions of the engine kept some lists as people read them. */
function isList(text: string, between: string): boolean {
  return text.split(between).every((number) => EXACT.test(number));
}

function writeAmounts(text: string, language: ExplanationLanguage, places: number): string {
  return text
    .split(' + ')
    .map((amount) => displayed('money', amount, language, places))
    .join(' + ')
    .replaceAll('+ -', '- ');
}

/** Ratios beside each other, which semicolons part where commas are decimal signs. */
function writeRatios(text: string, language: ExplanationLanguage): string {
  return text
    .split(', ')
    .map((ratio) => formatPercent(parseExact(ratio), language))
    .join(language === 'en' ? ', ' : '; ');
}

/** Whether a number is written as a fraction, because that is short and a percentage would not end. */
export function isReadableFraction(kind: ValueKind, text: string): boolean {
  return kind === 'ratio' && text.includes('/') && text.length <= SHORT_FRACTION;
}

/** Whether a percentage with so many decimals is the whole ratio. */
export function isPercentInFull(ratio: Fraction, places: number): boolean {
  return isExactAt(ratio, places + 2);
}

function about(inFull: boolean): string {
  return inFull ? '' : '≈ ';
}
