import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, type EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { FactRow } from '#facts/fact-kind.js';
import { type FactKindName, factKindOf } from '#facts/fact-kinds.js';
import { databaseOptions } from '#persistence/database-schema.js';
import { findTooManyOfPerson } from '#persistence/facts/fact-checks.js';
import { FactTrial } from '#persistence/facts/fact-trial.js';
import { lockFacts } from '#persistence/facts/lock-facts.js';
import { type Touched, touchedOf } from '#persistence/facts/touched.js';
import { noTouches, type Touches } from '#persistence/facts/touches.js';
import { addNewFacts, areJudgedTogether, sortRows } from '#persistence/imports/new-facts.js';
import { rowsAsRead } from '#persistence/imports/rows-as-read.js';
import { stageRows } from '#persistence/imports/staged-rows.js';
import { PackFixture } from '../support/pack-fixture.js';
import { schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { putEntries } from '../support/staff-in-database.js';
import { takenBack } from '../support/taken-back.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const scheme = {
  format: 'pay-scheme/1',
  code: 'of-head',
  name: 'Of the head',
  version: 1,
  effectiveFrom: '2026-01-01',
  currency: 'RUB',
  values: [{ code: 'team-sales', name: 'Sales of the team', unit: 'RUB' }],
  components: [
    {
      code: 'commission',
      name: 'Commission',
      kind: 'commission',
      terms: { on: { value: 'team-sales' }, rate: { kind: 'flat', rate: '10 %' } },
    },
  ],
};

describe('A row of a table that is a fact as it stands', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let fixture: SchemaFixture;
  let month: PackFixture;
  let seller: PersonId;
  let head: PersonId;
  let director: PersonId;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await new DataSource(databaseOptions(database.url)).initialize();
    fixture = await schemaFixture(database);
    month = new PackFixture(database, fixture);
    [seller, head, director] = [fixture.person('manager'), fixture.person('head'), fixture.person('commercial')];
    await month.signScheme(scheme);
    await define('team-sales', { kind: 'sum', of: 'amount' });
    await define('meetings', { kind: 'activities' });
    const departmentId = fixture.departmentId as DepartmentId;
    const at = { fromOn: '2026-03-01', departmentId, position: 'sales-manager' };
    await putEntries(database, 'assignment', head, [{ ...at, schemeCode: 'of-head' }]);
    await putEntries(database, 'assignment', seller, [at]);
    for (const personId of [seller, head])
      await putEntries(database, 'employment', personId, [{ fromOn: '2026-03-01' }]);
    const clients = [
      { externalId: 'north', name: 'North' },
      { externalId: 'west', name: 'West', firstOrderOn: '2026-07-04' },
      { externalId: 'south', name: 'South', broughtBy: head },
    ];
    await month.enter('clients', ...clients);
    const sold = { client: 'north', personId: seller, amount: '5' };
    await month.enter(
      'deals',
      { ...sold, externalId: 'S-1', on: '2026-07-02' },
      { ...sold, externalId: 'S-2', on: '2026-06-02' },
    );
    await month.enter('activities', { externalId: 'A-1', on: '2026-07-02', personId: seller, code: 'calls' });
    await month.enter('values', { externalId: 'V-1', month: '2026-07', personId: seller, code: 'visits', value: '3' });
    const none = (of: string) => ({ externalId: `none-${of}`, personId: director, month: '2026-07', of });
    await month.enter('nothing', ...['deals', 'receivables', 'activities', 'tasks'].map(none));
    await month.pay('2026-07', { staysOpen: true });
    await month.post('2026-07');
    await database.query(`UPDATE payroll_runs SET status = 'failed', ended_because = 'test'`);
  }, 60_000);
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const define = (code: string, how: unknown, from = '2026-07') =>
    month.signed(
      { kind: 'value-definition', month: from, subject_kind: 'value-from-month', subject_key: `${code}/${from}` },
      { code, name: code, unit: 'RUB', scope: 'department', how },
    );

  /** Keeps rows of a kind as those of a table that has been read. */
  const staged = async (manager: EntityManager, kind: FactKindName, rows: readonly Record<string, unknown>[]) => {
    const organisationId = fixture.organisationId as OrganisationId;
    await lockFacts(manager, organisationId);
    const call = { importId: randomUUID(), organisationId, kind, actorId: head };
    await manager.query(
      `INSERT INTO imports (id, organisation_id, kind, file_name, file_sha256, file_bytes, status, step, choice, created_by, created_at)
       VALUES ($1, $2, $3, 'table.csv', repeat('0', 64), 1, 'reading', 1, '{}', $4, now())`,
      [call.importId, organisationId, kind, head],
    );
    const parsed = rows.map((row) => factKindOf(kind).schema.parse(row) as FactRow & Record<string, unknown>);
    await stageRows(
      manager,
      { id: call.importId, kind },
      parsed.map((row, at) => {
        const { month: ofMonth } = factKindOf(kind).subjectOf(row);
        const { externalId, ...content } = row;
        const keyMonth = factKindOf(kind).isNamedByMonth ? (ofMonth ?? '') : '';
        return { number: at + 2, state: 'added' as const, externalId, keyMonth, month: ofMonth, content };
      }),
    );
    return call;
  };

  /** All that is found of rows: before they stand there, and once they do, by what was read and by what stands there. */
  const judged = (kind: FactKindName, rows: readonly Record<string, unknown>[]) =>
    takenBack(dataSource, async (manager) => {
      const call = await staged(manager, kind, rows);
      const sorted = await sortRows(manager, call, new Set());
      expect(sorted).toEqual({ last: rows.length + 1, beside: [], others: rows.length });
      const asRead = rowsAsRead(call.importId, { without: [], count: rows.length });
      const ahead = await foundOf(manager, call, asRead, kind === 'payments' ? undefined : noTouches);
      expect(await manager.query('SELECT 1 FROM facts WHERE recorded_by = $1', [head])).toEqual([]);
      expect(await addNewFacts(manager, call, { after: 0, last: sorted.last, without: [] })).toBe(rows.length);
      const added = await manager.query<{ factId: string; index: number }[]>(
        'SELECT new_fact_id AS "factId", number AS index FROM import_rows WHERE import_id = $1 ORDER BY number',
        [call.importId],
      );
      return {
        ahead,
        behind: await foundOf(manager, call, asRead),
        standing: await foundOf(manager, call, touchedOf(added)),
      };
    });

  const foundOf = async (
    manager: EntityManager,
    call: { organisationId: OrganisationId; kind: FactKindName; actorId: PersonId },
    came: Touched,
    touches?: Touches,
  ) => {
    const [before] = await manager.query<{ last: string }[]>('SELECT COALESCE(max(id), 0) AS last FROM pay_changes');
    const trial = new FactTrial(manager, call, { came, touches });
    const problems = await trial.judge();
    const asHead = { roles: ['head-of-department'] as const, departmentId: fixture.departmentId as DepartmentId };
    const access = await trial.access(asHead);
    await trial.noteChanges();
    const changes = await manager.query<object[]>(
      'SELECT person_id, month, source FROM pay_changes WHERE id > $1 ORDER BY month, person_id, source',
      [before?.last],
    );
    const tooMany = await findTooManyOfPerson(manager, came, 1);
    return { problems, access, changes, tooMany };
  };

  const on = '2026-07-06';
  it.each<[FactKindName, () => Record<string, unknown>[], string[]]>([
    [
      'deals',
      () => [
        { externalId: 'D-1', on, client: 'north', personId: seller, amount: '100' },
        { externalId: 'D-2', on, client: 'nobody', personId: seller, amount: '100' },
        { externalId: 'D-3', on, client: 'north', personId: director, amount: '100' },
        { externalId: 'D-4', on, client: 'west', personId: seller, amount: '100', order: 1 },
        { externalId: 'D-5', on: '2026-05-06', client: 'south', personId: head, amount: '100' },
        {
          ...{ externalId: 'D-6', on, client: 'south', amount: '100' },
          shares: [
            { person: seller, share: '60 %' },
            { person: director, share: '40 %' },
          ],
        },
      ],
      ['contradicts', 'contradicts', 'contradicts', 'unknown-client'],
    ],
    [
      'payments',
      () => [
        { externalId: 'P-1', on, deal: 'S-1', amount: '1' },
        { externalId: 'P-2', on: '2026-07-01', deal: 'S-1', amount: '1' },
        { externalId: 'P-3', on, deal: 'S-9', amount: '1' },
        { externalId: 'P-4', on, deal: 'S-1', amount: '-1' },
        { externalId: 'P-5', on, deal: 'S-2', amount: '600000000000000' },
        { externalId: 'P-6', on: '2026-06-05', deal: 'S-2', amount: '600000000000000' },
      ],
      ['contradicts', 'payment-before-deal', 'too-large', 'too-large', 'unknown-deal'],
    ],
    [
      'receivables',
      () => [
        {
          externalId: 'R-1',
          month: '2026-07',
          client: 'north',
          personId: seller,
          revenue: '1',
          owed: '1',
          overdue: '0',
        },
        {
          externalId: 'R-2',
          month: '2026-07',
          client: 'west',
          personId: seller,
          revenue: '1',
          owed: '1',
          overdue: '0',
        },
        {
          externalId: 'R-3',
          month: '2026-07',
          client: 'nobody',
          personId: head,
          revenue: '1',
          owed: '1',
          overdue: '0',
        },
        {
          externalId: 'R-4',
          month: '2026-07',
          client: 'north',
          personId: director,
          revenue: '1',
          owed: '1',
          overdue: '0',
        },
      ],
      ['contradicts', 'unknown-client'],
    ],
    [
      'activities',
      () => [
        { externalId: 'A-2', on, personId: seller, code: 'calls' },
        { externalId: 'A-3', on, personId: seller, code: 'visits', client: 'nobody' },
        { externalId: 'A-4', on, personId: seller, code: 'meetings' },
        { externalId: 'A-5', on, personId: director, code: 'calls' },
      ],
      ['contradicts', 'counted-already', 'told-already', 'unknown-client'],
    ],
    [
      'values',
      () => [
        { externalId: 'V-2', month: '2026-07', personId: seller, code: 'calls', value: '1' },
        { externalId: 'V-3', month: '2026-07', personId: seller, code: 'meetings', value: '1' },
        { externalId: 'V-4', month: '2026-07', personId: head, code: 'meetings', value: '1', reason: 'By hand' },
        { externalId: 'V-5', month: '2026-06', personId: director, code: 'calls', value: '1' },
      ],
      ['counted-already', 'told-already'],
    ],
    ['time-worked', () => [{ externalId: 'T-1', month: '2026-07', personId: seller, workedDays: '20' }], []],
    [
      'clients',
      () => [
        { externalId: 'east', name: 'East', broughtBy: seller, owners: [{ personId: director, from: '2026-01-01' }] },
      ],
      [],
    ],
    [
      'nothing',
      () => [
        { externalId: 'no-deals', month: '2026-07', personId: seller, of: 'deals' },
        { externalId: 'no-tasks', month: '2026-07', personId: seller, of: 'tasks' },
      ],
      ['contradicts'],
    ],
  ])('of %s is judged as it was read as it is once it stands there', async (kind, rows, codes) => {
    const { ahead, behind, standing } = await judged(kind, rows());
    expect(ahead.problems.map(({ code }) => code).toSorted()).toEqual(codes);
    expect(behind).toEqual(ahead);
    expect(standing).toEqual(ahead);
  });

  it('is of months that are paid, of other departments and of whoever brings it, before it stands there', async () => {
    const row = { on, client: 'north', amount: '100' };
    const { ahead } = await judged('deals', [
      { ...row, externalId: 'D-1', personId: seller },
      { ...row, externalId: 'D-2', personId: director, on: '2026-06-06' },
      { ...row, externalId: 'D-3', personId: head, on: '2026-06-06' },
    ]);
    expect(ahead.access).toEqual({
      own: expect.arrayContaining([2, 4]),
      foreign: [3],
      closed: [{ index: 2, month: '2026-07', why: 'paid' }],
    });
    expect(ahead.changes).toMatchObject([{ person_id: head, month: '2026-07', source: 'deals/D-1' }]);
  });

  it('is looked at beside the others where these say something of it', async () => {
    const beside = (kind: FactKindName, rows: readonly Record<string, unknown>[]) =>
      takenBack(dataSource, async (manager) => {
        const sorted = await sortRows(manager, await staged(manager, kind, rows), new Set());
        return [sorted.beside, sorted.others];
      });
    const row = { on, client: 'north', amount: '100' };
    const deals = [
      { ...row, externalId: 'S-1', personId: seller },
      { ...row, externalId: 'D-1', personId: seller },
      { ...row, externalId: 'D-2', personId: seller },
      { ...row, externalId: 'D-3', returns: 'D-2', amount: '-10' },
      { ...row, externalId: 'D-4', personId: randomUUID() },
      { ...row, externalId: 'D-5', personId: seller, order: 2 },
      { ...row, externalId: 'D-6', personId: seller, order: 2 },
    ];
    expect(await beside('deals', deals)).toEqual([[2, 4, 5, 6, 7, 8], 1]);
    const clients = [
      { externalId: 'one', name: 'One', group: 'both', groupLimit: '1' },
      { externalId: 'two', name: 'Two' },
    ];
    expect(await beside('clients', clients)).toEqual([[2], 1]);
  });

  it('has to stand there where a definition looks at orders of earlier months', async () => {
    const together = (kind: FactKindName) =>
      dataSource.transaction((manager) =>
        areJudgedTogether(manager, { organisationId: fixture.organisationId as OrganisationId, kind, actorId: head }),
      );
    expect(await together('deals')).toBe(false);
    await define('won', { kind: 'new-clients' }, '2026-09');
    expect([await together('deals'), await together('values'), await together('payments')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
