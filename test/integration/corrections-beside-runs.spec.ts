import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refuseBesideOtherCorrections } from '#activities/payroll-turn.js';
import { applyStaffChange } from '#persistence/apply-staff-change.js';
import type { Month } from '#calendar/month.js';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { withDataSource } from '../support/data-source.js';
import { PackFixture } from '../support/pack-fixture.js';
import { schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const scheme = {
  format: 'pay-scheme/1',
  code: 'sellers',
  name: 'Sellers',
  version: 1,
  effectiveFrom: '2026-01-01',
  values: [{ code: 'sales', name: 'Sales', unit: 'RUB' }],
  components: [
    {
      code: 'commission',
      name: 'Commission',
      kind: 'commission',
      terms: { on: { value: 'sales' }, rate: { kind: 'flat', rate: '5 %' } },
    },
  ],
};

describe('A run that corrects somebody', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;
  let months: PackFixture;
  let seller: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
    months = new PackFixture(database, fixture);
    seller = fixture.person('manager');
    await months.signScheme(scheme);
    await assignToSchemes(database, '2026-03-01', [{ personId: seller, from: '2026-03-01', scheme: 'sellers' }]);
    for (const month of ['2026-06', '2026-07', '2026-08']) await enterSales(month, '1000');
    await months.pay('2026-06', { staysOpen: true });
    await months.post('2026-06');
    await database.query(`UPDATE payroll_runs SET status = 'failed', ended_because = 'test'`);
    await enterSales('2026-06', '3000');
    await database.query(
      `INSERT INTO pay_changes (organisation_id, person_id, month, kind, source, changed_by, changed_at) VALUES ($1, $2, '2026-06', 'fact', 'values/sales', $3, now())`,
      [fixture.organisationId, seller, fixture.person('accounting')],
    );
  });
  afterAll(() => database.drop());

  const enterSales = (month: string, value: string) =>
    months.enter('values', { externalId: 'sales', month, personId: seller, code: 'sales', value });
  const askedOf = (month: Month) =>
    withDataSource(database.url, async ({ manager }) =>
      refuseBesideOtherCorrections(
        manager,
        await manager.findOneByOrFail(PayrollRun, { month, status: 'calculating' }),
      ),
    );

  it('holds them: one of another month waits until it is posted or ended', async () => {
    expect((await months.pay('2026-07', { staysOpen: true })).totals).toEqual({ [seller]: '150.00' });
    await askedOf('2026-07');
    expect((await months.pay('2026-08', { staysOpen: true })).totals).toEqual({ [seller]: '50.00' });
    await expect(askedOf('2026-08')).rejects.toMatchObject({ code: 'payroll-out-of-turn' });
    await database.query(`UPDATE payroll_runs SET status = 'failed', ended_because = 'test' WHERE month = '2026-07'`);
    await askedOf('2026-08');
  });

  it('gives back what it would have paid where it ends, to the next one', async () => {
    expect((await months.pay('2026-07')).totals).toEqual({ [seller]: '150.00' });
  });

  it('does not lose a change of the staff that is made while it holds the month: it is noted for the next one', async () => {
    const payChanges = () =>
      database.query<{ month: string; kind: string }>(
        `SELECT month, kind FROM pay_changes WHERE kind = 'assignment' ORDER BY id`,
      );
    expect(await database.query(`SELECT month FROM payroll_runs WHERE status = 'calculating'`)).toContainEqual({
      month: '2026-08',
    });
    const { departmentId } = fixture;
    const content = { fromOn: '2026-08-01', departmentId, position: 'sales-manager', schemeCode: 'sellers' };
    const [change] = await database.query<{ id: string; recordedAt: Date }>(
      `INSERT INTO staff_changes (organisation_id, kind, person_id, content, ends_previous, status, proposed_by, proposed_at, decided_by, decided_at)
       VALUES ($1, 'assignment', $2, $3, true, 'confirmed', $4, now(), $5, now()) RETURNING id, decided_at AS "recordedAt"`,
      [fixture.organisationId, seller, content, fixture.person('admin'), fixture.person('general')],
    );
    const made = { kind: 'assignment', content, supersedes: null, endsPrevious: true } as const;
    await withDataSource(database.url, (dataSource) =>
      dataSource.transaction((manager) =>
        applyStaffChange(
          manager,
          { ...made, id: change!.id, organisationId: fixture.organisationId, personId: seller },
          change!.recordedAt,
        ),
      ),
    );
    expect(await payChanges()).toEqual([{ month: '2026-08', kind: 'assignment' }]);
  });
});
