import { formatDecimal } from '#compensation/trace/number-display.js';
import type { Language } from '../language/languages.js';

const minus = '\u2212';

/** A decimal text for reading, as the engine writes it in its explanations: never by way of a binary number. */
export function formatNumber(text: string, language: Language): string {
  const isNegative = text.startsWith('-');
  const written = formatDecimal(isNegative ? text.slice(1) : text, language).replaceAll(' ', '\u00a0');
  return isNegative ? `${minus}${written}` : written;
}

/** A difference: with its sign, also where it is more. */
export function formatSigned(text: string, language: Language): string {
  const isPositive = !text.startsWith('-') && /[1-9]/.test(text);
  return `${isPositive ? '+' : ''}${formatNumber(text, language)}`;
}

/** A currency as the language writes it beside amounts: its sign where readers know it, its code elsewhere. */
export function formatCurrency(code: string, language: Language): string {
  const locale = { en: 'en-GB', ru: 'ru-RU', hi: 'hi-IN' }[language];
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency: code }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? code;
}

/** A unit of a figure beside it: a currency as amounts have it, all else as it was called. */
export function formatUnit(unit: string, language: Language): string {
  return /^[A-Z]{3}$/.test(unit) ? formatCurrency(unit, language) : unit;
}

/** A ratio such as 0.8 as a percentage, exact to the last digit. */
export function formatShare(ratio: string, language: Language): string {
  return `${formatNumber(timesHundred(ratio), language)}\u00a0%`;
}

/** An attainment as the engine writes it, such as `60 %` or `83.3 %`, as people of the language do. */
export function formatPercentage(text: string, language: Language): string {
  return `${formatNumber(text.replace(/\s*%$/, ''), language)}\u00a0%`;
}

/** Text of the engine whose numbers stay whole at the end of a line: groups of digits, and the percent sign after them. */
export function unbroken(text: string): string {
  return text.replaceAll(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00a0').replaceAll(/(?<=\d) (?=%)/g, '\u00a0');
}

/** A level of attainment as plans write it, `0.6` or `60 %`, as a percentage. */
export function formatLevel(text: string, language: Language): string {
  return text.endsWith('%') ? formatPercentage(text, language) : formatShare(text, language);
}

/** Moves the decimal sign back by two places: `12.5` is `0.125`. */
export function dividedByHundred(text: string): string {
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '0', decimals = ''] = text.replace('-', '').split('.');
  const digits = whole.padStart(3, '0');
  const moved = `${digits.slice(0, -2).replace(/^0+(?=\d)/, '')}.${digits.slice(-2)}${decimals}`;
  return `${sign}${moved.replace(/\.?0+$/, '')}`;
}

/** Moves the decimal sign by two places: no rounding, no binary number. */
export function timesHundred(text: string): string {
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '0', decimals = ''] = text.replace('-', '').split('.');
  const moved = `${whole}${decimals.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = decimals.slice(2).replace(/0+$/, '');
  return `${sign}${moved}${rest === '' ? '' : `.${rest}`}`;
}
