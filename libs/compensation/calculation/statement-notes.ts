import type { StatementInputs } from '../inputs/statement-inputs.js';
import type { PayScheme } from '../scheme/pay-scheme.js';
import type { schemeNote, statementNotes } from '../explanation/period-words.js';
import type { NoteOf } from '../trace/step-details.js';

/** By which version of a scheme something was calculated. */
export function noteScheme({
  name,
  version,
}: Pick<PayScheme, 'name' | 'version'>): NoteOf<{ readonly scheme: typeof schemeNote }> {
  return { code: 'scheme', values: { scheme: name, version: String(version) } };
}

/** Whom and which month a statement is for, and in which currency its amounts are, as far as it is known. */
export function noteWhoseMonth(
  { person, month }: Pick<StatementInputs, 'person' | 'month'>,
  currency: string | undefined,
): NoteOf<typeof statementNotes>[] {
  return [
    ...(person === undefined ? [] : [{ code: 'person', values: { person } } as const]),
    ...(month === undefined ? [] : [{ code: 'month', values: { month } } as const]),
    ...(currency === undefined ? [] : [{ code: 'currency', values: { currency } } as const]),
  ];
}
