import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { FactRow } from '#facts/fact-kind.js';
import { type FactKindName, factKindOf } from '#facts/fact-kinds.js';
import { enteredRow } from '#persistence/facts/entered-row.js';
import { type Enterer, FactTrial } from '#persistence/facts/fact-trial.js';
import { confirmedFacts } from '#persistence/facts/facts-summary.js';
import { lockFacts } from '#persistence/facts/lock-facts.js';
import { withDataSource } from '../support/data-source.js';
import { PackFixture } from '../support/pack-fixture.js';
import { schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { putEntries } from '../support/staff-in-database.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const schemeOf = (code: string, value: string) => ({
  format: 'pay-scheme/1',
  code,
  name: code,
  version: 1,
  effectiveFrom: '2026-01-01',
  currency: 'RUB',
  values: [{ code: value, name: value, unit: 'RUB' }],
  components: [
    {
      code: 'commission',
      name: 'Commission',
      kind: 'commission',
      terms: { on: { value }, rate: { kind: 'flat', rate: '10 %' } },
    },
  ],
});

describe('A number in which the facts of others count', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;
  let month: PackFixture;
  let seller: PersonId;
  let head: PersonId;

  beforeEach(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
    month = new PackFixture(database, fixture);
    [seller, head] = [fixture.person('manager'), fixture.person('head')];
    await month.signScheme(schemeOf('of-head', 'team-sales'));
    await month.signScheme(schemeOf('of-seller', 'won'));
    await define('team-sales', { kind: 'sum', of: 'amount' }, 'department');
    await define('won', { kind: 'new-clients' }, 'person');
    const place = (personId: string, schemeCode: string) =>
      putEntries(database, 'assignment', personId, [
        {
          fromOn: '2026-03-01',
          departmentId: fixture.departmentId as DepartmentId,
          position: 'sales-manager',
          schemeCode,
        },
      ]);
    await place(seller, 'of-seller');
    await place(head, 'of-head');
    for (const personId of [seller, head])
      await putEntries(database, 'employment', personId, [{ fromOn: '2026-03-01' }]);
    await month.enter('clients', { externalId: 'north', name: 'North' }, { externalId: 'west', name: 'West' });
    await month.enter('deals', sale('S1', '2026-07-02'), sale('S2', '2026-07-03', '900'));
  });
  afterEach(() => database.drop());

  const sale = (externalId: string, on: string, amount = '100') => ({
    externalId,
    on,
    client: 'north',
    personId: seller,
    amount,
  });
  const define = (code: string, how: unknown, scope: string) =>
    month.signed(
      { kind: 'value-definition', month: '2026-07', subject_kind: 'value-from-month', subject_key: `${code}/2026-07` },
      { code, name: code, unit: 'RUB', scope, how },
    );
  /** What speaks against an entry, and which posted months it changes; nothing of it is left. */
  const entering = (who: Enterer & { actorId: PersonId }, kind: FactKindName, row: Record<string, unknown>) =>
    withDataSource(database.url, async (dataSource) => {
      const runner = dataSource.createQueryRunner();
      await runner.startTransaction();
      const organisationId = fixture.organisationId as OrganisationId;
      await lockFacts(runner.manager, organisationId);
      const trial = new FactTrial(runner.manager, { organisationId, kind, actorId: who.actorId });
      await trial.write([enteredRow(kind, factKindOf(kind).schema.parse(row) as FactRow)]);
      const access = await trial.access(who);
      await trial.noteChanges();
      const changes = await runner.manager.query<{ personId: string; month: string }[]>(
        'SELECT person_id AS "personId", month FROM pay_changes ORDER BY month, person_id',
      );
      await runner.rollbackTransaction();
      await runner.release();
      return { ...access, changes };
    });
  const accounting = () => ({
    roles: ['accounting'] as const,
    departmentId: null,
    actorId: fixture.person('accounting'),
  });
  const asHead = () => ({
    roles: ['head-of-department'] as const,
    departmentId: fixture.departmentId as DepartmentId,
    actorId: head,
  });

  it('is paid by what a whole department came to, and is the own pay of whoever enters it there', async () => {
    const { totals, packs, unread } = await month.pay();
    expect(totals).toMatchObject({ [head]: '100.00', [seller]: '0.10' });
    expect(packs.get(head)?.counted?.['team-sales']).toMatchObject({
      facts: ['S1', 'S2'],
      department: fixture.departmentId,
      of: 2,
    });
    expect(unread).toEqual({});
    expect(await entering(asHead(), 'deals', sale('S3', '2026-07-05'))).toMatchObject({ own: [0], foreign: [] });
    expect(await entering(accounting(), 'deals', sale('S3', '2026-07-05'))).toMatchObject({ own: [], closed: [] });
    // Whose scheme speaks of no number of the department enters for its people, as ever.
    await putEntries(database, 'assignment', head, [
      {
        fromOn: '2026-03-01',
        departmentId: fixture.departmentId as DepartmentId,
        position: 'sales-manager',
        schemeCode: 'of-seller',
      },
    ]);
    expect(await entering(asHead(), 'deals', sale('S3', '2026-07-05'))).toMatchObject({ own: [], foreign: [] });
  });

  it('is of months that are paid, also where what came late is of an earlier month or of somebody else', async () => {
    await month.pay('2026-07', { staysOpen: true });
    await month.post('2026-07');
    await database.query(`UPDATE payroll_runs SET status = 'failed', ended_because = 'test'`);
    const { changes } = await entering(accounting(), 'deals', sale('S3', '2026-07-05'));
    expect(changes.map(({ personId }) => personId).toSorted()).toEqual([head, seller].toSorted());
    // The client had ordered in June: nobody has won it in July.
    const earlier = await entering(accounting(), 'deals', sale('S0', '2026-06-02'));
    expect(earlier).toMatchObject({ own: [], closed: [], changes: [{ personId: seller, month: '2026-07' }] });
  });

  it('is confirmed with the facts of the month, and confirmed anew where an earlier month has changed it', async () => {
    const confirmed = async () => {
      const [organisationId, departmentId] = [
        fixture.organisationId as OrganisationId,
        fixture.departmentId as DepartmentId,
      ];
      const of = { organisationId, departmentId, month: '2026-07' };
      return withDataSource(database.url, async ({ manager }) => (await confirmedFacts(manager, of))?.sha256);
    };
    const before = await confirmed();
    await month.enter('deals', { ...sale('OTHER', '2026-06-05'), client: 'west' });
    expect(await confirmed()).toBe(before);
    await month.enter('deals', sale('S0', '2026-06-02'));
    expect(await confirmed()).not.toBe(before);
  });
});
