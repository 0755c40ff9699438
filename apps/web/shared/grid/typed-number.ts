import { dividedByHundred, formatNumber, timesHundred } from '../format/number.js';
import type { Language } from '../language/languages.js';

const decimal = /^-?\d+(\.\d+)?$/;
const spaces = /[\s\u00a0\u202f']/g;

/**
 * A number as people type or paste it, as the decimal text that the API reads: `1 000 000,50` and `1,000,000.50` are
 * `1000000.50`. A single comma is the decimal sign where the language writes it so, or where what follows is not three
 * digits. What is no number stays as it was typed, for the check to say so.
 */
export function readTypedNumber(typed: string, language: Language): string {
  const text = typed.replace(spaces, '').replace('\u2212', '-');
  if (!/^-?[\d.,]+$/.test(text)) return typed.trim();
  const plain = text.includes(',') ? withoutCommas(text, language) : text;
  return decimal.test(plain) ? plain : typed.trim();
}

/** A weight as people type it: `25 %` is `25`, `5 / 12` is `5/12`. */
export function readTypedWeight(typed: string, language: Language): string {
  const text = typed.replace(spaces, '').replace('%', '');
  return text.includes('/') ? text : readTypedNumber(text, language);
}

/** A percentage as people type it, `12,5` or `12.5 %`, as the share that rules have: `0.125`. What is no number stays as it was typed. */
export function readTypedShare(typed: string, language: Language): string {
  const percent = readTypedNumber(typed.replace('%', ''), language);
  return decimal.test(percent) ? dividedByHundred(percent) : typed.trim();
}

/** A share as it is typed, in percent: `0.125` is `12.5`. What is no number stays as it is. */
export function showShare(share: string, language: Language): string {
  return decimal.test(share) ? formatNumber(timesHundred(share), language) : share;
}

function withoutCommas(text: string, language: Language): string {
  const commas = text.split(',').length - 1;
  const lastComma = text.lastIndexOf(',');
  const lastPoint = text.lastIndexOf('.');
  if (lastPoint >= 0)
    return lastPoint > lastComma ? text.replaceAll(',', '') : text.replaceAll('.', '').replace(',', '.');
  const isDecimal = commas === 1 && (language === 'ru' || text.length - lastComma !== 4);
  return isDecimal ? text.replace(',', '.') : text.replaceAll(',', '');
}
