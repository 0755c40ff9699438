import { convertIssues } from '#compensation/documents/problem.js';
import type { Cell, TableRow } from '#tables/table.js';
import type { ImportColumn } from '../columns/import-column.js';
import type { NamedRow } from '../kinds/table-kind.js';
import { tableKindOf, type TableKindName } from '../table-kinds.js';
import { readValue, type ReadingContext } from './read-value.js';

/** A column of the file that is read, with where it stands. */
export interface ReadColumn {
  /** From 0 on. */
  readonly index: number;
  readonly letters: string;
  readonly header: string;
  readonly column: ImportColumn;
}

/** What is wrong with a row, with the cell that says it where it is one. */
export interface RowProblem {
  readonly field: string;
  /** The letters of the column, where the field has one. */
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
}

/** How the rows of a file are read. */
export interface RowForm {
  readonly kind: TableKindName;
  readonly columns: readonly ReadColumn[];
  /** What a person said once for all rows: the month of a time sheet. */
  readonly fixed: Readonly<Record<string, unknown>>;
  /** As many cells as a row of a text has; a row of a sheet may end before. */
  readonly width: number | undefined;
  readonly context: ReadingContext;
}

export type RowReading =
  | { readonly row: NamedRow }
  /** What it would have been called and have said, as far as it could be read. */
  | { readonly problems: readonly RowProblem[]; readonly read: Readonly<Record<string, unknown>> }
  | { readonly skipped: 'total' | 'header' };

/**
 * A row of a file as a row of its kind, or all that is wrong with it. Sums below a report and headers that a report
 * repeats are no rows.
 */
export function readRow({ cells }: TableRow, form: RowForm): RowReading {
  if (isTotal(cells, form)) return { skipped: 'total' };
  if (isHeader(cells, form)) return { skipped: 'header' };
  const { values, problems } = readCells(cells, form);
  if (problems.length > 0) return { problems, read: values };
  const read = tableKindOf(form.kind).read(values);
  if ('row' in read) return read;
  return {
    problems: convertIssues(read.issues).map(({ path, code, message }) => {
      const field = String(path[0] ?? '');
      const within = path.length > 1 ? `${path.slice(1).join('.')} ` : '';
      return { field, column: lettersOf(field, form), code, message: `${within}${message}` };
    }),
    read: values,
  };
}

function readCells(
  cells: readonly Cell[],
  { columns, fixed, width, context }: RowForm,
): { values: Record<string, unknown>; problems: RowProblem[] } {
  const values: Record<string, unknown> = { ...fixed };
  const problems: RowProblem[] = [];
  if (width !== undefined && cells.length < width)
    problems.push({
      field: '',
      column: null,
      code: 'row-too-short',
      message: `has ${cells.length} cells where the row of headers has ${width}; a separator is missing`,
    });
  if (width !== undefined && cells.slice(width).some((cell) => cell !== null))
    problems.push({
      field: '',
      column: null,
      code: 'row-too-long',
      message: `has ${cells.length} cells where the row of headers has ${width}; put quotation marks around a text with separators`,
    });
  for (const { index, letters, column } of columns) {
    const cell = cells[index] ?? null;
    const at = { field: column.field, column: letters };
    if (cell === null) {
      if (column.isNeeded && values[column.field] === undefined)
        problems.push({ ...at, code: 'missing', message: 'is empty; every row needs it' });
      continue;
    }
    const read = readValue(cell, column, context);
    if ('problem' in read) problems.push({ ...at, ...read.problem });
    else values[column.field] = read.value;
  }
  return { values, problems };
}

function lettersOf(field: string, { columns }: RowForm): string | null {
  return columns.find(({ column }) => column.field === field)?.letters ?? null;
}

/** "Итого" in the first cell that says something, and no id. */
function isTotal(cells: readonly Cell[], { columns }: RowForm): boolean {
  const first = cells.find((cell) => cell !== null);
  if (first?.kind !== 'text' || !/^\s*(?:итого|всего|total|grand total)(?![\p{L}\p{N}])/iu.test(first.text))
    return false;
  const id = columns.find(({ column }) => column.field === 'externalId');
  const said = id === undefined ? null : (cells[id.index] ?? null);
  return said === null || said === first;
}

/** Reports repeat their headers as they are. */
function isHeader(cells: readonly Cell[], { columns }: RowForm): boolean {
  return columns.every(({ index, header }) => {
    const cell = cells[index];
    return cell?.kind === 'text' && cell.text.replace(/\s+/g, ' ').trim() === header;
  });
}
