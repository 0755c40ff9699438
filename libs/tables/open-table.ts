import { openText } from './csv/open-text.js';
import { detectFile } from './detect-file.js';
import type { Delimiter, Encoding, Table } from './table.js';
import { openWorkbook } from './xlsx/open-workbook.js';

/** What a person says of a file where it is not as it looks. */
export interface TableChoice {
  readonly sheet?: string | undefined;
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
}

/**
 * Opens a file by what it is, whatever its name says. Throws a TableFault that says what it is instead, where it is
 * damaged, or what it asks for too much of.
 */
export async function openTable(bytes: Buffer, { sheet, encoding, delimiter }: TableChoice = {}): Promise<Table> {
  if (detectFile(bytes) === 'zip') return openWorkbook(bytes, sheet === undefined ? {} : { sheet });
  return openText(bytes, {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  });
}
