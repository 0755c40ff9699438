import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { StreamableFile } from '@nestjs/common';
import type { Language } from '#compensation/trace/language.js';
import type { Cell, ColumnKind } from '#tables/table.js';
import { writeCsv } from '#tables/writing/write-csv.js';
import { writeWorkbook } from '#tables/writing/write-workbook.js';

export const tableTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** How a table is to be written; the language says what stands between the cells of a CSV and in its numbers. */
export interface TableForm {
  format: keyof typeof tableTypes;
  language: Language;
}

const yesAndNo = { ru: { yes: 'да', no: 'нет' }, en: { yes: 'yes', no: 'no' } } as const;
const width = 18;

/** An answer that is a table, written as its rows come. */
export function tableFile(
  name: string,
  { format, language }: TableForm,
  columns: readonly { title: string; kind: ColumnKind }[],
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
): StreamableFile {
  const all = withHeaders(
    columns.map(({ title }) => title),
    rows,
  );
  const options = { type: tableTypes[format], disposition: `attachment; filename="${name}.${format}"` };
  if (format === 'xlsx') {
    const workbook = writeWorkbook(all, { sheet: name, columns: columns.map(({ kind }) => ({ kind, width })) });
    return new StreamableFile(Readable.fromWeb(workbook as NodeReadableStream), options);
  }
  const text = writeCsv(all, { delimiter: language === 'ru' ? ';' : ',', words: yesAndNo[language] });
  return new StreamableFile(Readable.from(text, { objectMode: false }), options);
}

async function* withHeaders(
  titles: readonly string[],
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
): AsyncGenerator<readonly Cell[]> {
  yield titles.map((text): Cell => ({ kind: 'text', text }));
  yield* rows;
}
