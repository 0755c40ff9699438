import { formatDay, formatMonth } from '../format/dates.js';
import { formatNumber } from '../format/number.js';
import type { Language } from '../language/languages.js';

const address = String.raw`(?:GET|POST|PUT|PATCH|DELETE) /api/`;
/** An address as an aside: "(PUT /api/organisation/calendar)". */
const aside = new RegExp(String.raw` \(${address}[^)]*\)`, 'g');
const namesAddress = new RegExp(address);
const betweenSentences = /(?<=[.!?]) /;
const number =
  /^(?<reason>.+?): write .+? as text such as "(?<example>[^"]+)",? (?:digits with a point, )?at most (?<before>\d+) (?:digits )?before (?:it|the point) and (?<after>.+) after it$/;
/** What a program is told of the form of a number: of a person's typing it is that no number is read from it. */
const unreadable =
  /^(?:is not a plain decimal number|must not contain spaces|must have a point, not a comma|must be written without a sign|must be text)$/;

/**
 * What the API says in English, without what only programs can follow: its addresses, and how a number is written on a wire. A sentence
 * that has nothing else to say stays as it is.
 */
export function inPersonsWords(message: string): string {
  return withoutAddresses(withNumbersAsTyped(message));
}

function withNumbersAsTyped(message: string): string {
  const { reason, example, before, after } = number.exec(message)?.groups ?? {};
  if (reason === undefined || example === undefined) return message;
  if (unreadable.test(reason)) return `is not a number: write one such as ${formatNumber(example, 'en')}`;
  return reason === 'is too long'
    ? `${reason}: at most ${before} digits before the point and ${after} after it`
    : reason;
}

function withoutAddresses(message: string): string {
  if (!namesAddress.test(message)) return message;
  const told = message.replaceAll(aside, '').split(betweenSentences).flatMap(withoutClause).join(' ');
  return told === '' ? message : told;
}

/** A sentence up to the part of it that leads to an address; nothing where it begins with that. */
function withoutClause(sentence: string): string[] {
  const at = namesAddress.exec(sentence)?.index;
  if (at === undefined) return [sentence];
  const joint = Math.max(sentence.lastIndexOf(': ', at), sentence.lastIndexOf('; ', at));
  if (joint < 0) return [];
  return [`${sentence.slice(0, joint)}${/[.!?]$/.test(sentence) ? '.' : ''}`];
}

const date = /(?<![\w"“-])(\d{4}-(?:0[1-9]|1[0-2]))(-(?:0[1-9]|[12]\d|3[01]))?(?![\w"”-])/g;

/** Months and days of a sentence as the page writes them; an example in quotation marks stays what it is. */
export function withDatesInWords(text: string, language: Language, today: string | undefined): string {
  return text.replaceAll(date, (whole, month: string, day: string | undefined) =>
    day === undefined ? formatMonth(month, language) : formatDay(whole, language, today),
  );
}
