import type { StatementInputs } from '../inputs/statement-inputs.js';
import type { PayScheme } from '../scheme/pay-scheme.js';
import type { TraceNote } from '../trace/trace.js';

/** By which version of a scheme something was calculated. */
export function noteScheme({ name, version }: Pick<PayScheme, 'name' | 'version'>): TraceNote {
  return { code: 'scheme', values: { scheme: name, version: String(version) } };
}

/** Whom and which month a statement is for, and in which currency its amounts are, as far as it is known. */
export function noteWhoseMonth(
  { person, month }: Pick<StatementInputs, 'person' | 'month'>,
  currency: string | undefined,
): TraceNote[] {
  return [
    ...(person === undefined ? [] : [{ code: 'person', values: { person } }]),
    ...(month === undefined ? [] : [{ code: 'month', values: { month } }]),
    ...(currency === undefined ? [] : [{ code: 'currency', values: { currency } }]),
  ];
}
