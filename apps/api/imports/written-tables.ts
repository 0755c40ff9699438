import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { Injectable, StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '#compensation/trace/language.js';
import type { FactKindName } from '#facts/fact-kinds.js';
import { factColumns } from '#imports/columns/fact-columns.js';
import type { ImportColumn } from '#imports/columns/import-column.js';
import { columnKinds, writeValue } from '#imports/columns/write-value.js';
import type { Cell } from '#tables/table.js';
import { writeCsv } from '#tables/writing/write-csv.js';
import { writeWorkbook } from '#tables/writing/write-workbook.js';
import { FactList } from '../facts/fact-list.js';
import type { SignedInPerson } from '../http/signed-in.js';

export const tableTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** How a table is to be written. */
export interface TableForm {
  format: keyof typeof tableTypes;
  language: Language;
}

interface FactsFilter {
  month?: string | undefined;
  on?: string | undefined;
  personId?: string | undefined;
  externalId?: string | undefined;
}

const factsAtOnce = 200;
const yesAndNo = { ru: { yes: 'да', no: 'нет' }, en: { yes: 'yes', no: 'no' } } as const;

/** Tables that people take away, in the columns in which they bring them: what was taken away can be brought again. */
@Injectable()
export class WrittenTables {
  constructor(
    private readonly dataSource: DataSource,
    private readonly facts: FactList,
  ) {}

  /** An empty table of a kind, with its headers and a row to go by. */
  template(kind: FactKindName, form: TableForm): StreamableFile {
    const columns = factColumns[kind];
    return fileOf(`template-${kind}`, form, columns, [columns.map(exampleOf)]);
  }

  /** The facts of a kind that hold, as far as the person may see them. Who reads pay is recorded page by page, before it is written. */
  async ofFacts(
    person: SignedInPerson,
    kind: FactKindName,
    form: TableForm,
    filter: FactsFilter,
  ): Promise<StreamableFile> {
    const people = await this.dataSource.query<{ id: string; name: string; login: string }[]>(
      'SELECT id, name, login FROM people WHERE organisation_id = $1',
      [person.organisationId],
    );
    const names = new Map(people.map(({ id, name, login }) => [id, `${name} <${login}>`]));
    // The first page is asked for before the answer begins: a refusal is an answer of its own.
    const first = await this.facts.page(person, kind, { ...filter, limit: factsAtOnce });
    const rows = this.rowsOf(person, kind, filter, first, (id) => names.get(id) ?? id);
    return fileOf(kind, form, factColumns[kind], rows);
  }

  private async *rowsOf(
    person: SignedInPerson,
    kind: FactKindName,
    filter: FactsFilter,
    first: Awaited<ReturnType<FactList['page']>>,
    nameOf: (personId: string) => string,
  ): AsyncGenerator<Cell[]> {
    for (let page = first; ;) {
      for (const { externalId, content } of page.items) {
        const said: Record<string, unknown> = { externalId, ...content };
        yield factColumns[kind].map((column) => writeValue(said[column.field], column, nameOf));
      }
      if (page.nextCursor === null) return;
      page = await this.facts.page(person, kind, { ...filter, limit: factsAtOnce, cursor: page.nextCursor });
    }
  }
}

function fileOf(
  name: string,
  { format, language }: TableForm,
  columns: readonly ImportColumn[],
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
): StreamableFile {
  const all = withHeaders(columns, language, rows);
  const options = { type: tableTypes[format], disposition: `attachment; filename="${name}.${format}"` };
  if (format === 'csv')
    return new StreamableFile(
      Readable.from(writeCsv(all, { delimiter: language === 'ru' ? ';' : ',', words: yesAndNo[language] }), {
        objectMode: false,
      }),
      options,
    );
  const kinds = columns.map(({ value }) => ({ kind: columnKinds[value], width: 18 }));
  const workbook = writeWorkbook(all, { sheet: name, columns: kinds });
  return new StreamableFile(Readable.fromWeb(workbook as NodeReadableStream), options);
}

async function* withHeaders(
  columns: readonly ImportColumn[],
  language: Language,
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
): AsyncGenerator<readonly Cell[]> {
  yield columns.map(({ names }): Cell => ({ kind: 'text', text: names[language][0] ?? '' }));
  yield* rows;
}

/** The example of a column in the type that its cells have. */
function exampleOf({ example, value }: ImportColumn): Cell {
  if (example === undefined) return null;
  if (value === 'day') return { kind: 'day', day: example };
  const isNumber = ['money', 'quantity', 'whole'].includes(value);
  return isNumber ? { kind: 'number', text: example } : { kind: 'text', text: example };
}
