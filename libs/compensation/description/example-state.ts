import { parseExact } from '../numbers/exact-fraction.js';
import { formatMonth } from '../trace/day-display.js';
import { formatDecimal, formatQuantity } from '../trace/number-display.js';
import type { ExplanationLanguage } from '../trace/language.js';
import { say } from '../trace/phrases.js';
import { quote } from '../trace/quoted.js';
import { examplePhrases } from './example-phrases.js';
import type { NamesByCode } from './names-by-code.js';

const DECIMAL = /^-?\d+(\.\d+)?$/;
const FRACTION = /^-?\d+\/\d+$/;
const MONTH = /^\d{4}-\d{2}$/;

/** What components carry from month to month, by their names: `“Draw”: June 2026 by scheme sales/3, owed: 4 000.00`. */
export function phraseState(
  state: Readonly<Record<string, unknown>>,
  names: NamesByCode,
  language: ExplanationLanguage,
): string {
  return Object.entries(state)
    .map(
      ([component, carried]) =>
        `${quote(names.component(component), language)}: ${phraseCarried(carried, (field) => names.stateField(component, field, language), language)}`,
    )
    .join('; ');
}

/** What one component carries: the month and the scheme that left it, then each field behind a comma. */
function phraseCarried(
  carried: unknown,
  nameOf: (field: string) => string | undefined,
  language: ExplanationLanguage,
): string {
  if (!isRecord(carried)) return phraseStateValue(carried, nameOf, language);
  const { month, of, ...fields } = carried;
  const origin = Object.fromEntries(Object.entries({ month, of }).filter(([, value]) => value !== undefined));
  const parts = Object.entries(fields).map(([field, value]) => {
    const text = phraseStateValue(typeof value === 'string' ? showText(value, language) : value, nameOf, language);
    const name = nameOf(field);
    return name === undefined ? text : `${name}: ${text}`;
  });
  const from = Object.keys(origin).length === 0 ? [] : [phraseStateValue(origin, nameOf, language)];
  return [...from, ...parts].join(', ') || phraseStateValue({}, nameOf, language);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function phraseStateValue(
  value: unknown,
  nameOf: (field: string) => string | undefined,
  language: ExplanationLanguage,
): string {
  const none = say(examplePhrases.none, language);
  if (Array.isArray(value))
    return value.length === 0 ? none : value.map((item) => phraseItem(item, nameOf, language)).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value).map(([field, inner]) => {
    const name = nameOf(field);
    // What is called nothing, such as an id, stands as it is; a month is one wherever it is called so.
    const isRead = typeof inner === 'string' && (name !== undefined || field === 'month');
    const value = isRead ? showText(inner, language) : phraseStateValue(inner, nameOf, language);
    return name === undefined ? value : `${name} ${value}`;
  });
  return fields.length === 0 ? none : fields.join(' ');
}

/** One of several, such as a pending task: what it is, and what is known of it in brackets. */
function phraseItem(
  item: unknown,
  nameOf: (field: string) => string | undefined,
  language: ExplanationLanguage,
): string {
  if (!isRecord(item)) return phraseStateValue(item, nameOf, language);
  const [called, known] = [new Array<string>(), new Array<string>()];
  for (const [field, value] of Object.entries(item)) {
    const name = nameOf(field);
    const text = phraseStateValue(value, nameOf, language);
    if (name === undefined) called.push(text);
    else known.push(`${name}: ${text}`);
  }
  return known.length === 0 ? called.join(' ') : `${called.join(' ')} (${known.join(', ')})`;
}

/** A number or a month of a state as people read it. */
function showText(text: string, language: ExplanationLanguage): string {
  if (DECIMAL.test(text)) return formatDecimal(text, language);
  if (FRACTION.test(text)) return `≈ ${formatQuantity(parseExact(text), language)}`;
  return MONTH.test(text) ? formatMonth(text, language) : text;
}
