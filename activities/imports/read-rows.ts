import type { ImportColumn } from '#imports/columns/import-column.js';
import { findHeader, type FileColumn, type KnownHeaders } from '#imports/header/find-header.js';
import type { ImportChoice, ImportFound } from '#imports/import-batch.js';
import { type DecimalMark, markOf } from '#imports/reading/number-text.js';
import { quoted } from '#imports/reading/reading.js';
import { type ReadColumn, readRow, type RowForm } from '#imports/reading/read-row.js';
import { type NamesOfCompany, readValue } from '#imports/reading/read-value.js';
import { tableKindOf, type TableKindName } from '#imports/table-kinds.js';
import type { StagedRow } from '#persistence/imports/staged-rows.js';
import { openTable } from '#tables/open-table.js';
import type { Table, TableRow } from '#tables/table.js';
import { FileRefusal } from './file-refusal.js';

/** Rows that are looked at before it is said how the file is to be read. */
const looked = 1000;
const rowsAtOnce = 5_000;

interface ReadTableInput {
  kind: TableKindName;
  choice: ImportChoice;
  known: KnownHeaders;
  names: NamesOfCompany;
}

interface ReadFile {
  found: ImportFound;
  fields: ReadonlySet<string>;
  /** Portions of rows as they are kept. */
  portions: AsyncGenerator<StagedRow[]>;
}

/** Finds out how a file is to be read, and reads it. Throws a TableFault or a FileRefusal where that cannot be. */
export async function readTableFile(bytes: Buffer, { kind, choice, known, names }: ReadTableInput): Promise<ReadFile> {
  const table = await openTable(bytes, choice);
  const first = await firstRows(table);
  const { columns } = tableKindOf(kind);
  const header = findHeader(first, columns, known, choice.headerRow);
  if ('problem' in header) throw new FileRefusal(header.problem, header.rows[0], header.rows);
  const chosen = header.columns.map((each): FileColumn => {
    const said = choice.columns?.[each.column];
    return said === undefined ? each : { ...each, field: said };
  });
  const read = readColumns(chosen, columns);
  const mark = choice.decimalMark ?? findMark(first, header.row, read);
  const context = { ...names, mark };
  const fixed = readFixed(choice.fixed ?? {}, columns, context);
  const { rows: _rows, ...opened } = table;
  const found = { ...opened, decimalMark: mark ?? null, headerRow: header.row, columns: chosen };
  const fields = new Set([...read.map(({ column }) => column.field), ...Object.keys(fixed)]);
  refuseMissingColumns(columns, fields, found);
  const headerCells = first.find(({ number }) => number === header.row)?.cells ?? [];
  const width = table.format === 'csv' ? lastFilled(headerCells) : undefined;
  return { found, fields, portions: portionsOf(table, header.row, { kind, columns: read, fixed, width, context }) };
}

async function firstRows(table: Table): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of table.rows()) {
    rows.push(row);
    if (rows.length >= looked) break;
  }
  if (rows.length === 0) throw new FileRefusal('no-rows', 1, []);
  return rows;
}

function readColumns(chosen: readonly FileColumn[], columns: readonly ImportColumn[]): ReadColumn[] {
  const taken = new Set<string>();
  return chosen.flatMap(({ column: letters, header, field }) => {
    const column = columns.find((each) => each.field === field);
    if (!column || taken.has(column.field)) return [];
    taken.add(column.field);
    return [{ index: columnIndex(letters), letters, header, column }];
  });
}

export function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The mark that most numbers show that show any. */
function findMark(
  rows: readonly TableRow[],
  headerRow: number,
  columns: readonly ReadColumn[],
): DecimalMark | undefined {
  const numeric = columns.filter(({ column }) => ['money', 'quantity', 'limit'].includes(column.value));
  const marks = rows
    .filter(({ number }) => number > headerRow)
    .flatMap(({ cells }) => numeric.map(({ index }) => cells[index]))
    .flatMap((cell) => (cell?.kind === 'text' ? (markOf(cell.text) ?? []) : []));
  const commas = marks.filter((mark) => mark === ',').length;
  if (marks.length === 0) return undefined;
  return commas * 2 > marks.length ? ',' : '.';
}

function readFixed(
  fixed: Readonly<Record<string, string>>,
  columns: readonly ImportColumn[],
  context: RowForm['context'],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fixed).map(([field, text]) => {
      const column = columns.find((each) => each.field === field);
      const read = column && readValue({ kind: 'text', text }, column, context);
      if (!read || 'problem' in read) throw new FileRefusal('fixed-not-readable', undefined, [], field);
      return [field, read.value];
    }),
  );
}

function refuseMissingColumns(columns: readonly ImportColumn[], fields: ReadonlySet<string>, found: ImportFound): void {
  const missing = columns.filter(
    ({ field, isNeeded, isNeededWithout }) =>
      !fields.has(field) && (isNeeded === true || isNeededWithout?.every((other) => !fields.has(other)) === true),
  );
  if (missing.length === 0) return;
  const names = missing.map(({ field, names: { ru, en } }) => `${field} (“${en[0]}”, “${ru[0]}”)`).join(', ');
  const others = found.columns.filter(({ field, header }) => field === null && header !== '');
  const unread = others.map(({ column, header }) => `${column} ${quoted(header)}`).join(', ');
  throw new FileRefusal('columns-missing', found.headerRow, [found.headerRow], names, found, unread);
}

function lastFilled(cells: TableRow['cells']): number {
  return cells.findLastIndex((cell) => cell !== null) + 1;
}

async function* portionsOf(table: Table, headerRow: number, form: RowForm): AsyncGenerator<StagedRow[]> {
  const { mostRows = Infinity } = tableKindOf(form.kind);
  let portion: StagedRow[] = [];
  let count = 0;
  let lastShort: number | undefined;
  for await (const row of table.rows()) {
    if (row.number <= headerRow) continue;
    lastShort = form.width !== undefined && row.cells.length < form.width ? row.number : undefined;
    count += 1;
    if (count > mostRows) throw new FileRefusal('too-many-rows', row.number, [mostRows]);
    portion.push(stagedRow(row, form));
    if (portion.length < rowsAtOnce) continue;
    yield portion;
    portion = [];
  }
  // A file that ends within a row did not come whole, and nobody knows what came after it.
  if (lastShort !== undefined) throw new FileRefusal('file-cut-short', lastShort, [lastShort]);
  if (portion.length > 0) yield portion;
}

function stagedRow(row: TableRow, form: RowForm): StagedRow {
  const { number } = row;
  const reading = readRow(row, form);
  if ('skipped' in reading) return { number, state: 'skipped', content: {} };
  if ('problems' in reading) {
    const { externalId, ...content } = reading.read;
    return {
      number,
      state: 'bad',
      ...(typeof externalId === 'string' ? { externalId } : {}),
      content,
      problems: reading.problems,
    };
  }
  return { number, state: 'added', ...reading.row };
}
