import { type Cell, columnLetters, type TableRow } from '../table.js';
import { TableFault } from '../table-fault.js';
import { tableLimits } from '../table-limits.js';
import { exactNumber } from './exact-number.js';
import type { MergedCells } from './merged-cells.js';
import type { ShownAs } from './number-format.js';
import { parseReference } from './reference.js';
import { unescapeText, xmlParser } from './read-xml.js';
import { type DateSystem, serialDay } from './serial-day.js';

interface SheetContext {
  readonly sheet: string;
  readonly texts: readonly string[];
  readonly styles: readonly ShownAs[];
  readonly dateSystem: DateSystem;
  readonly merged: MergedCells;
}

/** A cell as it is being read. */
interface RawCell {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string;
  hasValue: boolean;
  inline: string;
  hasFormula: boolean;
}

/**
 * The rows of a sheet as they come out of its part. A formula is what it came to when the workbook was saved; what is
 * wrong with a cell stands in its place and keeps nobody from reading on.
 */
export async function* readSheet(pieces: AsyncIterable<Buffer>, context: SheetContext): AsyncGenerator<TableRow> {
  const rows = new SheetRows(context);
  const parser = xmlParser(rows);
  for await (const piece of pieces) {
    parser.write(piece);
    yield* rows.take();
  }
  parser.end();
  yield* rows.take();
}

class SheetRows {
  private ready: TableRow[] = [];
  private row = 0;
  private column = 0;
  private cells: Cell[] = [];
  private cell: RawCell | undefined;
  private into: 'value' | 'inline' | undefined;
  private isReading = false;
  private isOfData = false;

  constructor(private readonly context: SheetContext) {}

  take(): TableRow[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'sheetData') this.isOfData = true;
    if (!this.isOfData) return;
    if (name === 'row') this.beginRow(attributes['r']);
    else if (name === 'c') this.beginCell(attributes);
    else if (!this.cell) return;
    else if (name === 'v') {
      this.into = 'value';
      this.cell.hasValue = true;
    } else if (name === 'f') this.cell.hasFormula = true;
    else if (name === 'rPh') this.isReading = true;
    else if (name === 't' && !this.isReading) this.into = 'inline';
  };

  readonly text = (piece: string): void => {
    if (!this.cell || !this.into) return;
    this.cell[this.into] += piece;
  };

  readonly close = (name: string): void => {
    if (name === 'sheetData') this.isOfData = false;
    if (name === 'v' || name === 't') this.into = undefined;
    if (name === 'rPh') this.isReading = false;
    if (name === 'c' && this.cell) {
      const { column } = this.cell;
      this.put(column, cellOf(this.cell, this.context));
      this.cell = undefined;
    }
    if (name === 'row' && this.cells.some((cell) => cell !== null))
      this.ready.push({ number: this.row, cells: this.cells });
  };

  private beginRow(written: string | undefined): void {
    const number = Number(written);
    this.row = Number.isInteger(number) && number > this.row ? number : this.row + 1;
    this.column = 0;
    this.cells = [];
  }

  private beginCell({ r = '', t = '', s = '' }: Readonly<Record<string, string>>): void {
    this.column = parseReference(r)?.column ?? this.column + 1;
    this.cell = {
      row: this.row,
      column: this.column,
      type: t,
      style: Number(s),
      value: '',
      hasValue: false,
      inline: '',
      hasFormula: false,
    };
  }

  /** Only what says something is kept: programs give styles to cells far out. */
  private put(column: number, cell: Cell): void {
    if (cell === null) return;
    if (this.row > tableLimits.rows)
      throw new TableFault(
        'too-many-rows',
        `The sheet has more than ${tableLimits.rows} rows. Send it in parts, each with the row of headers.`,
        { sheet: this.context.sheet, row: this.row },
      );
    if (column > tableLimits.columns)
      throw new TableFault('too-many-columns', `Row ${this.row} has more than ${tableLimits.columns} columns.`, {
        sheet: this.context.sheet,
        row: this.row,
        column: columnLetters(column),
      });
    while (this.cells.length < column - 1) this.cells.push(null);
    this.cells[column - 1] = cell;
  }
}

function cellOf(raw: RawCell, context: SheetContext): Cell {
  const first = context.merged.coveredBy(raw.row, raw.column);
  if (first)
    return {
      kind: 'fault',
      code: 'merged-cells',
      message: `is merged with ${columnLetters(first.column)}${first.row}; take the merging away, and give every row a value of its own`,
    };
  if (raw.hasFormula && !raw.hasValue)
    return {
      kind: 'fault',
      code: 'formula-without-value',
      message: 'is a formula whose result the file does not have; open it in a spreadsheet program, and save it',
    };
  switch (raw.type) {
    case 's':
      return textCell(context.texts[Number(raw.value)] ?? '');
    case 'inlineStr':
      return textCell(unescapeText(raw.inline));
    case 'str':
      return textCell(unescapeText(raw.value));
    case 'b':
      return raw.value === '' ? null : { kind: 'yes-no', isYes: raw.value === '1' || raw.value === 'true' };
    case 'e':
      return {
        kind: 'fault',
        code: 'cell-error',
        message: 'is an error of the sheet, such as #N/A; correct the formula',
      };
    case 'd':
      return textCell(raw.value);
    default:
      return numberCell(raw, context);
  }
}

function textCell(text: string): Cell {
  return text.trim() === '' ? null : { kind: 'text', text };
}

function numberCell({ value, style }: RawCell, { styles, dateSystem }: SheetContext): Cell {
  if (value.trim() === '') return null;
  const shown = styles[style] ?? {};
  if (shown.isDay) {
    const day = serialDay(Number(value), dateSystem);
    return day === undefined
      ? { kind: 'fault', code: 'not-a-day', message: 'is shown as a day and is none' }
      : { kind: 'day', day };
  }
  const text = exactNumber(value);
  if (text === undefined)
    return {
      kind: 'fault',
      code: 'number-not-exact',
      message: 'is a number with more digits than a sheet keeps; make the cell text, and write the number again',
    };
  const isFilledUp = shown.digits !== undefined && /^\d+$/.test(text);
  return {
    kind: 'number',
    text,
    ...(isFilledUp ? { shown: text.padStart(shown.digits ?? 0, '0') } : {}),
    ...(shown.isPercent ? { isPercent: true } : {}),
  };
}
