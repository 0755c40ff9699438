import type { Language, Texts } from '../trace/language.js';
import { quoted } from '../trace/quoted.js';
import type { AuthorNames } from './author-names.js';

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
export function statePhrase(state: Readonly<Record<string, unknown>>, names: AuthorNames, language: Language): string {
  return Object.entries(state)
    .map(
      ([component, carried]) =>
        `${quoted(names.component(component), language)}: ${valueOf(carried, (code) => fieldName(component, code, names, language), language)}`,
    )
    .join('; ');
}

function fieldName(component: string, code: string, names: AuthorNames, language: Language): string {
  const field = FIELDS[code];
  if (field !== undefined) return field[language];
  const name = names.partOf(component, code);
  return name === code ? code : quoted(name, language);
}

function valueOf(value: unknown, nameOf: (field: string) => string, language: Language): string {
  const none = language === 'ru' ? 'нет' : 'none';
  if (Array.isArray(value))
    return value.length === 0 ? none : value.map((item) => valueOf(item, nameOf, language)).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value);
  return fields.length === 0
    ? none
    : fields
        .map(([field, inner]) =>
          NAMES.includes(field) && typeof inner !== 'object'
            ? String(inner)
            : `${nameOf(field)} ${valueOf(inner, nameOf, language)}`,
        )
        .join(' ');
}
