import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { reconcileRun } from '#persistence/payroll-reconciliation.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { AmountsOfAnyCurrency1809000000000 } from '#persistence/migrations/1809000000000-amounts-of-any-currency.js';
import { withDataSource } from '../support/data-source.js';
import { PackFixture } from '../support/pack-fixture.js';
import { schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const schemeIn = (currency: string, salary: string) => ({
  format: 'pay-scheme/1',
  code: 'paid',
  name: 'Paid',
  version: 1,
  effectiveFrom: '2026-01-01',
  currency,
  components: [
    {
      code: 'salary',
      name: 'Salary',
      kind: 'salary',
      terms: { grades: [{ grade: 1, name: 'Manager', salary }] },
    },
  ],
});

describe('Statements in any currency', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;

  beforeEach(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
  });
  afterEach(() => database.drop());

  /** One person by grade for half time, one by order for full time: what they are paid, line by line, and what the run comes to. */
  async function payIn(currency: string, grade: string, salary: string) {
    const month = new PackFixture(database, fixture);
    await month.signScheme(schemeIn(currency, grade));
    const [manager, head] = [fixture.person('manager'), fixture.person('head')];
    const assign = (personId: string, changes: object) =>
      assignToSchemes(database, '2026-03-01', [{ personId, from: '2026-03-01', scheme: 'paid', ...changes }]);
    await assign(manager, { grade: '1', fullTimeShare: '0.5' });
    await assign(head, { grade: '1', salary });
    const { totals } = await month.pay('2026-07', { staysOpen: true });
    const lines = await database.query<{ amount: string }>('SELECT amount::text FROM statement_lines ORDER BY amount');
    const run = await withDataSource(database.url, ({ manager: entities }) =>
      entities
        .findOneByOrFail(PayrollRun, { month: '2026-07' })
        .then((found) => reconcileRun(entities, Object.assign(found, { people: 2 }))),
    );
    return { totals: [totals[manager], totals[head]], lines: lines.map(({ amount }) => amount), run };
  }

  it.each([
    // Half of 1 000.125 is 500.0625, rounded half up to fils.
    ['KWD', '1000.125', '750.5', ['500.063', '750.500'], '1250.563'],
    // Half of 300 001 is 150 000.5: whole yen.
    ['JPY', '300001', '450000', ['150001', '450000'], '600001'],
    ['RUB', '31000.01', '62000.00', ['15500.01', '62000.00'], '77500.01'],
  ])(
    'keep the decimals of %s, and their run adds up to the last of them',
    async (currency, grade, salary, paid, run) => {
      expect(await payIn(currency, grade, salary)).toEqual({ totals: paid, lines: paid, run });
    },
  );

  it('hold no amount of more digits than any currency has', async () => {
    await payIn('KWD', '1000.125', '750.5');
    for (const amount of ['0.00001', '10000000000000000'])
      await expect(database.query(`UPDATE statement_lines SET amount = ${amount}`)).rejects.toMatchObject({
        code: '23514',
      });
  });

  it('do not lose decimals when the schema is taken back', async () => {
    await payIn('KWD', '1000.125', '750.5');
    const newest = async () => {
      const [row] = await database.query<{ name: string }>(
        'SELECT name FROM migrations ORDER BY timestamp DESC LIMIT 1',
      );
      return row?.name ?? '';
    };
    const takeBack = () => withDataSource(database.ownerUrl, (dataSource) => dataSource.undoLastMigration());
    while ((await newest()) !== AmountsOfAnyCurrency1809000000000.name) await takeBack();
    await expect(takeBack()).rejects.toMatchObject({ code: '22003' });
    expect(await database.query('SELECT max(amount)::text AS amount FROM statement_lines')).toEqual([
      { amount: '750.500' },
    ]);
  });
});
