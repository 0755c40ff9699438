import { parseExact } from '../numbers/exact-fraction.js';
import { formatMonth } from '../trace/day-display.js';
import { formatDecimal, formatQuantity } from '../trace/number-display.js';
import type { Language } from '../trace/language.js';
import { quote } from '../trace/quoted.js';
import type { NamesByCode } from './names-by-code.js';

const DECIMAL = /^-?\d+(\.\d+)?$/;
const FRACTION = /^-?\d+\/\d+$/;
const MONTH = /^\d{4}-\d{2}$/;

/** What components carry from month to month, by their names: `“Draw”: owed 4 000.00`. */
export function phraseState(state: Readonly<Record<string, unknown>>, names: NamesByCode, language: Language): string {
  return Object.entries(state)
    .map(
      ([component, carried]) =>
        `${quote(names.component(component), language)}: ${phraseStateValue(carried, (field) => names.stateField(component, field, language), language)}`,
    )
    .join('; ');
}

function phraseStateValue(value: unknown, nameOf: (field: string) => string | undefined, language: Language): string {
  const none = language === 'ru' ? 'нет' : 'none';
  if (Array.isArray(value))
    return value.length === 0 ? none : value.map((item) => phraseStateValue(item, nameOf, language)).join(', ');
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

/** A number or a month of a state as people read it. */
function showText(text: string, language: Language): string {
  if (DECIMAL.test(text)) return formatDecimal(text, language);
  if (FRACTION.test(text)) return `≈ ${formatQuantity(parseExact(text), language)}`;
  return MONTH.test(text) ? formatMonth(text, language) : text;
}
