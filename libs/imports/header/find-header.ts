import { columnLetters, type TableRow } from '#tables/table.js';
import type { ImportColumn } from '../columns/import-column.js';
import { headerName } from './header-name.js';

/** Reports have a title and filters above their headers. */
export const ROWS_LOOKED_AT = 30;

/** A column of the file, with the field that it is read as, where it is read. */
export interface FileColumn {
  /** In letters. */
  readonly column: string;
  readonly header: string;
  readonly field: string | null;
}

/** What people have said before of headers like these: which field each is, or that it is none. */
export type KnownHeaders = Readonly<Record<string, string | null>>;

/** The header of a table, or why it cannot be told. */
export type FoundHeader =
  | { readonly row: number; readonly columns: readonly FileColumn[] }
  | { readonly problem: 'no-header' | 'several-headers'; readonly rows: readonly number[] };

/**
 * Finds the row of headers among the first rows and what each of its columns is. Where several rows could be it, as
 * where headers take two rows, nobody guesses: the rows are named, and a person says which it is. `row` is what was said.
 */
export function findHeader(
  rows: readonly TableRow[],
  columns: readonly ImportColumn[],
  known: KnownHeaders,
  row: number | undefined,
): FoundHeader {
  if (row !== undefined) {
    const said = rows.find(({ number }) => number === row);
    return said ? { row, columns: columnsOf(said, columns, known) } : { problem: 'no-header', rows: [row] };
  }
  const candidates = rows
    .slice(0, ROWS_LOOKED_AT)
    .map((each) => ({ row: each.number, columns: columnsOf(each, columns, known) }))
    .map((found) => ({ ...found, count: found.columns.filter(({ field }) => field !== null).length }))
    .filter(({ count }) => count >= Math.min(2, columns.length));
  const [best, next] = candidates.toSorted((one, other) => other.count - one.count || one.row - other.row);
  if (!best) return { problem: 'no-header', rows: rows.slice(0, 1).map(({ number }) => number) };
  if (next !== undefined && Math.abs(next.row - best.row) === 1)
    return { problem: 'several-headers', rows: [best.row, next.row].toSorted((one, other) => one - other) };
  return { row: best.row, columns: best.columns };
}

function columnsOf(row: TableRow, columns: readonly ImportColumn[], known: KnownHeaders): FileColumn[] {
  const found = row.cells.flatMap((cell, index) =>
    cell?.kind === 'text'
      ? [{ index, header: cell.text.replace(/\s+/g, ' ').trim(), name: headerName(cell.text) }]
      : [],
  );
  const fields = assign(found, columns, known);
  return found.map(({ index, header }) => ({
    column: columnLetters(index + 1),
    header,
    field: fields.get(index) ?? null,
  }));
}

/** Which columns are which fields: what was said before, then by name, the name first that stands first. A field is one column. */
function assign(
  found: readonly { index: number; name: string }[],
  columns: readonly ImportColumn[],
  known: KnownHeaders,
): Map<number, string> {
  const fields = new Map<number, string>();
  const taken = new Set<string>();
  const take = (index: number, field: string) => {
    if (taken.has(field) || fields.has(index)) return;
    fields.set(index, field);
    taken.add(field);
  };
  const isOpen = ({ name }: { name: string }) => !(name in known);
  const isThere = ({ names }: ImportColumn) =>
    [...names.ru, ...names.en].some((title) => found.some(({ name }) => name === headerName(title)));
  const byName = columns.filter(({ notBeside }) => notBeside === undefined || !notBeside.every(isThere));
  for (const { index, name } of found) {
    const field = known[name];
    if (typeof field === 'string' && columns.some((each) => each.field === field)) take(index, field);
  }
  const longest = Math.max(...columns.map(({ names }) => Math.max(names.en.length, names.ru.length)));
  for (let rank = 0; rank < longest; rank += 1)
    for (const { field, names } of byName)
      for (const title of [names.ru[rank], names.en[rank]])
        for (const each of found)
          if (title !== undefined && isOpen(each) && each.name === headerName(title)) take(each.index, field);
  return fields;
}
