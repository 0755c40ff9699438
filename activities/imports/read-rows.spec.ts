import { describe, expect, it } from '@jest/globals';
import type { ImportChoice } from '#imports/import-batch.js';
import { Names } from '#imports/reading/names.js';
import type { TableKindName } from '#imports/table-kinds.js';
import type { StagedRow } from '#persistence/imports/staged-rows.js';
import { sheetRow, workbookOf } from '#tables/testing/workbook.js';
import { readTableFile } from './read-rows.js';

const ivan = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';
const sales = '11111111-5d4a-4e6f-9a7b-1c2d3e4f5a6b';
const names = {
  people: new Names([{ id: ivan, code: 'ivan@alpha', name: 'Иванов Иван Петрович' }]),
  clients: new Names([
    { id: '00-000012', code: '00-000012', name: 'ООО "Север"' },
    { id: 'ru:CzB-7', code: 'ru:CzB-7', name: 'ИП Южный' },
  ]),
  departments: new Names([{ id: sales, code: 'Отдел продаж', name: 'Отдел продаж' }]),
  positions: new Names([{ id: 'sales-manager', code: 'sales-manager', name: 'Менеджер по продажам' }]),
  schemes: new Names([{ id: 'field-sales', code: 'field-sales', name: 'Field sales' }]),
};

async function read(kind: TableKindName, file: Buffer | string, choice: ImportChoice = {}) {
  const { found, portions } = await readTableFile(Buffer.from(file), { kind, choice, known: {}, names });
  const rows: StagedRow[] = [];
  for await (const portion of portions) rows.push(...portion);
  return { found, rows };
}

describe('A table as programs export it', () => {
  it('is read from a sales report of 1C: a title, a period, headers, sums, and a break in between', async () => {
    const sheet = [
      sheetRow(1, ['Продажи']),
      sheetRow(2, ['Период: Июль 2026 г.']),
      sheetRow(4, [
        'Номер документа',
        'Дата документа',
        'Контрагент',
        'Ответственный',
        'Сумма, руб.',
        'Валовая прибыль, руб.',
      ]),
      sheetRow(5, ['ЦБУТ-000123', '06.07.2026 12:00:01', 'ООО "Север"', 'Иванов Иван Петрович', '1 234,56', '-10,00']),
      sheetRow(6, [
        'Номер документа',
        'Дата документа',
        'Контрагент',
        'Ответственный',
        'Сумма, руб.',
        'Валовая прибыль, руб.',
      ]),
      sheetRow(7, ['ЦБУТ-000124', '31.07.2026 0:00:00', 'ЦБ-7', 'Иванов  Иван Петрович', '(500,00)', null]),
      sheetRow(8, ['Итого', null, null, null, '734,56']),
    ];
    const { found, rows } = await read('deals', workbookOf({ sheets: { TDSheet: sheet.join('') } }));
    expect(found).toMatchObject({ headerRow: 4, sheet: 'TDSheet', decimalMark: ',' });
    expect(rows.map(({ number, state }) => [number, state])).toEqual([
      [5, 'added'],
      [6, 'skipped'],
      [7, 'bad'],
      [8, 'skipped'],
    ]);
    expect(rows[0]).toMatchObject({
      externalId: 'ЦБУТ-000123',
      month: '2026-07',
      content: { on: '2026-07-06', client: '00-000012', personId: ivan, amount: '1234.56', margin: '-10.00' },
    });
    // A sale of less than nothing is a return, which names its sale.
    expect(rows[2]?.problems).toMatchObject([{ field: 'amount', column: 'E' }]);
  });

  it('is read from deals of amoCRM: commas, quotation marks, more columns than are known', async () => {
    const csv = [
      '"ID","Название сделки","Компания","Ответственный","Этап сделки","Бюджет","Дата создания сделки","Дата закрытия","Теги сделки"',
      '"31245","Поставка ""Чай""","ООО ""Север""","Иванов Иван Петрович","Успешно реализовано","120000","01.07.2026 09:00:00","06.07.2026 18:30:00","опт, Новый клиент"',
    ].join('\n');
    const { found, rows } = await read('deals', csv);
    expect(found).toMatchObject({ delimiter: ',', encoding: 'utf-8' });
    expect(found.columns.filter(({ field }) => field === null).map(({ header }) => header)).toEqual([
      'Название сделки',
      'Этап сделки',
      'Дата создания сделки',
    ]);
    expect(rows).toMatchObject([
      {
        externalId: '31245',
        content: { on: '2026-07-06', client: '00-000012', amount: '120000', tags: ['opt', 'novyj-klient'] },
      },
    ]);
  });

  it('is read from deals of Bitrix24: semicolons, a mark in front, points in numbers', async () => {
    const csv =
      '\uFEFF"ID";"Стадия сделки";"Сумма";"Валюта";"Компания";"Ответственный";"Дата завершения"\r\n' +
      '"77";"Сделка успешна";"120 000.50";"Российский рубль";"ИП Южный";"Иванов Иван Петрович";"06.07.2026"\r\n';
    const { found, rows } = await read('deals', csv);
    expect(found).toMatchObject({ delimiter: ';', decimalMark: '.' });
    expect(rows).toMatchObject([{ externalId: '77', content: { client: 'ru:CzB-7', amount: '120000.50' } }]);
  });

  it('is read from payments of a bank statement in Windows-1251', async () => {
    const text = 'Номер;Дата;Сумма;Сделка\n311;14.07.2026;1000,00;77\n';
    const bytes = Buffer.from(
      [...text].map((letter) => {
        const code = letter.codePointAt(0) ?? 0;
        return code < 0x80 ? code : code - 0x410 + 0xc0;
      }),
    );
    const { found, rows } = await read('payments', bytes);
    expect(found).toMatchObject({ encoding: 'windows-1251' });
    expect(rows).toMatchObject([{ externalId: '311', content: { deal: '77', on: '2026-07-14', amount: '1000.00' } }]);
  });

  it('names rows of another width: a separator is missing, or one too many', async () => {
    const { rows } = await read(
      'payments',
      'Номер;Сделка;Дата;Сумма\n1;77;14.07.2026\n2;77;14.07.2026;10;5\n3;77;14.07.2026;10;\n',
    );
    expect(rows.map(({ problems }) => problems?.[0]?.code)).toEqual(['row-too-short', 'row-too-long', undefined]);
  });

  it('reads the same a second time: what has no id of its own gets the same one', async () => {
    const file = 'Сотрудник;Месяц;Код показателя;Значение\nИванов Иван Петрович;июль 2026;Выручка;1 000,5\n';
    const [one, two] = [await read('values', file), await read('values', `\n${file}`)];
    expect(one.rows[0]).toMatchObject({ isNamed: false, content: { code: 'vyruchka', value: '1000.5' } });
    expect(one.rows[0]?.externalId).toBe(two.rows[0]?.externalId);
  });

  it('is read from a list of employees of 1C: a title, Russian words, parts of full time, sums', async () => {
    const text = [
      'Список сотрудников;;;;;',
      'Сотрудник;E-mail;Подразделение;Должность;Дата приема;Оклад;Количество ставок',
      'Иванов Иван Петрович;Ivanov@Example.org;Отдел продаж;Менеджер по продажам;01.02.2026;60 000,00;0,5',
      'Петров Пётр;petrov@example.org;Отдел закупок;Стажёр;01.02.2026;60000;50 %',
      'Итого;;;;;120 000,00;',
      '',
    ].join('\r\n');
    const { rows } = await read('people', text);
    expect(rows.map(({ number, state }) => [number, state])).toEqual([
      [3, 'added'],
      [4, 'bad'],
      [5, 'skipped'],
    ]);
    expect(rows[0]).toMatchObject({
      externalId: 'ivanov@example.org',
      content: {
        name: 'Иванов Иван Петрович',
        departmentId: sales,
        position: 'sales-manager',
        joinedOn: '2026-02-01',
        salary: '60000.00',
        fullTimeShare: '0.5',
      },
    });
    expect(rows[1]?.problems?.map(({ field, code }) => [field, code])).toEqual([
      ['departmentId', 'unknown-department'],
      ['position', 'unknown-position'],
    ]);
  });

  it('is refused where it has more rows than are looked at together', async () => {
    const rows = Array.from({ length: 20_001 }, (_, at) => `Иванов Иван Петрович;июль 2026;k${at};1`);
    await expect(read('actuals', ['Сотрудник;Месяц;Показатель;Факт', ...rows, ''].join('\n'))).rejects.toMatchObject({
      problem: { code: 'too-many-rows', row: 20_002 },
    });
  });
});
