import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DepartmentId } from '#approvals/ids.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { PackFixture } from '../support/pack-fixture.js';
import { schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { insertSalesManagers, putEntry, putEntryOfAll } from '../support/staff-in-database.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const schemeOf = (code: string, ...components: unknown[]) => ({
  format: 'pay-scheme/1',
  code,
  name: code,
  version: 1,
  effectiveFrom: '2026-01-01',
  components,
});
const commission = {
  code: 'clients',
  name: 'Commission on what clients bought',
  kind: 'commission',
  terms: { on: { revenueOf: 'clients' }, rate: { kind: 'flat', rate: '5 %' }, overdue: { rate: '1 %' } },
};
const ofMargin = {
  code: 'margin',
  name: 'Part of the margin',
  kind: 'deal-commission',
  terms: { rules: [{ code: 'all', name: 'All deals', on: 'margin', rate: '10 %' }] },
};
const bonus = (amount: string) => ({ code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount } });
const draw = { code: 'draw', name: 'Draw', kind: 'draw', terms: { amount: '50000', recoverable: true, of: ['bonus'] } };

describe('Who cannot be paid for a month', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;
  let month: PackFixture;
  let manager: string;
  let head: string;

  beforeEach(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
    month = new PackFixture(database, fixture);
    [manager, head] = [fixture.person('manager'), fixture.person('head')];
    await month.signPlanAndActuals(fixture.person('commercial'));
  });
  afterEach(() => database.drop());

  const assign = (personId: string, scheme: string, from = '2026-03-01') =>
    assignToSchemes(database, from, [{ personId, from, scheme }]);
  const missingOf = async (personId: string) =>
    (await month.unready()).find((each) => each.personId === personId)?.missing;

  it('is who has a fault in what was entered, in the words of the engine, with who enters it', async () => {
    await month.signScheme(schemeOf('seller', commission, ofMargin));
    await assign(manager, 'seller');
    await assign(head, 'seller');
    await month.enter(
      'clients',
      { externalId: 'north', name: 'North' },
      { externalId: 'west', name: 'West', limit: 'none' },
    );
    const owing = { month: '2026-07', revenue: '200000', owed: '200000', overdue: '100000' };
    await month.enter(
      'receivables',
      { ...owing, externalId: 'north', personId: manager, client: 'north' },
      { ...owing, externalId: 'west', personId: head, client: 'west' },
    );
    const deal = { on: '2026-07-06', amount: '1000' };
    await month.enter(
      'deals',
      { ...deal, externalId: 'SO-1', client: 'north', personId: manager },
      { ...deal, externalId: 'SO-2', client: 'west', personId: head, margin: '300' },
    );
    const departmentId = fixture.departmentId;
    expect(await missingOf(manager)).toEqual([
      {
        what: 'figures',
        name: 'receivables.north.limit',
        code: 'missing-limit',
        message: expect.stringContaining('"north"'),
        owedBy: ['head-of-department', 'accounting'],
        departmentId,
      },
      {
        what: 'figures',
        name: 'deals.SO-1.margin',
        code: expect.stringContaining('missing'),
        message: expect.any(String),
        owedBy: ['head-of-department', 'accounting'],
        departmentId,
      },
    ]);
    expect(await missingOf(head)).toBeUndefined();
    // The same as a run finds that has frozen them: 200 000 x 5 % + 300 x 10 % of the other.
    const { totals, problems } = await month.pay();
    expect(Object.keys(problems)).toEqual([manager]);
    expect(totals).toMatchObject({ [head]: '10030.00' });
  });

  it('is everybody, however many there are', async () => {
    await month.signScheme(schemeOf('seller', ofMargin));
    await assign(manager, 'seller');
    // More than are calculated at once.
    const many = await insertSalesManagers(database, fixture, 501);
    const { departmentId } = fixture;
    await putEntryOfAll(database, 'employment', many, { fromOn: '2026-03-01' });
    await putEntryOfAll(database, 'assignment', many, {
      fromOn: '2026-03-01',
      departmentId,
      position: 'sales-manager',
      schemeCode: 'seller',
    });
    await month.enter('nothing', { externalId: 'none', personId: manager, month: '2026-07', of: 'deals' });
    const unready = await month.unready('2026-07', [departmentId as DepartmentId]);
    const lacking = unready.filter(({ missing }) => missing.some(({ name }) => name === 'deals'));
    expect(lacking.map(({ personId }) => personId).toSorted()).toEqual(many.toSorted());
    expect(await month.unready('2026-07', [])).toEqual([]);
  });

  it('is who is assigned to a scheme of which no version is signed', async () => {
    await assign(manager, 'nowhere');
    expect(await missingOf(manager)).toMatchObject([
      { what: 'scheme', name: 'nowhere', owedBy: ['head-of-department', 'administrator'] },
    ]);
  });

  it('is whom a later month has paid by a scheme that goes on', async () => {
    await month.signScheme(schemeOf('drawn', bonus('40000'), draw));
    await month.signScheme(schemeOf('fixed', bonus('40000')));
    await assign(manager, 'drawn');
    await assign(head, 'fixed');
    await month.pay('2026-08', { staysOpen: true });
    await month.post('2026-08');
    expect(await missingOf(manager)).toEqual([
      { what: 'later-month', name: '2026-08', owedBy: ['accounting'], departmentId: fixture.departmentId },
    ]);
    expect(await missingOf(head)).toBeUndefined();
  });

  describe('when a run has frozen it', () => {
    it('is who came in since, also where nothing is missing of them, and nobody whom it leaves out', async () => {
      await month.signScheme(schemeOf('fixed', bonus('40000')));
      await assign(manager, 'fixed');
      await month.pay('2026-07', { staysOpen: true });
      const [run] = await database.query<{ id: string }>(`SELECT id FROM payroll_runs WHERE status = 'calculating'`);
      await assign(head, 'fixed');
      const forgotten = async () => (await month.forgotten()).map(({ personId, missing }) => [personId, missing]);
      const unasked = (await forgotten()).filter(([personId]) => personId !== head);
      expect(await forgotten()).toContainEqual([head, []]);
      expect(unasked.map(([personId]) => personId)).not.toContain(manager);
      await database.query('INSERT INTO payroll_left_out (run_id, person_id, missing) VALUES ($1, $2, $3)', [
        run?.id,
        head,
        '[]',
      ]);
      expect(await forgotten()).toEqual(unasked);
    });

    it('is who was packed and is no longer ready', async () => {
      await month.signScheme(schemeOf('fixed', bonus('40000')));
      await assign(manager, 'fixed');
      await month.pay('2026-07', { staysOpen: true });
      const [other] = await database.query<{ id: string }>(
        `INSERT INTO departments (organisation_id, name) VALUES ($1, 'Other') RETURNING id`,
        [fixture.organisationId],
      );
      await putEntry(database, 'assignment', manager, {
        fromOn: '2026-03-01',
        departmentId: other?.id ?? '',
        position: 'sales-manager',
        schemeCode: 'fixed',
      });
      const forgotten = await month.forgotten();
      expect(forgotten.find(({ personId }) => personId === manager)?.missing).toMatchObject([{ what: 'actuals' }]);
    });
  });
});
