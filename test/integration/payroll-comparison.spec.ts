import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { defaultPayrollRules } from '#approvals/payroll-rules.js';
import { sumAmounts } from '#compensation/numbers/plain-decimal.js';
import { comparedPeople } from '#persistence/payroll-comparison/compared-people.js';
import { runBridge } from '#persistence/payroll-comparison/run-bridge.js';
import { withDataSource } from '../support/data-source.js';
import { refusalOf, schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { insertSalesManagers } from '../support/staff-in-database.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** What somebody is paid by component; nobody is paid by an empty list. */
type Pay = Record<string, string>;

describe('A payroll run beside the month before', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;
  let people: string[];
  let number = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
    people = await insertSalesManagers(database, fixture, 12);
  });
  afterAll(() => database.drop());
  /** Years apart, so that no case is the month before of another. */
  let year = 2030;
  beforeEach(() => {
    year += 1;
  });

  /** A run with the statements of people by their index; a posted one is out of the way of the next. */
  async function run(
    month: string,
    pays: Record<number, Pay>,
    { isPosted = false, departmentIds = null }: { isPosted?: boolean; departmentIds?: string[] | null } = {},
  ): Promise<string> {
    number += 1;
    const [row] = await database.query<{ id: string }>(
      `INSERT INTO payroll_runs (organisation_id, month, number, status, started_by, started_at, department_ids) VALUES ($1, $2, $3, $4, $5, now(), $6) RETURNING id`,
      [
        fixture.organisationId,
        month,
        number,
        isPosted ? 'failed' : 'calculating',
        fixture.person('accounting'),
        departmentIds,
      ],
    );
    for (const [index, pay] of Object.entries(pays)) {
      const [statement] = await database.query<{ id: string }>(
        `INSERT INTO statements (run_id, person_id, month, total, trace, engine_version) VALUES ($1, $2, $3, $4, '{}', '1') RETURNING id`,
        [row?.id, people[Number(index)], month, sumAmounts(Object.values(pay)).toFixed(2)],
      );
      await database.query(
        `INSERT INTO statement_lines SELECT $1, row_number() OVER (), c, c, c, a FROM unnest($2::text[], $3::numeric[]) AS l (c, a)`,
        [statement?.id, Object.keys(pay), Object.values(pay)],
      );
      if (isPosted) await database.query('UPDATE statements SET posted_at = now() WHERE id = $1', [statement?.id]);
    }
    return row?.id ?? '';
  }
  const end = (runId: string) =>
    database.query(`UPDATE payroll_runs SET status = 'failed', ended_because = 'test' WHERE id = $1`, [runId]);
  const bridgeOf = (runId: string) =>
    withDataSource(database.url, (dataSource) => runBridge(dataSource.manager, runId)).finally(() => end(runId));
  const changesOf = async (runId: string) =>
    Object.fromEntries(
      (
        await database.query<{ person: string; change: string }>(
          `WITH ${comparedPeople} SELECT person_id AS person, change FROM compared`,
          [runId],
        )
      ).map(({ person, change }) => [people.indexOf(person), change]),
    );

  it('is led to by who joined, who left, who is left out, and what each component pays more to the others', async () => {
    await run(
      `${year}-06`,
      {
        0: { salary: '60.00', commission: '40.00' },
        1: { salary: '200.00' },
        2: { salary: '300.00' },
        3: { salary: '50.01' },
        5: { salary: '10.00' },
      },
      { isPosted: true },
    );
    await run(`${year}-07`, { 5: { salary: '11.00' } }, { isPosted: true });
    const july = await run(`${year}-07`, {
      0: { salary: '60.00', commission: '90.50' },
      1: { salary: '160.00', contest: '20.00' },
      4: { salary: '80.00' },
    });
    await database.query(`INSERT INTO payroll_left_out (run_id, person_id, missing) VALUES ($1, $2, '[]')`, [
      july,
      people[3],
    ]);
    expect(await changesOf(july)).toEqual({ 0: 'both', 1: 'both', 2: 'left', 3: 'left-out', 4: 'joined' });
    expect(await bridgeOf(july)).toEqual({
      month: `${year}-07`,
      monthBefore: `${year}-06`,
      before: { people: 4, total: '650.01' },
      now: { people: 3, total: '410.50' },
      steps: [
        { kind: 'joined', people: 1, amount: '80.00' },
        { kind: 'left', people: 1, amount: '-300.00' },
        { kind: 'left-out', people: 1, amount: '-50.01' },
        { kind: 'component', component: 'commission', people: 1, before: '40.00', now: '90.50', amount: '50.50' },
        { kind: 'component', component: 'contest', people: 1, before: '0', now: '20.00', amount: '20.00' },
        { kind: 'component', component: 'salary', people: 2, before: '260.00', now: '220.00', amount: '-40.00' },
      ],
      forecast: { people: 2, expected: '300.00', paid: '330.50', difference: '30.50' },
    });
  });

  it('is exact: the month before and all steps are the run, whatever people are paid', async () => {
    let seed = 20_261_129;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const components = ['salary', 'commission', 'fines', 'contest', 'correction/2026-01'];
    const month = () =>
      Object.fromEntries(
        people.flatMap((_, index) => {
          if (random(3) === 0) return [];
          const paid = components
            .filter(() => random(2) === 0)
            .map((component) => [component, ((random(2_000_000) - 500_000) / 100).toFixed(2)]);
          return [[index, Object.fromEntries(paid) as Pay]];
        }),
      );
    await run(`${year}-02`, month(), { isPosted: true });
    const { before, now, steps } = await bridgeOf(await run(`${year}-03`, month()));
    expect(before.people * now.people).toBeGreaterThan(0);
    expect(sumAmounts([before.total, ...steps.map(({ amount }) => amount)]).toFixed(2)).toBe(now.total);
  });

  it('expects of everybody the mean of the months before that are posted, of three at most', async () => {
    await run(`${year}-01`, { 0: { salary: '9000.00' } }, { isPosted: true });
    await run(`${year}-02`, { 0: { salary: '100.00' }, 1: { salary: '10.00' } }, { isPosted: true });
    await run(`${year}-03`, { 0: { salary: '100.00' } }, { isPosted: true });
    await run(`${year}-04`, { 0: { salary: '100.01' }, 2: { salary: '7.00' } }, { isPosted: true });
    const may = await run(`${year}-05`, { 0: { salary: '130.00' }, 1: { salary: '10.00' }, 3: { salary: '1.00' } });
    expect((await bridgeOf(may)).forecast).toEqual({
      people: 2,
      expected: '110.00',
      paid: '140.00',
      difference: '30.00',
    });
  });

  it('of departments is compared with what people of these were paid', async () => {
    await run(`${year}-06`, { 0: { salary: '1.00' }, 1: { salary: '2.00' } }, { isPosted: true });
    const other = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';
    const ofDepartment = await run(`${year}-07`, { 0: { salary: '1.00' } }, { departmentIds: [fixture.departmentId] });
    expect(await changesOf(ofDepartment)).toEqual({ 0: 'both', 1: 'left' });
    await end(ofDepartment);
    const ofOther = await run(`${year}-07`, { 0: { salary: '1.00' } }, { departmentIds: [other] });
    expect(await changesOf(ofOther)).toEqual({ 0: 'both' });
    await end(ofOther);
  });

  it('is nothing beside a month that has paid nobody', async () => {
    const first = await bridgeOf(await run(`${year}-07`, { 0: { salary: '5.00' } }));
    expect(first).toMatchObject({
      before: { people: 0, total: '0' },
      steps: [{ kind: 'joined', people: 1, amount: '5.00' }],
      forecast: { people: 0, expected: '0', paid: '0', difference: '0' },
    });
  });

  it('begins with the rules that the code says, and none that nobody knows', async () => {
    expect(await database.query('SELECT payroll_rules AS rules FROM organisations')).toEqual([
      { rules: defaultPayrollRules },
    ]);
    const allowed = { ...defaultPayrollRules, ownPay: 'whatever' };
    expect(await refusalOf(database, 'UPDATE organisations SET payroll_rules = $1', [JSON.stringify(allowed)])).toBe(
      '23514',
    );
  });
});
