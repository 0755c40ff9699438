/** Why a file, or the rest of it, cannot be read as a table. */
export const TABLE_FAULTS = [
  'file-empty',
  'file-unknown',
  'file-too-large',
  'file-cut-short',
  'file-damaged',
  'html-file',
  'old-excel-file',
  'binary-excel-file',
  'macro-file',
  'other-spreadsheet',
  'encrypted-file',
  'unpacks-too-large',
  'no-such-sheet',
  'wrong-encoding',
  'row-broken',
  'too-many-rows',
  'too-many-columns',
  'too-many-merged-cells',
] as const;
export type TableFaultCode = (typeof TABLE_FAULTS)[number];

/** Where in the file it is. */
export interface TablePlace {
  readonly sheet?: string | undefined;
  readonly row?: number | undefined;
  /** In letters. */
  readonly column?: string | undefined;
}

/** What keeps a file from being read, in words that say what to do, and where it is. Nothing of what stands in the file is told. */
export class TableFault extends Error {
  constructor(
    readonly code: TableFaultCode,
    message: string,
    readonly place: TablePlace = {},
  ) {
    super(message);
    this.name = 'TableFault';
  }
}
