import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refuseBesideOtherCorrections } from '#activities/payroll-turn.js';
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
});
