import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import {
  bringTable,
  commitTable,
  confirmTable,
  rowsOfImport,
  undoTable,
  untilDone,
} from '../support/imported-table.js';
import { outcomeOf } from '../support/outcome-of.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const csv = (...rows: string[]) => [...rows, ''].join('\r\n');
const header =
  'ФИО;Месяц;Базовая премия;Показатель;Название;Вид;Вес;План;Не больше;Ед. изм.;Как измеряется;Как повлиять';
const said = 'По отчёту.;Работой с клиентами.';
const plan = (base: string, weight: string) =>
  csv(
    'Планы на июль',
    header,
    `Prodazhin Maxim;июль 2026;${base};sales;Продажи;больше — лучше;${weight};1 000 000;;RUB;${said}`,
    `Prodazhin Maxim;07.2026;${base};retention;Удержание;удержание;1/4;10;;clients;${said}`,
    `manager@alpha.demo;2026-07;${base};receivables;Долги;в границах;1/6;;200000;RUB;${said}`,
    `Maxim Prodazhin;01.07.2026;${base};forecast;Прогноз;прогноз;1/6;1000;;units;${said}`,
    'Итого;;;;;;;;;;;',
  );

describe('The tables of a month', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let head: ApiSession;

  const plans = async () =>
    (
      await head.get<{ items: { id: string; personId: string; latestVersion: number; status: string }[] }>(
        '/api/kpi-plans?month=2026-07',
      )
    ).items;
  const planOf = async () => {
    const [{ id } = { id: '' }] = await plans();
    return head.get<{
      id: string;
      status: string;
      latestVersion: number;
      version: {
        version: number;
        sha256: string;
        content: { baseBonus: string; indicators: Record<string, string>[] };
      };
    }>(`/api/kpi-plans/${id}`);
  };
  const actuals = () =>
    head.get<{
      documentId: string | null;
      latestVersion: number;
      status: string;
      version: { sha256: string; content: { people: Record<string, object> } } | null;
      missing: object[];
    }>(`/api/monthly-cycles/${alpha.cycleId}/actuals`);
  const problemsOf = async (id: string) =>
    (await rowsOfImport(head, id, '&state=bad')).map(({ row, problems }) => [
      row,
      problems?.map(({ field, code }) => [field, code]),
    ]);

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    ({ head } = alpha.people);
  }, 120_000);
  afterAll(() => stack.stop());

  it('plan it: what the head brings is the draft that is submitted as any', async () => {
    const read = await bringTable(head, 'plans', plan('60 000,00', '5/12'));
    expect(read).toMatchObject({ status: 'ready', counts: { rows: 4, added: 4, bad: 0, skipped: 1 } });
    expect(await plans()).toEqual([]);
    expect(await commitTable(head, read.id)).toMatchObject({ status: 'imported' });
    expect(await planOf()).toMatchObject({
      status: 'drafting',
      latestVersion: 1,
      version: {
        content: {
          baseBonus: '60000.00',
          indicators: [
            { code: 'sales', target: '1000000', weight: '5/12', cap: '200 %' },
            { code: 'retention', kind: 'loss-share' },
            { code: 'receivables', atMost: '200000' },
            { code: 'forecast', kind: 'deviation' },
          ],
        },
      },
    });
    expect((await bringTable(head, 'plans', plan('60000', '5 / 12'))).counts).toMatchObject({ unchanged: 4 });
  });

  it('plan it anew, and back again while it is a draft', async () => {
    const read = await bringTable(head, 'plans', plan('70000', '5/12'));
    expect(read.counts).toMatchObject({ changed: 4 });
    await commitTable(head, read.id);
    expect(await planOf()).toMatchObject({ latestVersion: 2, version: { content: { baseBonus: '70000' } } });
    expect(await undoTable(head, read.id)).toMatchObject({ status: 'undone', problem: null });
    expect(await planOf()).toMatchObject({ latestVersion: 3, version: { content: { baseBonus: '60000.00' } } });
  });

  it('tell what is wrong with a plan, and leave all of it out', async () => {
    const wrong = csv(
      header,
      `Prodazhin Maxim;2026-07;60000;sales;Продажи;больше — лучше;60;1;;RUB;${said}`,
      `Prodazhin Maxim;2026-07;60000;debts;Долги;в границах;30;;5;RUB;${said}`,
      `Boris Schetov;2026-07;60000;sales;Продажи;больше — лучше;100;1;;RUB;${said}`,
      `Prodazhin Maxim;2026-09;60000;sales;Продажи;больше — лучше;100;1;;RUB;${said}`,
      `Prodazhin Maxim;2026-10;60000;sales;Продажи;больше — лучше;50;0;;RUB;${said}`,
      `Prodazhin Maxim;2026-10;50000;debts;Долги;сколько выйдет;50;1;;RUB;${said}`,
    );
    const read = await bringTable(head, 'plans', wrong);
    expect(await problemsOf(read.id)).toEqual([
      [2, [['weight', 'invalid']]],
      [3, [['weight', 'invalid']]],
      [4, [['personId', 'owes-no-plan']]],
      [5, [['month', 'cycle-not-open']]],
      [6, [['target', 'invalid']]],
      [7, [['kind', 'not-a-choice']]],
    ]);
    expect(await outcomeOf(bringTable(alpha.people.accounting, 'plans', wrong))).toBe('403 role-missing');
  });

  it('are taken away, and say the same when they are brought again', async () => {
    for (const [format, language] of [
      ['csv', 'ru'],
      ['xlsx', 'en'],
    ]) {
      const file = await head.download(`/api/company-tables/plans?format=${format}&language=${language}&month=2026-07`);
      expect((await bringTable(head, 'plans', file)).counts).toMatchObject({ unchanged: 4, bad: 0 });
    }
    expect(await outcomeOf(head.download('/api/company-tables/plans'))).toBe('422 invalid');
    expect(await outcomeOf(alpha.people.admin.download('/api/company-tables/plans?month=2026-07'))).toBe(
      '403 role-missing',
    );
  });

  it('change no plan that is on its route', async () => {
    const { id: documentId, version } = await planOf();
    const reference: DocumentReference = { documentId, ...version };
    await alpha.submitPlan(reference);
    const read = await bringTable(head, 'plans', plan('1', '5/12'));
    expect((await rowsOfImport(head, read.id))[1]?.problems).toMatchObject([{ code: 'not-a-draft' }]);
    expect((await bringTable(head, 'plans', plan('60000', '5/12'))).counts).toMatchObject({ unchanged: 4 });
    await alpha.decide(alpha.people.commercial, reference);
    await alpha.decide(alpha.people.general, reference);
    await alpha.untilStage('plans-signed');
  });

  it('say what it came to, each result in the form that its indicator asks for', async () => {
    await alpha.advance('2026-08-03');
    const results = (sales: string) =>
      csv(
        'Сотрудник;Период;Показатель;Факт;Средняя потребность',
        `Prodazhin Maxim;июль 2026;sales;${sales};`,
        'Prodazhin Maxim;июль 2026;retention;2;',
        'Prodazhin Maxim;июль 2026;receivables;180 000,00;',
      );
    const read = await bringTable(head, 'actuals', results('1 000 000'));
    expect(read.counts).toMatchObject({ added: 3, bad: 0 });
    await commitTable(head, read.id);
    const managerId = alpha.people.manager.person.id;
    expect((await actuals()).version?.content.people).toEqual({
      [managerId]: { sales: { value: '1000000' }, retention: { lost: '2' }, receivables: { value: '180000.00' } },
    });
    const more = await bringTable(
      head,
      'actuals',
      csv('Сотрудник;Период;Показатель;Продано;Средняя потребность', 'Prodazhin Maxim;июль 2026;forecast;500;600'),
    );
    await commitTable(head, more.id);
    expect(await actuals()).toMatchObject({ latestVersion: 2, missing: [] });
    expect((await bringTable(head, 'actuals', results('1000000'))).counts).toMatchObject({ unchanged: 3 });
    const again = await bringTable(head, 'actuals', results('5'));
    expect(again.counts).toMatchObject({ changed: 1, unchanged: 2 });
    await commitTable(head, again.id);
    expect(await undoTable(head, read.id)).toMatchObject({ problem: { rows: [{ code: 'changed-since' }] } });
    expect(await undoTable(head, again.id)).toMatchObject({ status: 'undone' });
    expect((await actuals()).version?.content.people[managerId]).toMatchObject({ sales: { value: '1000000' } });
    const file = await head.download('/api/company-tables/actuals?month=2026-07&format=xlsx');
    expect((await bringTable(head, 'actuals', file)).counts).toMatchObject({ unchanged: 4, bad: 0 });
  });

  it('tell what is wrong with a result', async () => {
    const read = await bringTable(
      head,
      'actuals',
      csv(
        'Сотрудник;Период;Показатель;Факт;Выполнено',
        'Prodazhin Maxim;июль 2026;margin;5;',
        'Prodazhin Maxim;июль 2026;sales;5;да',
        'Prodazhin Maxim;июль 2026;receivables;;да',
        'Boris Schetov;июль 2026;sales;5;',
        'Prodazhin Maxim;июль 2026;retention;20;',
      ),
    );
    const bad = await problemsOf(read.id);
    expect(bad.map(([row]) => row)).toEqual([2, 3, 4, 5, 6]);
    expect(bad[3]).toEqual([5, [['personId', 'asked-of-nobody']]]);
  });

  it('change nothing of a month that a run freezes at the same moment', async () => {
    const clients = await bringTable(head, 'clients', csv('Код;Название', 'north;Север'));
    await commitTable(head, clients.id);
    const deals = csv('Номер;Дата;Клиент;Менеджер;Сумма', 'X-1;06.07.2026;north;Maxim Prodazhin;100');
    const read = await bringTable(head, 'deals', deals);
    expect(read.counts).toMatchObject({ added: 1 });
    const { latestVersion } = await actuals();
    await head.post(`/api/monthly-cycles/${alpha.cycleId}/actuals/submission`, { version: latestVersion });
    const { documentId, version } = await actuals().then((each) => ({
      documentId: each.documentId ?? '',
      version: each.version,
    }));
    await alpha.decide(alpha.people.commercial, { documentId, version: latestVersion, sha256: version?.sha256 ?? '' });
    await alpha.untilStage('actuals-approved');
    await alpha.advance('2026-08-10');
    const raise = await bringTable(
      alpha.people.admin,
      'assignments',
      csv('Сотрудник;С;Оклад', 'Maxim Prodazhin;01.09.2026;1'),
    );
    await commitTable(alpha.people.admin, raise.id);
    const [{ runId }] = await Promise.all([
      alpha.startPayroll(),
      head.post(`/api/imports/${read.id}/commit`, { takes: 'all' }),
      alpha.people.general.post(`/api/imports/${raise.id}/decision`, { decision: 'confirm' }),
    ]);
    expect(await untilDone(head, read.id)).toMatchObject({ status: 'ready', problem: { code: 'rows-wrong' } });
    expect((await rowsOfImport(head, read.id))[0]?.problems).toMatchObject([{ code: 'figures-closed' }]);
    expect(await untilDone(alpha.people.admin, raise.id)).toMatchObject({ status: 'imported' });
    const register = await alpha.register(runId);
    await alpha.decide(alpha.people.general, register);
    expect(await alpha.untilRunIs(runId, 'posted')).toMatchObject({ total: '47000.00' });
  }, 120_000);

  it('are taken in turn where two are brought at once', async () => {
    const { admin, general } = alpha.people;
    const person = (name: string) =>
      csv('ФИО;Логин;Дата приёма;Отдел', `${name};twice@beta.example;01.08.2026;Wholesale`);
    const read = await Promise.all(
      [person('Один Ова'), person('Один Ова')].map((file) => bringTable(admin, 'people', file)),
    );
    for (const { id } of read) expect(await commitTable(admin, id)).toMatchObject({ status: 'proposed' });
    const done = await Promise.all(read.map(({ id }) => confirmTable(general, id)));
    expect(done.map(({ counts }) => [counts?.added, counts?.unchanged]).toSorted()).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
});
