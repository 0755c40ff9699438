import type { Delimiter, Encoding } from '#tables/table.js';
import type { FileColumn } from './header/find-header.js';
import type { DecimalMark } from './reading/number-text.js';

/** How far an import has come; what was proposed waits for a second person. */
export const importStatuses = [
  'reading',
  'ready',
  'unreadable',
  'proposed',
  'importing',
  'imported',
  'undo-proposed',
  'undoing',
  'undone',
] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** What a row of it is: read and nothing more, wrong, left out because it is no row, or what it makes of a fact. */
export const importRowStates = ['read', 'bad', 'skipped', 'added', 'changed', 'unchanged'] as const;
export type ImportRowState = (typeof importRowStates)[number];

/** Which rows take effect: none of them where one is wrong, or all that are not. */
export const importTakes = ['all', 'good'] as const;
export type ImportTakes = (typeof importTakes)[number];

/** What a person says of a file; what is left out is found. */
export interface ImportChoice {
  readonly sheet?: string | undefined;
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
  readonly decimalMark?: DecimalMark | undefined;
  readonly headerRow?: number | undefined;
  /** By the letters of a column: the field that it is, or none. */
  readonly columns?: Readonly<Record<string, string | null>> | undefined;
  /** By field: what holds for every row, written as in a cell. */
  readonly fixed?: Readonly<Record<string, string>> | undefined;
}

/** How a file was read. */
export interface ImportFound {
  readonly format: 'xlsx' | 'csv';
  readonly sheets?: string[];
  readonly sheet?: string;
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly decimalMark: DecimalMark | null;
  readonly headerRow: number;
  readonly columns: FileColumn[];
}

/** How many rows are what; `missing` of the last import are not in this one. */
export interface ImportCounts {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly bad: number;
  readonly skipped: number;
  readonly missing: number;
}

/** Why a file, or an import as a whole, cannot go on. */
export interface ImportProblem {
  readonly code: string;
  readonly message: string;
  readonly sheet?: string | undefined;
  readonly row?: number | undefined;
  readonly column?: string | undefined;
  /** Rows that stand in the way, the first of them. */
  readonly rows?: { row: number; code: string; message: string }[];
}
