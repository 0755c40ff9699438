import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { withoutGuard } from '../formula-guard.js';
import { type Cell, columnLetters, type Delimiter, type Encoding, type OpenedText, type TableRow } from '../table.js';
import { TableFault } from '../table-fault.js';
import { tableLimits } from '../table-limits.js';
import { decodeText } from './decode-text.js';
import { findDelimiter } from './find-delimiter.js';

const looked = 64 * 1024;

/**
 * A text with separators. Rows are counted as a spreadsheet program counts them, blank ones too; one that has fewer
 * cells than the row that is the widest so far keeps them, so that whoever reads can tell it from one with empty cells.
 */
export function openText(
  bytes: Buffer,
  { encoding: givenEncoding, delimiter: givenDelimiter }: { encoding?: Encoding; delimiter?: Delimiter } = {},
): OpenedText {
  const { encoding, pieces } = decodeText(bytes, givenEncoding);
  const found = findDelimiter(beginningOf(pieces()));
  const delimiter = givenDelimiter ?? found.delimiter;
  return { format: 'csv', encoding, delimiter, rows: () => rowsOf(pieces, delimiter, found.isSaid) };
}

function beginningOf(pieces: Generator<string>): string {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length >= looked) break;
  }
  return text;
}

async function* rowsOf(
  pieces: () => Generator<string>,
  delimiter: Delimiter,
  hasSeparatorLine: boolean,
): AsyncGenerator<TableRow> {
  let number = 0;
  const parser = parse({
    delimiter,
    relax_column_count: true,
    // ООО "Север" without marks around it is what programs write.
    relax_quotes: true,
    max_record_size: tableLimits.rowLength,
  });
  // What ends one of the two ends the other; the rows tell why.
  pipeline(Readable.from(pieces()), parser, () => undefined);
  try {
    for await (const fields of parser as AsyncIterable<string[]>) {
      number += 1;
      if (number > tableLimits.rows) throw tooManyRows();
      if (fields.length > tableLimits.columns) throw tooManyColumns(number);
      if ((number === 1 && hasSeparatorLine) || fields.every((field) => field.trim() === '')) continue;
      yield { number, cells: fields.map(cellOf) };
    }
  } catch (error) {
    throw error instanceof CsvError ? faultOf(error) : error;
  }
}

function cellOf(field: string): Cell {
  return field.trim() === '' ? null : { kind: 'text', text: withoutGuard(field) };
}

function tooManyRows(): TableFault {
  return new TableFault(
    'too-many-rows',
    `The table has more than ${tableLimits.rows} rows. Send it in parts, each with the row of headers.`,
    { row: tableLimits.rows + 1 },
  );
}

function tooManyColumns(row: number): TableFault {
  return new TableFault('too-many-columns', `Row ${row} has more than ${tableLimits.columns} columns.`, {
    row,
    column: columnLetters(tableLimits.columns + 1),
  });
}

function faultOf(error: CsvError): TableFault {
  // What was read before it may not have been taken yet: the parser has counted.
  const row = Number(error['records']) + 1;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return new TableFault(
      'file-cut-short',
      `The file ends within quotation marks that row ${row} opens: it did not come whole, or a mark is missing.`,
      { row },
    );
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return new TableFault(
      'row-broken',
      `Row ${row} has more than ${tableLimits.rowLength} characters: a quotation mark may be missing.`,
      {
        row,
      },
    );
  return new TableFault(
    'row-broken',
    `Row ${row} has a quotation mark out of place. Write a mark within a quoted text twice.`,
    { row },
  );
}
