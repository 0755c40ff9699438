import { describe, expect, it } from '@jest/globals';
import { FACT_KINDS, factKindOf } from '#facts/fact-kinds.js';
import { TABLE_KINDS, tableKindOf } from '../table-kinds.js';
import type { Cell } from '#tables/table.js';
import { findHeader } from '../header/find-header.js';
import { Names } from '../reading/names.js';
import { readRow } from '../reading/read-row.js';
import { factColumns } from './fact-columns.js';

const texts = (words: (string | undefined)[]): Cell[] =>
  words.map((text) => (text === undefined ? null : { kind: 'text', text }));
const people = new Names([{ id: '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b', code: 'ivan@alpha', name: 'Иван Иванов' }]);
const named = (name: string) => new Names([{ id: '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b', code: name, name }]);
const departments = named('Отдел продаж');
const positions = new Names([{ id: 'sales-manager', code: 'sales-manager', name: 'Sales manager' }]);
const schemes = named('field-sales');
const clients = new Names([{ id: 'north', code: 'north', name: 'ООО «Север»' }]);

describe('The columns of a table', () => {
  it.each(TABLE_KINDS)('of %s are found by the headers of its template, in both languages', (kind) => {
    const { columns } = tableKindOf(kind);
    for (const language of ['ru', 'en'] as const) {
      const header = { number: 1, cells: texts(columns.map(({ names }) => names[language][0])) };
      const found = findHeader([header], columns, {}, undefined);
      expect('columns' in found && found.columns.map(({ field }) => field)).toEqual(columns.map(({ field }) => field));
    }
  });

  it.each(FACT_KINDS)('of %s are the fields of its row, each once', (kind) => {
    const fields = factColumns[kind].map(({ field }) => field);
    const { shape } = factKindOf(kind).schema as unknown as { shape?: Record<string, unknown> };
    expect(fields.toSorted()).toEqual(Object.keys(shape ?? {}).toSorted());
  });

  it.each(TABLE_KINDS)('of %s have examples that make a row', (kind) => {
    const columns = tableKindOf(kind).columns.map((column, index) => ({
      index,
      letters: 'A',
      header: column.field,
      column,
    }));
    const form = {
      kind,
      columns,
      fixed: {},
      width: undefined,
      context: { people, clients, departments, positions, schemes, mark: undefined },
    };
    const reading = readRow({ number: 2, cells: texts(columns.map(({ column }) => column.example)) }, form);
    expect(reading).toMatchObject({ row: expect.anything() });
  });
});
