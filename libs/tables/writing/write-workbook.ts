import { writeXlsxStream } from 'hucre/xlsx';
import type { Cell, ColumnKind } from '../table.js';
import { exactNumber } from '../xlsx/exact-number.js';

interface SheetForm {
  readonly sheet: string;
  readonly columns: readonly { readonly kind: ColumnKind; readonly width?: number }[];
}

const formats: Partial<Record<ColumnKind, string>> = { money: '#,##0.00##', number: '0.######', day: 'yyyy-mm-dd' };

/** The most that a cell holds; a spreadsheet program refuses a file with more. */
const LONGEST_TEXT = 32_767;

/**
 * A table as a workbook of one sheet, written as it is read: what it takes of memory does not grow with its rows. A text
 * stays text, also where it looks like a formula; a number that a sheet would not keep to the last digit is written as text.
 */
export function writeWorkbook(
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
  { sheet, columns }: SheetForm,
): ReadableStream<Uint8Array> {
  return writeXlsxStream(valuesOf(rows), {
    name: sheet.slice(0, 31),
    freezePane: { rows: 1 },
    columns: columns.map(({ kind, width }) => {
      const numFmt = formats[kind];
      return { ...(numFmt === undefined ? {} : { numFmt }), ...(width === undefined ? {} : { width }) };
    }),
  });
}

async function* valuesOf(rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>) {
  for await (const row of rows) yield row.map(valueOf);
}

function valueOf(cell: Cell): string | number | boolean | Date | null {
  switch (cell?.kind) {
    case 'text':
      return escaped(cell.text).slice(0, LONGEST_TEXT);
    case 'number':
      // The digits of a number that has come through unchanged are those that the sheet will have.
      return exactNumber(cell.text) === cell.text && isKept(cell.text) ? Number(cell.text) : cell.text;
    case 'day':
      return new Date(`${cell.day}T00:00:00Z`);
    case 'yes-no':
      return cell.isYes;
    default:
      return null;
  }
}

function isKept(text: string): boolean {
  return text.replace(/\D/g, '').replace(/^0+/, '').length <= 15;
}

/** A text that looks like an escaped character would be read as that character. */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
