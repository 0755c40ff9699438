import type { Language, Texts } from '../trace/language.js';
import { quote } from '../trace/quoted.js';
import type { NamesByCode } from './names-by-code.js';

/** What the fields of a carried state are called. */
const FIELDS: Readonly<Record<string, Texts>> = {
  balance: { en: 'owed', ru: 'задолженность' },
  pending: { en: 'pending', ru: 'не выполнены' },
  missed: { en: 'misses in a row', ru: 'пропусков подряд' },
  remainders: { en: 'left over', ru: 'остаток' },
  through: { en: 'through', ru: 'по месяц' },
  amount: { en: 'amount', ru: 'сумма' },
};

/** The fields whose value says what it is. */
const NAMES: readonly string[] = ['id', 'name'];

/** What components carry from month to month, by their names: `“Draw”: owed 4000.00`. */
export function phraseState(state: Readonly<Record<string, unknown>>, names: NamesByCode, language: Language): string {
  return Object.entries(state)
    .map(
      ([component, carried]) =>
        `${quote(names.component(component), language)}: ${phraseStateValue(carried, (code) => fieldName(component, code, names, language), language)}`,
    )
    .join('; ');
}

function fieldName(component: string, code: string, names: NamesByCode, language: Language): string {
  const field = FIELDS[code];
  if (field !== undefined) return field[language];
  const name = names.partOf(component, code);
  return name === code ? code : quote(name, language);
}

function phraseStateValue(value: unknown, nameOf: (field: string) => string, language: Language): string {
  const none = language === 'ru' ? 'нет' : 'none';
  if (Array.isArray(value))
    return value.length === 0 ? none : value.map((item) => phraseStateValue(item, nameOf, language)).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value);
  return fields.length === 0
    ? none
    : fields
        .map(([field, inner]) =>
          NAMES.includes(field) && typeof inner !== 'object'
            ? String(inner)
            : `${nameOf(field)} ${phraseStateValue(inner, nameOf, language)}`,
        )
        .join(' ');
}
