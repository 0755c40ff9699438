import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { PackFixture } from '../support/pack-fixture.js';
import { schemaFixture } from '../support/schema-fixture.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const deals = {
  code: 'deals',
  name: 'Deals',
  kind: 'deal-commission',
  terms: { rules: [{ code: 'all', name: 'All', on: 'amount', rate: '10 %', onlyInItsMonth: true }] },
};
const salary = { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '40000' } };
const clawback = {
  code: 'clawback',
  name: 'Clawback',
  kind: 'clawback',
  terms: { of: ['deals'], whenClientLeaves: { withinMonths: 3 } },
};
const schemeOf = (code: string, ...components: unknown[]) => ({
  ...{ format: 'pay-scheme/1', code, name: code, version: 1, effectiveFrom: '2026-07-01', components },
});

describe('A client who leaves', () => {
  let database: TestDatabase;
  let months: PackFixture;
  let seller: string;
  let other: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    const fixture = await schemaFixture(database);
    months = new PackFixture(database, fixture);
    [seller, other] = [fixture.person('manager'), fixture.person('commercial')];
    await months.signScheme(schemeOf('kept', salary, deals, clawback));
    await months.signScheme(schemeOf('lasting', salary, deals));
    await assignToSchemes(database, '2026-07-01', [{ personId: seller, from: '2026-07-01', scheme: 'kept' }]);
    await assignToSchemes(database, '2026-07-01', [{ personId: other, from: '2026-07-01', scheme: 'lasting' }]);
    const north = { externalId: 'north', name: 'North' };
    await months.enter('clients', north, { externalId: 'south', name: 'South' });
    await months.enter(
      'deals',
      ...[seller, other].map((personId) => deal(`${personId}-1`, '2026-07-06', 'north', personId)),
    );
    const july = await months.pay('2026-07', { staysOpen: true });
    expect(july.totals).toEqual({ [seller]: '50000.00', [other]: '50000.00' });
    await months.post('2026-07');
    await database.query(`UPDATE payroll_runs SET status = 'failed', ended_because = 'test'`);
    await months.enter('clients', { ...north, leftOn: '2026-08-10' });
    await months.enter(
      'deals',
      ...[seller, other].map((personId) => deal(`${personId}-2`, '2026-08-03', 'south', personId)),
    );
  });
  afterAll(() => database.drop());

  const deal = (externalId: string, on: string, client: string, personId: string) => ({
    ...{ externalId, on, client, personId, amount: '100000.00' },
  });

  it('is known to those with a scheme that takes back what was paid, within the limit, and to nobody as a figure unread', async () => {
    const { totals, packs, unread } = await months.pay('2026-08');
    expect(totals).toEqual({ [seller]: '40000.00', [other]: '50000.00' });
    expect(packs.get(seller)?.inputs['leftClients']).toEqual([{ client: 'north', on: '2026-08-10' }]);
    expect(packs.get(other)?.inputs).not.toHaveProperty('leftClients');
    expect(unread).toEqual({});
  });

  it('is not known to a month that was over before', async () => {
    const rows = await database.query<{ pack: string }>(
      `SELECT i.pack FROM payroll_inputs i JOIN payroll_runs r ON r.id = i.run_id WHERE r.month = '2026-07' AND i.person_id = $1`,
      [seller],
    );
    expect(rows.map(({ pack }) => JSON.parse(pack) as { inputs: object })).toEqual([
      expect.objectContaining({ inputs: expect.not.objectContaining({ leftClients: expect.anything() }) }),
    ]);
  });
});
