import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaActuals } from '#apps/rehearsal/alpha-july.js';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { withDataSource } from '../support/data-source.js';
import { enterWithin } from '../support/enter-facts.js';
import { outcomeOf } from '../support/outcome-of.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface Receipt {
  added: number;
  changed: number;
  withdrawn: number;
  unchanged: number;
  ids: string[];
}
interface Fact {
  id: string;
  externalId: string;
  version: number;
  isWithdrawn: boolean;
  content: Record<string, unknown>;
  people: { personId: string; part: string }[];
  supersededAt: string | null;
}
interface Facts {
  items: Fact[];
  nextCursor: string | null;
}

const nobody = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';
const counts = ({ added, changed, withdrawn, unchanged }: Receipt) => [added, changed, withdrawn, unchanged];

describe('Facts of a month', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let head: ApiSession;
  let accounting: ApiSession;
  let raw: { head: RawSession; accounting: RawSession };
  let manager: string;

  const put = (who: ApiSession, kind: string, rows: unknown[], withdrawn: unknown[] = []) =>
    who.put<Receipt>(`/api/facts/${kind}`, { rows, withdrawn });
  const list = (who: ApiSession, kind: string, query = '') => who.get<Facts>(`/api/facts/${kind}${query}`);
  const refused = (kind: string, rows: unknown[], who: keyof typeof raw = 'accounting', withdrawn: unknown[] = []) =>
    refusedUnchanged(stack.database, raw[who], {
      method: 'PUT',
      path: `/api/facts/${kind}`,
      body: { rows, withdrawn },
    });
  const actuals = () =>
    head.get<{
      facts: { personId: string; kind: string; count: number; sum: string | null }[];
      missing: { path: string; code?: string }[];
      version: { content: { facts: { sha256: string; people: unknown[] } } };
    }>(`/api/monthly-cycles/${alpha.cycleId}/actuals`);
  const deal = (externalId: string, changes: Record<string, unknown> = {}) => ({
    externalId,
    on: '2026-07-06',
    client: 'north',
    personId: manager,
    amount: '100000.00',
    ...changes,
  });
  const task = (changes: Record<string, unknown> = {}) => ({
    externalId: 'report-7',
    personId: manager,
    month: '2026-10',
    done: true,
    ...changes,
  });

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    ({ head, accounting } = alpha.people);
    manager = alpha.people.manager.person.id;
    raw = {
      head: await new RawSession(stack.url).signIn('head'),
      accounting: await new RawSession(stack.url).signIn('accounting'),
    };
    await put(head, 'clients', [
      { externalId: 'north', name: 'North Wholesale', firstOrderOn: '2026-05-04' },
      { externalId: 'south', name: 'South', group: 'Holding', groupLimit: '100000' },
    ]);
  }, 120_000);
  afterAll(() => stack.stop());

  it('are added, changed by a new version, left alone where they say the same, and withdrawn', async () => {
    const rows = [deal('A-1'), deal('A-2', { amount: '5.00' })];
    const first = await put(head, 'deals', rows);
    expect(counts(first)).toEqual([2, 0, 0, 0]);
    expect(counts(await put(accounting, 'deals', rows))).toEqual([0, 0, 0, 2]);
    const second = await put(head, 'deals', [deal('A-2', { amount: '6.00' }), deal('A-1')]);
    expect(counts(second)).toEqual([0, 1, 0, 1]);
    expect(second.ids[1]).toBe(first.ids[0]);
    expect(counts(await put(head, 'deals', [], [{ externalId: 'A-2' }]))).toEqual([0, 0, 1, 0]);
    expect(counts(await put(head, 'deals', [], [{ externalId: 'A-2' }]))).toEqual([0, 0, 0, 1]);

    const present = await list(head, 'deals', `?month=2026-07&personId=${manager}`);
    expect(present.items).toMatchObject([
      { externalId: 'A-1', version: 1, id: first.ids[0], people: [{ personId: manager, part: 'earner' }] },
    ]);
    const history = await list(head, 'deals', '?externalId=A-2&history=true');
    expect(history.items.map(({ version, content, isWithdrawn }) => [version, content['amount'], isWithdrawn])).toEqual(
      [
        [1, '5.00', false],
        [2, '6.00', false],
        [3, '6.00', true],
      ],
    );
    expect(history.items.map(({ supersededAt }) => supersededAt === null)).toEqual([false, false, true]);
    // A fact that was withdrawn can be entered again.
    expect(counts(await put(head, 'deals', [deal('A-2')]))).toEqual([0, 1, 0, 0]);
  });

  it('are entered once by a key, however often it is sent', async () => {
    const key = randomUUID();
    const body = { rows: [deal('B-1')] };
    const first = await head.put<Receipt>('/api/facts/deals', body, { key });
    expect(await head.put<Receipt>('/api/facts/deals', body, { key })).toEqual(first);
    expect(counts(first)).toEqual([1, 0, 0, 0]);
  });

  it('of the same id from two callers at once are both answered, one after the other', async () => {
    const amounts = ['1.00', '2.00', '3.00', '4.00'];
    const receipts = await Promise.all(
      amounts.map((amount, at) => {
        const rows = [deal('C-1', { amount }), deal('C-2', { amount })];
        return put(at % 2 === 0 ? head : accounting, 'deals', at % 2 === 0 ? rows : rows.toReversed());
      }),
    );
    expect(receipts.map(({ added }) => added).toSorted()).toEqual([0, 0, 0, 2]);
    expect(receipts.map(({ changed }) => changed).toSorted()).toEqual([0, 2, 2, 2]);
    const history = await list(head, 'deals', '?externalId=C-1&history=true');
    expect(history.items.map(({ version, supersededAt }) => [version, supersededAt === null])).toEqual([
      [1, false],
      [2, false],
      [3, false],
      [4, true],
    ]);
    const [one, two] = (await list(head, 'deals', '?month=2026-07')).items.filter(({ externalId }) =>
      /^C-/.test(externalId),
    );
    expect(one?.content['amount']).toBe(two?.content['amount']);
  });

  it('are taken ten thousand in one call', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) =>
      deal(`bulk-${at}`, { on: '2026-05-06', margin: '12.50', productLine: 'tools' }),
    );
    expect(counts(await put(accounting, 'deals', rows))).toEqual([10_000, 0, 0, 0]);
    expect(counts(await put(accounting, 'deals', rows))).toEqual([0, 0, 0, 10_000]);
    const answer = await raw.accounting.send({
      method: 'PUT',
      path: '/api/facts/deals',
      body: { rows: [...rows, deal('more')] },
    });
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('must be at most 10000')]);
    const wrong = rows.map((row) => ({ ...row, amount: 'much', client: '?' }));
    const { status, text } = await raw.accounting.send({
      method: 'PUT',
      path: '/api/facts/deals',
      body: { rows: wrong },
    });
    expect([status, text.length < 50_000]).toEqual([422, true]);
  });

  it('are refused with each row that is wrong, all of them or none', async () => {
    expect(
      await refused('deals', [deal('X-1'), deal('X-2', { client: 'west' }), deal('X-3', { personId: nobody })]),
    ).toMatchObject({
      status: 422,
      code: 'facts-not-possible',
      paths: ['rows.2.personId'],
    });
    expect(
      await refused('deals', [deal('X-1'), deal('X-2', { client: 'west' }), deal('X-4', { order: 1 })]),
    ).toMatchObject({
      status: 422,
      code: 'facts-not-possible',
      paths: ['rows.1.client', 'rows.2.firstOrderOn'],
    });
    expect(await refused('deals', [deal('X-1'), deal('X-1')])).toMatchObject({
      code: 'facts-not-possible',
      paths: ['rows.1.externalId'],
    });
    expect(await refused('deals', [deal('A-1')], 'accounting', [{ externalId: 'A-1' }])).toMatchObject({
      paths: ['withdrawn.0.externalId'],
    });
    expect(await refused('deals', [], 'accounting', [{ externalId: 'never' }])).toMatchObject({
      paths: ['withdrawn.0.externalId'],
    });
    expect(await refused('deals', [])).toMatchObject({ code: 'invalid', paths: ['rows'] });
  });

  it.each([
    ['an amount of 41 digits', { amount: `1${'0'.repeat(40)}` }, 'rows.0.amount'],
    ['a number in place of text', { amount: 5 }, 'rows.0.amount'],
    ['a day of 1899', { on: '1899-12-31' }, 'rows.0.on'],
    ['a day of 2201', { on: '2201-01-01' }, 'rows.0.on'],
    ['a 31st of June', { on: '2026-06-31' }, 'rows.0.on'],
    [
      'shares over 100 %',
      {
        personId: undefined,
        shares: [
          { person: nobody, share: '60 %' },
          { person: nobody, role: 'office', share: '50 %' },
        ],
      },
      'rows.0.shares',
    ],
    ['neither a person nor shares', { personId: undefined }, 'rows.0.personId'],
    [
      'a person who is no id',
      { personId: undefined, shares: [{ person: 'Maxim', share: '100 %' }] },
      'rows.0.shares.0.person',
    ],
    ['a sale below 0', { amount: '-1' }, 'rows.0.amount'],
    ['a return that says whose it is', { returns: 'A-1', amount: '-1' }, 'rows.0.personId'],
    ['a field that does not exist', { colected: '5' }, 'rows.0'],
  ])('are refused with %s', async (_what, changes, path) => {
    expect(await refused('deals', [deal('X-1', changes)])).toMatchObject({
      status: 422,
      code: 'invalid',
      paths: [path],
    });
  });

  it('keep deals, returns and payments in step', async () => {
    await put(accounting, 'deals', [
      deal('E-1', { amount: '100', order: 2 }),
      deal('E-2', { personId: undefined, returns: 'E-1', amount: '-60' }),
    ]);
    const payment = { externalId: 'P-1', deal: 'E-1', on: '2026-07-06', amount: '100' };
    await put(accounting, 'payments', [payment]);
    const back = (externalId: string, changes: Record<string, unknown> = {}) =>
      deal(externalId, { personId: undefined, returns: 'E-1', amount: '-40.01', ...changes });
    for (const [kind, row, path] of [
      ['payments', { ...payment, externalId: 'P-2', on: '2026-07-05' }, 'rows.0.on'],
      ['payments', { ...payment, externalId: 'P-2', deal: 'E-9' }, 'rows.0'],
      ['payments', { ...payment, externalId: 'P-2', amount: '-5' }, 'rows.0.amount'],
      ['payments', { ...payment, externalId: 'P-2', deal: 'E-2' }, 'rows.0.amount'],
      ['deals', deal('E-1', { amount: '100', order: 2, on: '2026-07-07' }), 'rows.0.returns'],
      ['deals', deal('E-1', { amount: '50', order: 2 }), 'rows.0.amount'],
      ['deals', back('E-3'), 'rows.0.amount'],
      ['deals', back('E-3', { amount: '-1', client: 'south' }), 'rows.0.returns'],
      ['deals', back('E-3', { amount: '-1', on: '2026-07-01' }), 'rows.0.returns'],
      ['deals', back('E-3', { amount: '-1', returns: 'E-2' }), 'rows.0.returns'],
      ['deals', back('E-3', { amount: '-1', returns: 'E-9' }), 'rows.0'],
      ['deals', deal('E-4', { order: 2 }), 'rows.0.externalId'],
    ] as const)
      expect([row, await refused(kind, [row])]).toEqual([
        row,
        expect.objectContaining({ status: 422, code: 'facts-not-possible', paths: expect.arrayContaining([path]) }),
      ]);
    expect(await refused('deals', [], 'accounting', [{ externalId: 'E-1' }])).toMatchObject({
      code: 'facts-not-possible',
      paths: ['withdrawn.0.externalId'],
    });
    expect(await refused('clients', [], 'accounting', [{ externalId: 'north' }])).toMatchObject({
      paths: ['withdrawn.0.externalId'],
    });
    expect(
      await refused('clients', [{ externalId: 'north', name: 'North', firstOrderOn: '2026-08-01' }]),
    ).toMatchObject({ paths: ['rows.0.firstOrderOn'] });
    expect(
      await refused('clients', [{ externalId: 'east', name: 'East', group: 'Holding', groupLimit: '99999' }]),
    ).toMatchObject({ paths: ['rows.0.groupLimit'] });
  });

  it('tell one number of a month once', async () => {
    const value = { externalId: 'V-1', personId: manager, month: '2026-07', code: 'meetings', value: '8' };
    await put(head, 'values', [value]);
    expect(await refused('values', [{ ...value, externalId: 'V-2' }])).toMatchObject({
      code: 'facts-not-possible',
      paths: ['rows.0.externalId'],
    });
    expect(
      await refused('activities', [{ externalId: 'M-1', personId: manager, on: '2026-07-01', code: 'meetings' }]),
    ).toMatchObject({ paths: ['rows.0.code'] });
    // The id of a month's figure is that of its month.
    expect(
      counts(await put(head, 'values', [{ ...value, month: '2026-08' }], [{ externalId: 'V-1', month: '2026-07' }])),
    ).toEqual([1, 0, 1, 0]);
    expect(
      await refused('adjustments', [
        { externalId: 'C', personId: manager, month: '2026-07', ofMonth: '2026-07', reason: 'Owed', amount: '5' },
      ]),
    ).toMatchObject({ code: 'invalid', paths: ['rows.0.ofMonth'] });
  });

  it('say that a month has no tasks, where it has none', async () => {
    const none = { externalId: 'no-tasks', personId: manager, month: '2026-09', of: 'tasks' };
    const report = task({ externalId: 'report', month: '2026-09' });
    await put(head, 'nothing', [none]);
    expect(await refused('tasks', [report], 'head')).toMatchObject({
      code: 'facts-not-possible',
      paths: ['rows.0.externalId'],
    });
    await put(head, 'nothing', [], [{ externalId: 'no-tasks', month: '2026-09' }]);
    await put(head, 'tasks', [report]);
    expect(await refused('nothing', [none])).toMatchObject({ code: 'facts-not-possible', paths: ['rows.0.of'] });
    expect(await refused('nothing', [{ ...none, of: 'fines' }])).toMatchObject({ paths: ['rows.0.of'] });
  });

  it('are entered by whom they are not about, for the people of the department', async () => {
    const retail = await alpha.people.admin.post<{ id: string }>('/api/departments', { name: 'Retail' });
    const outsider = await alpha.addPerson('outsider', ['sales-manager'], retail.id);
    expect(await refused('tasks', [task({ personId: head.person.id })], 'head')).toMatchObject({
      status: 403,
      code: 'decides-your-pay',
      paths: ['rows.0'],
    });
    expect(
      await refused('tasks', [task(), task({ externalId: 'report-8', personId: outsider.person.id })], 'head'),
    ).toMatchObject({
      status: 403,
      code: 'not-your-department',
      paths: ['rows.1'],
    });
    const shared = deal('G-1', {
      personId: undefined,
      shares: [
        { person: manager, share: '50 %' },
        { person: outsider.person.id, share: '50 %' },
      ],
    });
    expect(await refused('deals', [shared], 'head')).toMatchObject({ code: 'not-your-department' });
    expect(counts(await put(accounting, 'deals', [shared]))).toEqual([1, 0, 0, 0]);
    // A fact of others is not theirs by being told anew, nor by being withdrawn.
    expect(await refused('deals', [deal('G-1')], 'head')).toMatchObject({ code: 'not-your-department' });
    expect(await refused('deals', [], 'head', [{ externalId: 'G-1' }])).toMatchObject({
      code: 'not-your-department',
      paths: ['withdrawn.0'],
    });
    expect(await refused('tasks', [task()], 'accounting')).toMatchObject({ status: 403, code: 'role-missing' });
    expect(await outcomeOf(put(alpha.people.manager, 'deals', [deal('A-1')]))).toBe('403 role-missing');
    expect(await outcomeOf(put(alpha.people.admin, 'deals', [deal('A-1')]))).toBe('403 role-missing');
  });

  /** As the last signature of a memo does. */
  const enterFine = () =>
    withDataSource(stack.database.url, (dataSource) =>
      dataSource.transaction((entities) =>
        enterWithin(
          entities,
          { organisationId: head.person.organisationId, person: () => alpha.people.general.person.id },
          'fines',
          [{ externalId: 'memo-7', personId: manager, month: '2026-06', reason: 'Report not sent', amount: '500.00' }],
        ),
      ),
    );

  it('are read by the person, the head, directors and accounting; the pay of others leaves a record', async () => {
    await enterFine();
    const { manager: own, admin, general } = alpha.people;
    expect((await list(own, 'fines')).items).toMatchObject([{ externalId: 'memo-7' }]);
    expect((await list(admin, 'fines')).items).toEqual([]);
    expect(await outcomeOf(list(admin, 'fines', `?personId=${manager}`))).toBe('403 not-yours-to-see');
    const reads = async () =>
      (await stack.database.query(`SELECT 1 FROM audit_events WHERE action = 'pay.read'`)).length;
    const before = await reads();
    expect((await list(general, 'fines', '?month=2026-06')).items).toHaveLength(1);
    expect(await reads()).toBe(before + 1);
    const first = await list(general, 'deals', '?month=2026-05&limit=2');
    const next = await list(general, 'deals', `?month=2026-05&limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...next.items].map(({ externalId }) => externalId)).toEqual([
      'bulk-0',
      'bulk-1',
      'bulk-10',
      'bulk-100',
    ]);
  });

  it('are closed once the figures of the month are submitted, and open again when they are returned', async () => {
    await put(head, 'deals', [deal('H-1', { on: '2026-07-20' })]);
    await alpha.signPlan();
    await alpha.untilStage('plans-signed');
    await alpha.advance('2026-08-03');
    // What is confirmed is what was there when it was saved.
    const path = `/api/monthly-cycles/${alpha.cycleId}/actuals`;
    const save = (basedOn: number) =>
      head.put<DocumentReference>(`${path}/draft`, { basedOn, people: { [manager]: alphaActuals } });
    await save(0);
    await put(head, 'deals', [deal('H-4', { on: '2026-07-22' })]);
    expect((await actuals()).missing.map(({ path: at, code }) => [at, code])).toEqual([['facts', 'facts-changed']]);
    await expect(head.post(`${path}/submission`, { version: 1 })).rejects.toMatchObject({
      status: 409,
      code: 'facts-changed',
    });
    const submitted = await save(1);
    await head.post(`${path}/submission`, { version: 2 });
    const { facts, version } = await actuals();
    expect(version.content.facts.people).toEqual(facts);
    const deals = (await list(head, 'deals', `?month=2026-07&personId=${manager}&limit=200`)).items;
    const sum = deals.reduce((total, { content }) => total + Number(content['amount']), 0);
    expect(facts).toContainEqual({ personId: manager, kind: 'deals', count: deals.length, sum: sum.toFixed(2) });
    const late = deal('H-2', { on: '2026-07-21' });
    // What falls due meanwhile is written down by the month itself, so only the facts are compared.
    const factsNow = () => stack.database.query(`SELECT id, superseded_at FROM facts ORDER BY id`);
    const closedTo = async (
      kind: string,
      rows: unknown[],
      who: keyof typeof raw = 'accounting',
      withdrawn: unknown[] = [],
    ) => {
      const before = await factsNow();
      const { status, text } = await raw[who].send({
        method: 'PUT',
        path: `/api/facts/${kind}`,
        body: { rows, withdrawn },
      });
      expect(await factsNow()).toEqual(before);
      const { code, problems } = JSON.parse(text) as { code: string; problems: { path: string }[] };
      return { status, code, paths: problems.map(({ path }) => path) };
    };
    const closed = { status: 409, code: 'figures-closed', paths: ['rows.0'] };
    expect(await closedTo('deals', [late], 'head')).toMatchObject(closed);
    expect(await closedTo('deals', [late, deal('H-3', { on: '2026-08-03' })])).toMatchObject(closed);
    expect(
      await closedTo('payments', [{ externalId: 'P-7', deal: 'H-1', on: '2026-07-30', amount: '5' }]),
    ).toMatchObject(closed);
    // To another month is a change of this one too.
    expect(await closedTo('deals', [deal('H-1', { on: '2026-08-01' })])).toMatchObject(closed);
    expect(await closedTo('deals', [], 'head', [{ externalId: 'H-1' }])).toMatchObject({
      ...closed,
      paths: ['withdrawn.0'],
    });
    // What says the same changes nothing, and money of the next month is of the next month.
    expect(counts(await put(head, 'deals', [deal('H-1', { on: '2026-07-20' })]))).toEqual([0, 0, 0, 1]);
    expect(
      counts(await put(accounting, 'payments', [{ externalId: 'P-8', deal: 'H-1', on: '2026-08-02', amount: '5' }])),
    ).toEqual([1, 0, 0, 0]);
    await alpha.decide(alpha.people.commercial, submitted, 'return', 'A deal is missing');
    expect(counts(await put(head, 'deals', [late]))).toEqual([1, 0, 0, 0]);
    // A returned version is followed by one that covers what came.
    const again = await save(2);
    expect(again.sha256).not.toBe(submitted.sha256);
    expect((await actuals()).version.content.facts.sha256).not.toBe(version.content.facts.sha256);
    await head.post(`${path}/submission`, { version: again.version });
    expect(await closedTo('deals', [late, deal('H-5', { on: '2026-07-23' })])).toMatchObject({ status: 409 });
  });
});
