import type { Language } from '../trace/language.js';
import { quote } from '../trace/quoted.js';
import type { NamesByCode } from './names-by-code.js';

/** What components carry from month to month, by their names: `“Draw”: owed 4000.00`. */
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
  const fields = Object.entries(value).map(([field, inner]) =>
    [nameOf(field), phraseStateValue(inner, nameOf, language)].filter((part) => part !== undefined).join(' '),
  );
  return fields.length === 0 ? none : fields.join(' ');
}
