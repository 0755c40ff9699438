import type { Day } from '#calendar/day.js';

/** Why a cell says nothing that could be used. */
export type CellFaultCode = 'cell-error' | 'formula-without-value' | 'merged-cells' | 'number-not-exact' | 'not-a-day';

/**
 * What stands in a cell, as exactly as the file says it; null where it is empty. A number is its decimal text, never a
 * number of JavaScript.
 */
export type Cell =
  | null
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'number';
      readonly text: string;
      /** As the sheet shows it, where its format adds zeros in front: the number 42 as 000042. */
      readonly shown?: string;
      /** Shown in per cent: 0.6 as 60 %. */
      readonly isPercent?: true;
    }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'yes-no'; readonly isYes: boolean }
  | { readonly kind: 'fault'; readonly code: CellFaultCode; readonly message: string };

/** A row with the number that a spreadsheet program shows for it. */
export interface TableRow {
  readonly number: number;
  /** By column from A on; what is left out at the end is empty. */
  readonly cells: readonly Cell[];
}

interface OpenedTable {
  /** The rows that have anything in them, from the first on. Throws a TableFault where the file breaks off or goes too far. */
  readonly rows: () => AsyncGenerator<TableRow>;
}

/** A workbook, with one of its sheets to be read. */
export interface OpenedSheet extends OpenedTable {
  readonly format: 'xlsx';
  /** The sheets that are shown, by name, in order. */
  readonly sheets: string[];
  readonly sheet: string;
}

/** A text with separators. */
export interface OpenedText extends OpenedTable {
  readonly format: 'csv';
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

export type Table = OpenedSheet | OpenedText;

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'ibm866'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** What stands in a column that is written, which says how it is shown. */
export type ColumnKind = 'text' | 'money' | 'number' | 'day' | 'yes-no';

/** The letters of a column: 1 is A, 28 is AB. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
