import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import { FACT_KINDS, type FactKindName } from '#facts/fact-kinds.js';
import { factColumns } from '#imports/columns/fact-columns.js';
import { findHeader } from '#imports/header/find-header.js';
import type { ApiSession } from '#platform/api-session.js';
import { rowsOfFile } from '#tables/testing/read-all.js';
import { sheetRow, workbookOf, type WorkbookParts } from '#tables/testing/workbook.js';
import { AlphaMonth } from '../support/alpha-month.js';
import {
  bringTable,
  commitTable,
  type ImportView,
  readAnew,
  rowsOfImport,
  undoTable,
  untilDone,
} from '../support/imported-table.js';
import { openApiOf } from '../support/malformed-requests.js';
import { outcomeOf } from '../support/outcome-of.js';
import { RawSession } from '../support/raw-session.js';
import { startStackOfProcesses, type StackOfProcesses } from '../support/test-stack.js';

interface Fact {
  externalId: string;
  version: number;
  isWithdrawn: boolean;
  content: Record<string, unknown>;
}

const deals = (rows: string[], header = 'Номер;Дата;Контрагент;Менеджер;Сумма') => [header, ...rows, ''].join('\r\n');

/** A workbook with one deal, in the second row or in the last. */
const dealsInWorkbook = ({ last = 2, ...parts }: Pick<WorkbookParts, 'more'> & { last?: number }) =>
  workbookOf({
    sheets: {
      Сделки:
        sheetRow(1, ['Номер', 'Дата', 'Контрагент', 'Менеджер', 'Сумма']) +
        sheetRow(last, ['X-1', '06.07.2026', 'Юг', 'Maxim Prodazhin', '100']),
    },
    ...parts,
  });

/** The header of a file, found as an import finds it. */
async function headerOf(kind: FactKindName, file: Buffer) {
  const found = findHeader(await rowsOfFile(file), factColumns[kind], {}, undefined);
  if ('problem' in found) throw new Error(found.problem);
  return found;
}

describe('A table that is brought', () => {
  let stack: StackOfProcesses;
  let alpha: AlphaMonth;
  let head: ApiSession;
  let accounting: ApiSession;

  const facts = async (kind: string, query = '') =>
    (await accounting.get<{ items: Fact[] }>(`/api/facts/${kind}?limit=200${query}`)).items;
  const factOf = async (externalId: string) =>
    (await facts('deals', `&externalId=${encodeURIComponent(externalId)}`))[0];

  beforeAll(async () => {
    stack = await startStackOfProcesses();
    alpha = await AlphaMonth.open(stack);
    ({ head, accounting } = alpha.people);
    const clients = await bringTable(
      accounting,
      'clients',
      'Код;Наименование;Лимит\n00-0001;ООО "Север";100 000,00\nЦБ-7;Юг;нет\n',
    );
    expect((await commitTable(accounting, clients.id)).status).toBe('imported');
  }, 120_000);
  afterAll(() => stack.stop());

  it('is read as programs of Russia write it, tried, and brought in as facts', async () => {
    const file = deals([
      'СО-1;06.07.2026;ООО «Север»;Prodazhin Maxim;120 000,50',
      'СО-2;2026-07-07 10:15:00;ЦБ-7;manager@alpha.demo;1\u00A0000',
      'Итого;;;;121 000,50',
    ]);
    const read = await bringTable(head, 'deals', `\uFEFF${file}`);
    expect(read).toMatchObject({
      status: 'ready',
      counts: { rows: 2, added: 2, changed: 0, unchanged: 0, bad: 0, skipped: 1, missing: 0 },
      found: { encoding: 'utf-8', delimiter: ';', decimalMark: ',', headerRow: 1 },
    });
    expect(await facts('deals')).toEqual([]);
    const done = await commitTable(head, read.id);
    expect(done).toMatchObject({ status: 'imported', counts: { added: 2 } });
    const managerId = alpha.people.manager.person.id;
    expect((await facts('deals')).map(({ externalId, content }) => [externalId, content])).toEqual([
      [
        'СО-1',
        expect.objectContaining({ on: '2026-07-06', client: '00-0001', personId: managerId, amount: '120000.50' }),
      ],
      ['СО-2', expect.objectContaining({ on: '2026-07-07', client: 'ru:CzB-7', personId: managerId, amount: '1000' })],
    ]);
    const audit = await stack.database.query(
      `SELECT action FROM audit_events WHERE object_id = '${read.id}' ORDER BY id`,
    );
    expect(audit.map((each) => (each as { action: string }).action)).toEqual(['import.uploaded', 'import.imported']);
  });

  it('changes nothing where it says the same, however it writes it, and is known to have come before', async () => {
    const file = deals([
      'СО-1;6.7.2026;00-0001;Maxim Prodazhin;"120,000.50"',
      'СО-2;07.07.26;Юг;Prodazhin Maxim;1000.00 руб.',
    ]);
    const read = await bringTable(head, 'deals', file);
    expect(read.counts).toMatchObject({ unchanged: 2, added: 0, changed: 0 });
    await commitTable(head, read.id);
    expect((await factOf('СО-2'))?.version).toBe(1);
    const again = await bringTable(head, 'deals', file);
    expect(again.sameFileAs).toBe(read.id);
  });

  it('tells what is wrong with each row, and brings in all rows, none of them, or the good ones', async () => {
    const file = deals([
      'B-1;06.07.2026;ООО "Север";Maxim Prodazhin;100',
      'B-2;31.02.2026;Запад;Иванов Иван;сто',
      'B-3;06.07.2026;ООО "Север";Maxim Prodazhin;',
      'B-1;07.07.2026;ООО "Север";Maxim Prodazhin;100',
    ]);
    const read = await bringTable(head, 'deals', file);
    expect(read.counts).toMatchObject({ rows: 4, added: 1, bad: 3 });
    const bad = await rowsOfImport(head, read.id, '&state=bad');
    expect(
      bad.map(({ row, problems }) => [row, problems?.map(({ column, header, code }) => [column, header, code])]),
    ).toEqual([
      [
        3,
        [
          ['B', 'Дата', 'not-a-day'],
          ['C', 'Контрагент', 'unknown-client'],
          ['D', 'Менеджер', 'unknown-person'],
          ['E', 'Сумма', 'not-a-number'],
        ],
      ],
      [4, [['E', 'Сумма', 'missing']]],
      [5, [[null, null, 'named-twice']]],
    ]);
    const states = async (query = '') => (await rowsOfImport(head, read.id, query)).map(({ state }) => state);
    expect(await states()).toEqual(['added', 'bad', 'bad', 'bad']);
    // While rows are tried it is not known that they are new.
    const set = 'UPDATE imports SET status = $2 WHERE id = $1';
    await stack.database.query(set, [read.id, 'reading']);
    expect(await states()).toEqual(['read', 'bad', 'bad', 'bad']);
    expect([await states('&state=read'), await states('&state=added')]).toEqual([['read'], []]);
    await stack.database.query(set, [read.id, 'ready']);
    expect(await outcomeOf(commitTable(head, read.id, 'all'))).toBe('409 import-has-bad-rows');
    expect(await factOf('B-1')).toBeUndefined();
    expect(await commitTable(head, read.id, 'good')).toMatchObject({
      status: 'imported',
      counts: { added: 1, bad: 3 },
    });
    expect((await factOf('B-1'))?.content).toMatchObject({ on: '2026-07-06' });
    expect(await outcomeOf(commitTable(head, read.id))).toBe('409 import-not-ready');
  });

  it('leaves out what hangs on a row that is wrong, by the rules of every entry', async () => {
    const header = 'Номер;Дата;Клиент;Менеджер;Сумма;Возврат по';
    const file = deals(
      [
        'R-1;06.07.2026;Юг;Maxim Prodazhin;100;',
        'R-2;07.07.2026;Юг;;-40;R-1',
        'R-3;07.07.2026;Юг;;-90;R-1',
        'R-4;07.07.2026;Юг;;-1;R-9',
      ],
      header,
    );
    const read = await bringTable(head, 'deals', file);
    const rows = await rowsOfImport(head, read.id);
    expect(rows.map(({ externalId, state, problems }) => [externalId, state, problems?.[0]?.code])).toEqual([
      ['R-1', 'bad', 'returns-exceed-sale'],
      ['R-2', 'bad', 'returns-exceed-sale'],
      ['R-3', 'bad', 'returns-exceed-sale'],
      ['R-4', 'bad', 'unknown-deal'],
    ]);
  });

  it('is tried without what is new in it being added, whatever it stands beside', async () => {
    const header = 'Номер;Дата;Клиент;Менеджер;Сумма;Возврат по';
    const before = await bringTable(head, 'deals', deals(['N-1;06.07.2026;Юг;Maxim Prodazhin;100;'], header));
    await commitTable(head, before.id);
    const said = await accounting.put<{ ids: string[] }>('/api/facts/nothing', {
      rows: [{ externalId: 'none', personId: alpha.people.commercial.person.id, month: '2026-07', of: 'deals' }],
    });
    expect(said.ids).toHaveLength(1);
    const rows = [
      'N-1;06.07.2026;Юг;Maxim Prodazhin;200;',
      'N-2;06.07.2026;Юг;Maxim Prodazhin;100;',
      'N-3;06.07.2026;Юг;Maxim Prodazhin;100;',
      'N-4;07.07.2026;Юг;;-40;N-3',
      'N-5;06.07.2026;Юг;Konstantin Torgov;100;',
      'N-6;06.07.2026;Юг;Galina Otdelova;100;',
    ];
    const read = await bringTable(accounting, 'deals', deals(rows, header));
    const states = async () =>
      (await rowsOfImport(accounting, read.id)).map(({ externalId, state, problems }) => [
        externalId,
        state,
        ...(problems ?? []).map(({ code }) => code),
      ]);
    const expected = [
      ['N-1', 'changed'],
      ['N-2', 'added'],
      ['N-3', 'added'],
      ['N-4', 'added'],
      ['N-5', 'bad', 'contradicts'],
      ['N-6', 'added'],
    ];
    expect(await states()).toEqual(expected);
    expect(await factOf('N-2')).toBeUndefined();
    expect(await factOf('N-1')).toMatchObject({ version: 1 });
    const done = await commitTable(accounting, read.id, 'good');
    expect(done).toMatchObject({ status: 'imported', counts: { added: 4, changed: 1, bad: 1 } });
    expect(await states()).toEqual(expected);
    expect(await factOf('N-1')).toMatchObject({ version: 2, content: { amount: '200' } });
    expect(await factOf('N-4')).toMatchObject({ version: 1, content: { returns: 'N-3' } });
    expect(await factOf('N-5')).toBeUndefined();
    expect((await undoTable(accounting, read.id)).status).toBe('undone');
    expect(await factOf('N-2')).toBeUndefined();
    expect(await factOf('N-1')).toMatchObject({ content: { amount: '100' } });
    await accounting.put('/api/facts/nothing', { rows: [], withdrawn: [{ externalId: 'none', month: '2026-07' }] });
  });

  it('is read anew by what a person says of it, and what was said of headers is known the next time', async () => {
    const file = 'Реестр за июль\n;;;;\nN;When;Who;Seller;Rub\nK-1;06.07.2026;Юг;Maxim Prodazhin;1,234\n';
    const read = await bringTable(accounting, 'deals', file);
    expect(read).toMatchObject({ status: 'unreadable', problem: { code: 'no-header' } });
    const columns = { A: 'externalId', B: 'on', C: 'client', D: 'personId', E: 'amount' };
    expect(await outcomeOf(readAnew(accounting, read.id, { headerRow: 3, columns: { A: 'price' } }))).toBe(
      '422 invalid',
    );
    const part = await readAnew(accounting, read.id, { headerRow: 3 });
    expect(part).toMatchObject({ status: 'unreadable', problem: { code: 'columns-missing', row: 3 } });
    const { fields } = await accounting.get<{ fields: { field: string }[] }>(`/api/imports/${read.id}`);
    expect(fields.find(({ field }) => field === 'personId')).toMatchObject({
      isNeeded: false,
      isNeededWithout: ['shares', 'returns'],
    });
    const said = await readAnew(accounting, read.id, { headerRow: 3, columns });
    expect(said).toMatchObject({ status: 'ready', counts: { bad: 1 } });
    expect((await rowsOfImport(accounting, read.id))[0]?.problems).toMatchObject([
      { column: 'E', code: 'number-ambiguous' },
    ]);
    const marked = await readAnew(accounting, read.id, { headerRow: 3, columns, decimalMark: ',' });
    expect(marked).toMatchObject({ counts: { added: 1, bad: 0 } });
    const next = await bringTable(
      accounting,
      'deals',
      'N;When;Who;Seller;Rub\nK-2;06.07.2026;Юг;Maxim Prodazhin;5,50\n',
    );
    expect(next).toMatchObject({ status: 'ready', counts: { added: 1 } });
  });

  it('is undone while nothing depends on it: what was added goes, what was changed is as it was', async () => {
    const first = await bringTable(head, 'deals', deals(['U-1;06.07.2026;Юг;Maxim Prodazhin;100']));
    await commitTable(head, first.id);
    const second = await bringTable(
      head,
      'deals',
      deals(['U-1;06.07.2026;Юг;Maxim Prodazhin;200', 'U-2;06.07.2026;Юг;Maxim Prodazhin;300']),
    );
    expect(second.counts).toMatchObject({ added: 1, changed: 1 });
    await commitTable(head, second.id);
    expect(await undoTable(head, first.id)).toMatchObject({
      status: 'imported',
      problem: { code: 'rows-held', rows: [{ row: 2, code: 'changed-since' }] },
    });
    expect(await undoTable(head, second.id)).toMatchObject({ status: 'undone', problem: null });
    expect(await factOf('U-2')).toBeUndefined();
    expect(await factOf('U-1')).toMatchObject({ version: 3, content: { amount: '100' } });
    expect(await outcomeOf(undoTable(head, second.id))).toBe('409 import-not-there-to-undo');
    // The first has been put back, and is another version than it brought: it stays until it is changed by itself.
    await accounting.put('/api/facts/payments', {
      rows: [{ externalId: 'P-U', deal: 'U-1', on: '2026-07-08', amount: '10' }],
    });
  });

  it('names what is not there any more, of the months that it is of', async () => {
    const before = await bringTable(
      accounting,
      'deals',
      deals([
        'M-1;06.07.2026;Юг;Maxim Prodazhin;1',
        'M-2;06.07.2026;Юг;Maxim Prodazhin;2',
        'M-3;06.06.2026;Юг;Maxim Prodazhin;3',
      ]),
    );
    await commitTable(accounting, before.id, 'good');
    const after = await bringTable(accounting, 'deals', deals(['M-2;06.07.2026;Юг;Maxim Prodazhin;2']));
    expect(after.counts?.missing).toBe(1);
    const { items } = await accounting.get<{ items: { externalId: string }[] }>(`/api/imports/${after.id}/missing`);
    expect(items.map(({ externalId }) => externalId)).toEqual(['M-1']);
    expect(await factOf('M-1')).toBeDefined();
  });

  it('leaves alone what it has no column for', async () => {
    await accounting.put('/api/facts/deals', {
      rows: [
        {
          externalId: 'L-1',
          on: '2026-07-06',
          client: '00-0001',
          personId: alpha.people.manager.person.id,
          amount: '10.00',
          margin: '4.00',
          tags: ['vip'],
        },
      ],
    });
    const read = await bringTable(head, 'deals', deals(['L-1;06.07.2026;00-0001;Maxim Prodazhin;11']));
    await commitTable(head, read.id);
    expect((await factOf('L-1'))?.content).toMatchObject({ amount: '11', margin: '4.00', tags: ['vip'] });
  });

  it('of figures of a month needs no id, and takes the month from whoever brings it', async () => {
    const file = 'Сотрудник;Отработано дней\nMaxim Prodazhin;21\n';
    const read = await bringTable(head, 'time-worked', file);
    expect(read).toMatchObject({ status: 'unreadable', problem: { code: 'columns-missing' } });
    const said = await readAnew(head, read.id, { fixed: { month: 'июль 2026' } });
    expect(said).toMatchObject({ status: 'ready', counts: { added: 1 } });
    await commitTable(head, read.id);
    const again = await bringTable(
      head,
      'time-worked',
      'Сотрудник;Месяц;Отработано дней\nMaxim Prodazhin;07.2026;20\n',
    );
    expect(again.counts).toMatchObject({ changed: 1, added: 0 });
  });

  it('is read from a workbook, with what is wrong in its cells', async () => {
    const bytes = workbookOf({
      sheets: {
        Сделки:
          sheetRow(1, ['Отчёт по продажам']) +
          sheetRow(3, ['Номер', 'Дата', 'Клиент', 'Менеджер', 'Сумма']) +
          `<row r="4"><c r="A4"><v>1001</v></c><c r="B4" s="1"><v>46209</v></c><c r="C4" t="inlineStr"><is><t>Юг</t></is></c><c r="D4" t="inlineStr"><is><t>Maxim Prodazhin</t></is></c><c r="E4"><v>1234.5599999999999</v></c></row>` +
          `<row r="5"><c r="A5"><v>1002</v></c><c r="B5" s="1"><v>46209</v></c><c r="C5"/><c r="D5" t="inlineStr"><is><t>Maxim Prodazhin</t></is></c><c r="E5"><f>1+1</f></c></row>`,
      },
      afterCells: '<mergeCells><mergeCell ref="C4:C5"/></mergeCells>',
      styles: [0, 14],
    });
    const read = await bringTable(head, 'deals', bytes);
    expect(read).toMatchObject({ counts: { added: 1, bad: 1 }, found: { sheet: 'Сделки', headerRow: 3 } });
    const rows = await rowsOfImport(head, read.id);
    expect(rows[0]).toMatchObject({ externalId: '1001', content: { on: '2026-07-06', amount: '1234.56' } });
    expect(rows[1]?.problems?.map(({ column, code }) => [column, code])).toEqual([
      ['C', 'merged-cells'],
      ['E', 'formula-without-value'],
    ]);
  });

  it('is brought by whoever may enter its rows, and seen by them, directors and accounting', async () => {
    const csv = 'Номер;Сделка;Дата;Сумма\nP-1;СО-1;14.07.2026;10\n';
    expect(await outcomeOf(bringTable(head, 'payments', csv))).toBe('403 role-missing');
    expect(await outcomeOf(bringTable(alpha.people.manager, 'deals', csv))).toBe('403 role-missing');
    expect(await outcomeOf(bringTable(alpha.people.admin, 'deals', csv))).toBe('403 role-missing');
    const read = await bringTable(accounting, 'payments', csv);
    expect(await outcomeOf(head.get(`/api/imports/${read.id}`))).toBe('404 no-such-import');
    expect(await alpha.people.general.get(`/api/imports/${read.id}`)).toMatchObject({ id: read.id });
    expect(await outcomeOf(commitTable(alpha.people.general, read.id))).toBe('403 role-missing');
  });

  it('does not decide the own pay of whoever brings it', async () => {
    const read = await bringTable(head, 'deals', deals(['O-1;06.07.2026;Юг;Galina Otdelova;100']));
    expect((await rowsOfImport(head, read.id))[0]?.problems).toMatchObject([{ code: 'decides-your-pay' }]);
  });

  it('takes effect once, however often that is asked for', async () => {
    const key = randomUUID();
    const file = Buffer.from(deals(['K-9;06.07.2026;Юг;Maxim Prodazhin;100']));
    const [one, two] = await Promise.all(
      [1, 2].map(() => head.upload<ImportView>('/api/imports/deals', file, { key })),
    );
    expect(one?.id).toBe(two?.id);
    const id = one?.id ?? '';
    await untilDone(head, id);
    const commitKey = randomUUID();
    await Promise.all([1, 2].map(() => head.post(`/api/imports/${id}/commit`, { takes: 'all' }, { key: commitKey })));
    expect(await untilDone(head, id)).toMatchObject({ status: 'imported', counts: { added: 1 } });
    expect((await factOf('K-9'))?.version).toBe(1);
  });

  it('is one of two that are brought at once: the second sees what the first has left', async () => {
    const row = (amount: number) => deals([`T-1;06.07.2026;Юг;Maxim Prodazhin;${amount}`]);
    const read = await Promise.all([100, 200].map((amount) => bringTable(head, 'deals', row(amount))));
    await Promise.all(read.map(({ id }) => head.post(`/api/imports/${id}/commit`, { takes: 'all' })));
    const done = await Promise.all(read.map(({ id }) => untilDone(head, id)));
    expect(done.map(({ status, counts }) => [status, (counts?.added ?? 0) + (counts?.changed ?? 0)])).toEqual([
      ['imported', 1],
      ['imported', 1],
    ]);
    expect((await factOf('T-1'))?.version).toBe(2);
  });

  it.each<[string, Buffer | string, string]>([
    ['a web page called .xls', '<html><table><tr><td>Номер</td></tr></table></html>', 'html-file'],
    ['nothing', ' ', 'no-rows'],
    ['a workbook that was cut', workbookOf({ sheets: { S: sheetRow(1, ['a']) } }).subarray(0, 400), 'file-damaged'],
    ['text that was cut', deals(['X-1;06.07.2026;Юг;Maxim Prodazhin;100', 'X-2;06.07']), 'file-cut-short'],
    ['text that was cut within marks', 'Номер;Дата\n1;"2', 'file-cut-short'],
    ['two rows of headers', 'Сделка;Дата;Клиент\nНомер;Дата;Клиент\n1;2;3\n', 'several-headers'],
    ['a table of something else', 'Город;Погода\nОмск;-30\n', 'no-header'],
    ['a workbook with macros', dealsInWorkbook({ more: [{ name: 'xl/vbaProject.bin', content: 'x' }] }), 'macro-file'],
    [
      'a workbook that unpacks to far more than it is',
      dealsInWorkbook({ more: [{ name: 'xl/media/x.bin', content: Buffer.alloc(64 * 1024 * 1024, '0') }] }),
      'unpacks-too-large',
    ],
    ['a sheet of a million rows', dealsInWorkbook({ last: 1_000_000 }), 'too-many-rows'],
  ])('is not taken where it is %s', async (_what, file, code) => {
    const outcome = await bringTable(head, 'deals', file).then(
      (view) => ({ status: view.status, code: view.problem?.code }),
      (error: unknown) => ({
        status: 'refused',
        code: (error as { problem: { problems: { code: string }[] } }).problem.problems[0]?.code,
      }),
    );
    expect(outcome.code).toBe(code);
    expect(await facts('deals', '&externalId=X-1')).toEqual([]);
  });

  it.each([
    ['csv', 'ru'],
    ['csv', 'en'],
    ['xlsx', 'ru'],
    ['xlsx', 'en'],
  ])(
    'that was taken away as %s in %s says the same when it is brought again, and has no formulas',
    async (format, language) => {
      const managerId = alpha.people.manager.person.id;
      await accounting.put('/api/facts/clients', {
        rows: [
          {
            externalId: 'evil',
            name: '=HYPERLINK("http://x";"y")',
            owners: [{ personId: managerId, from: '2026-01-05' }],
            agreedDays: 30,
          },
        ],
      });
      await accounting.put('/api/facts/deals', {
        rows: [
          {
            externalId: '=1+1',
            on: '2026-07-06',
            client: 'evil',
            amount: '100.50',
            margin: '-7.25',
            tags: ['vip', 'new'],
            productLine: 'tea',
            order: 3,
            shares: [
              { person: managerId, role: 'seller', share: '60 %' },
              { person: alpha.people.commercial.person.id, share: '40 %' },
            ],
          },
        ],
      });
      for (const kind of ['clients', 'deals', 'payments', 'time-worked']) {
        const file = await accounting.download(`/api/facts/${kind}/table?format=${format}&language=${language}`);
        if (format === 'csv') expect(file.toString()).not.toMatch(/(?:^|[;,\n])"?[=@]/);
        const read = await bringTable(accounting, kind, file);
        expect({ kind, problem: read.problem, ...read.counts }).toMatchObject({
          kind,
          problem: null,
          added: 0,
          changed: 0,
          bad: 0,
        });
        expect(read.counts?.unchanged).toBeGreaterThan(0);
      }
    },
  );

  it.each(FACT_KINDS)('of %s has a template that is read as one', async (kind) => {
    for (const format of ['csv', 'xlsx'])
      for (const language of ['ru', 'en']) {
        const file = await accounting.download(`/api/import-templates/${kind}?format=${format}&language=${language}`);
        const { columns } = await headerOf(kind, file);
        expect(columns.map(({ field }) => field)).toEqual(factColumns[kind].map(({ field }) => field));
      }
  });

  it('is every list as well, whole, with the fields that it has', async () => {
    const { organisationId } = accounting.person;
    await stack.database.query(
      `INSERT INTO people (organisation_id, name, login, password_hash) SELECT $1, '=Person ' || n, 'person-' || n, 'none' FROM generate_series(1, 450) AS n`,
      [organisationId],
    );
    const { paths } = await openApiOf(stack.url);
    const lists = Object.entries(paths).flatMap(([path, { get }]) =>
      get?.parameters?.some(({ name }) => name === 'format') && !path.includes('{') && !path.includes('table')
        ? [path]
        : [],
    );
    expect(lists).toEqual(
      expect.arrayContaining(['/api/people', '/api/statements', '/api/payroll-runs', '/api/imports']),
    );
    for (const path of lists) {
      const [who] = await Promise.all(
        [accounting, alpha.people.admin].map(async (each) =>
          (await outcomeOf(each.get(path))) === 'accepted' ? each : undefined,
        ),
      ).then((able) => able.filter((each) => each !== undefined));
      // One that asks for a month.
      if (!who) continue;
      const { items } = await who.get<{ items: Record<string, unknown>[] }>(path);
      for (const format of ['csv', 'xlsx']) {
        const [header, ...rows] = await rowsOfFile(await who.download(`${path}?format=${format}`));
        const fields = header?.cells.map((cell) => (cell?.kind === 'text' ? cell.text : '')) ?? [];
        if (items[0]) expect({ path, fields }).toEqual({ path, fields: Object.keys(items[0]) });
        if (path === '/api/people') expect(rows.length).toBeGreaterThan(450);
      }
    }
    expect((await accounting.download('/api/people?format=csv')).toString()).toContain("'=Person 1");
    expect(await outcomeOf(accounting.download('/api/people?format=pdf'))).toBe('422 invalid');
    expect(await outcomeOf(head.download('/api/payroll-runs?format=csv'))).toBe('403 role-missing');
  });

  it('is refused as a body that is no file, with the field', async () => {
    const session = await new RawSession(stack.url).signIn('head');
    const json = await session.send({ path: '/api/imports/deals', body: { rows: [] } });
    expect([json.status, json.text]).toEqual([422, expect.stringContaining('"path":"body"')]);
    const nothing = await session.send({ path: '/api/imports/deals' });
    expect(nothing.status).toBe(422);
    const picture = await session.send({
      path: '/api/imports/deals',
      text: 'x',
      headers: { 'content-type': 'image/png' },
    });
    expect(picture.status).toBe(415);
    const unknown = await session.send({
      path: '/api/imports/prices',
      text: 'x',
      headers: { 'content-type': 'text/csv' },
    });
    expect(unknown.status).toBe(422);
  });

  it('tells while it is long how many of its rows are done', async () => {
    await stack.database.query(`CREATE TABLE progress_told (number serial, status text, rows integer)`);
    await stack.database.query(
      `CREATE FUNCTION keep_progress() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
         INSERT INTO progress_told (status, rows) VALUES (NEW.status, NEW.rows_done);
         IF NEW.rows_done > 5000 THEN PERFORM pg_advisory_xact_lock(10000); END IF;
         RETURN NULL; END $$`,
    );
    await stack.database.query(
      `CREATE TRIGGER progress_is_kept AFTER UPDATE OF rows_done ON imports FOR EACH ROW WHEN (NEW.rows_done > 0) EXECUTE FUNCTION keep_progress()`,
    );
    // That more is done cannot be told until somebody has seen what was told before.
    await stack.database.query('SELECT pg_advisory_lock(10000)');
    try {
      const rows = Array.from({ length: 12_000 }, (_, at) => `LONG-${at};06.07.2026;Юг;Maxim Prodazhin;1`);
      const { id } = await accounting.upload<ImportView>('/api/imports/deals', Buffer.from(deals(rows)));
      await eventually('the first rows to be done', async () => {
        const { status, rowsDone } = await accounting.get<ImportView>(`/api/imports/${id}`);
        return status === 'reading' && rowsDone === 5_000 ? true : undefined;
      });
      await stack.database.query('SELECT pg_advisory_unlock(10000)');
      expect(await untilDone(accounting, id)).toMatchObject({ status: 'ready', rowsDone: 12_000 });
      expect(await commitTable(accounting, id)).toMatchObject({ status: 'imported', counts: { added: 12_000 } });
      const told = await stack.database.query('SELECT status, rows FROM progress_told ORDER BY number');
      expect(told.map(({ status, rows: done }) => [status, done])).toEqual([
        // Read, looked at, and brought in, by the numbers of the rows, of which the first is the header.
        ...[5_000, 10_000, 12_000, 12_000].map((done) => ['reading', done]),
        ...[9_999, 12_000].map((done) => ['importing', done]),
      ]);
      expect((await undoTable(accounting, id)).status).toBe('undone');
    } finally {
      await stack.database.query('SELECT pg_advisory_unlock_all()');
      await stack.database.query('DROP FUNCTION keep_progress() CASCADE');
    }
  }, 120_000);

  it('takes effect as a whole when the worker is killed while it brings it in', async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => `W-${at};06.07.2026;Юг;Maxim Prodazhin;1`);
    const read = await bringTable(accounting, 'deals', deals(rows));
    await accounting.post(`/api/imports/${read.id}/commit`, { takes: 'all' });
    await stack.worker.kill();
    stack.worker.start();
    await stack.untilReady();
    expect(await untilDone(accounting, read.id)).toMatchObject({ status: 'imported', counts: { added: 5_000 } });
    expect(
      await stack.database.query(
        `SELECT count(*)::int AS count, max(version) AS last FROM facts WHERE external_id LIKE 'W-%'`,
      ),
    ).toEqual([{ count: 5_000, last: 1 }]);
    expect((await undoTable(accounting, read.id)).status).toBe('undone');
  }, 120_000);

  it('changes nothing of a month whose figures were submitted between the look and the commit, and is not undone then', async () => {
    const done = await bringTable(head, 'deals', deals(['F-1;06.07.2026;Юг;Maxim Prodazhin;100']));
    await commitTable(head, done.id);
    const read = await bringTable(
      head,
      'deals',
      deals(['F-1;06.07.2026;Юг;Maxim Prodazhin;200', 'F-2;06.07.2026;Юг;Maxim Prodazhin;300']),
    );
    expect(read.counts).toMatchObject({ added: 1, changed: 1, bad: 0 });
    await alpha.signPlan();
    await alpha.untilStage('plans-signed');
    await alpha.advance('2026-08-03');
    await alpha.submitActuals();
    expect(await commitTable(head, read.id)).toMatchObject({
      status: 'ready',
      counts: { added: 0, changed: 0, bad: 2 },
      problem: { code: 'rows-wrong' },
    });
    expect((await rowsOfImport(head, read.id)).map(({ problems }) => problems?.map(({ code }) => code))).toEqual([
      ['figures-closed'],
      ['figures-closed'],
    ]);
    expect(await factOf('F-2')).toBeUndefined();
    expect(await undoTable(head, done.id)).toMatchObject({
      status: 'imported',
      problem: { code: 'rows-held', rows: [{ row: 2, code: 'figures-closed' }] },
    });
    expect(await factOf('F-1')).toMatchObject({ version: 1, content: { amount: '100' } });
  }, 120_000);
});
