import type { ImportColumn } from '../columns/import-column.js';

type Content = Readonly<Record<string, unknown>>;

const decimal = /^-?\d+(?:\.\d+)?$/;
const numeric = new Set(['money', 'quantity', 'limit']);

/**
 * A row of a file beside the fact that it is of. What the file has no column for it says nothing of, and stays; a number
 * that is the same stays written as it was: 100.5 of a sheet is no change of 100.50.
 */
export function keepPresent(
  present: Content,
  row: Content,
  columns: readonly ImportColumn[],
  fields: ReadonlySet<string>,
): Content {
  const replaced = new Set(
    columns.flatMap(({ field, insteadOf }) => (fields.has(field) && row[field] !== undefined ? (insteadOf ?? []) : [])),
  );
  const kept = Object.entries(present).filter(([field]) => !fields.has(field) && !replaced.has(field));
  const numbers = new Set(columns.filter(({ value }) => numeric.has(value)).map(({ field }) => field));
  const said = Object.entries(row).map(([field, value]): [string, unknown] => [
    field,
    numbers.has(field) && isSameNumber(present[field], value) ? present[field] : value,
  ]);
  // What a schema puts in where nothing is said is in both; what the file says comes last.
  return Object.fromEntries([
    ...said.filter(([field]) => !fields.has(field)),
    ...kept,
    ...said.filter(([field]) => fields.has(field)),
  ]);
}

function isSameNumber(one: unknown, other: unknown): boolean {
  return (
    typeof one === 'string' &&
    typeof other === 'string' &&
    decimal.test(one) &&
    decimal.test(other) &&
    shortest(one) === shortest(other)
  );
}

function shortest(text: string): string {
  const short = (text.includes('.') ? text.replace(/\.?0+$/, '') : text).replace(/^(-?)0+(?=\d)/, '$1');
  return short === '-0' ? '0' : short;
}
