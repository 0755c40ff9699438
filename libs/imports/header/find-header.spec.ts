import { describe, expect, it } from '@jest/globals';
import { factColumns } from '../columns/fact-columns.js';
import { findHeader, type KnownHeaders } from './find-header.js';

/** What each header of one row is read as, in a table of clients. */
const readAs = (headers: readonly string[], known: KnownHeaders = {}) => {
  const cells = headers.map((text) => ({ kind: 'text', text }) as const);
  const found = findHeader([{ number: 1, cells }], factColumns.clients, known, undefined);
  return 'columns' in found ? Object.fromEntries(found.columns.map(({ header, field }) => [header, field])) : found;
};

describe('The headers of a table of clients', () => {
  const report = ['Номер', 'Дата', 'Код контрагента', 'Контрагент', 'Ответственный', 'Сумма'];

  it('have an owner in a list of clients', () => {
    expect(readAs(['Код контрагента', 'Контрагент', 'Ответственный'])).toEqual({
      'Код контрагента': 'externalId',
      Контрагент: 'name',
      Ответственный: 'owners',
    });
    // A turnover beside them makes no deals of them.
    expect(readAs(['Код', 'Клиент', 'Менеджер', 'Выручка'])).toMatchObject({ Менеджер: 'owners', Выручка: null });
  });

  it('have none in a report of deals, which says who sold', () => {
    expect(readAs(report)).toEqual({
      Номер: null,
      Дата: null,
      'Код контрагента': 'externalId',
      Контрагент: 'name',
      Ответственный: null,
      Сумма: null,
    });
  });

  it('have one there as well where somebody has said that it is', () => {
    expect(readAs(report, { ответственный: 'owners' })).toMatchObject({ Ответственный: 'owners' });
  });
});
