import type { ImportFound, ImportProblem } from '#imports/import-batch.js';

/** Why a file that is a table is none of this kind. */
type FileRefusalCode =
  | 'no-rows'
  | 'no-header'
  | 'several-headers'
  | 'columns-missing'
  | 'fixed-not-readable'
  | 'file-cut-short'
  | 'too-many-rows';

/** What keeps the rows of a table from being read as those of a kind; `fields` are those that it is about. */
export class FileRefusal extends Error {
  readonly problem: ImportProblem;

  constructor(
    code: FileRefusalCode,
    row: number | undefined,
    rows: readonly number[],
    fields = '',
    /** How it was read as far as it was, so that a person can say the rest. */
    readonly found?: ImportFound,
    /** The columns that are read as nothing. */
    unread = '',
  ) {
    const message = words[code](rows, fields, unread);
    super(message);
    this.problem = { code, message, row };
  }
}

const words: Record<FileRefusalCode, (rows: readonly number[], fields: string, unread: string) => string> = {
  'no-rows': () => 'The table is empty. Send one with a row of headers and rows below it.',
  'no-header': (rows) =>
    `No row of headers was found${rows[0] === undefined ? '' : ` from row ${rows[0]} on`}. Name the columns as the template does, or say which row it is and what its columns are.`,
  'several-headers': (rows) =>
    `Rows ${rows.join(' and ')} could both be the row of headers. Say which it is, or leave one row of headers in the file.`,
  'columns-missing': (rows, fields, unread) =>
    `The headers of row ${rows[0]} have no column for ${fields}.${unread === '' ? '' : ` Not read: ${unread}.`} Say which column it is, add it to the file, or say once what holds for every row.`,
  'fixed-not-readable': (_rows, fields) =>
    `What is said for every row as ${fields} cannot be read as that. Correct it.`,
  'too-many-rows': (rows) =>
    `The table has more than ${rows[0]} rows, as many as are looked at together. Send it in parts.`,
  'file-cut-short': (rows) => `The file ends within row ${rows[0]}: it did not come whole. Save or fetch it once more.`,
};
