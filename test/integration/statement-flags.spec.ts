import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultStatementBounds, type StatementBounds } from '#approvals/statement-bounds.js';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { flagStatements } from '#persistence/statement-flags.js';
import { withDataSource } from '../support/data-source.js';
import { refusalOf, schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { insertSalesManagers } from '../support/staff-in-database.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

interface Pay {
  total: string;
  kpi?: [paid: string, most: string];
}

describe('Which statements of a run are flagged', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;
  let people: string[];
  let number = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
    people = await insertSalesManagers(database, fixture, 6);
  });
  afterAll(() => database.drop());

  async function run(month: string, pays: Pay[], isPosted = false): Promise<string> {
    number += 1;
    const [row] = await database.query<{ id: string }>(
      `INSERT INTO payroll_runs (organisation_id, month, number, status, started_by, started_at) VALUES ($1, $2, $3, $4, $5, now()) RETURNING id`,
      [fixture.organisationId, month, number, isPosted ? 'failed' : 'calculating', fixture.person('accounting')],
    );
    for (const [index, { total, kpi = [null, null] }] of pays.entries())
      await database.query(
        `INSERT INTO statements (run_id, person_id, month, total, trace, engine_version, posted_at, kpi_pay, kpi_most) VALUES ($1, $2, $3, $4, '{}', '1', $5, $6, $7)`,
        [row?.id, people[index], month, total, isPosted ? '2026-08-10' : null, ...kpi],
      );
    return row?.id ?? '';
  }
  /** The flags of a run, each as the index of the person with reason and figures; the run is out of the way then. */
  async function flagsOf(runId: string, bounds: Partial<StatementBounds>) {
    const none = { shareOfMost: null, changeSinceLastMonth: null, spreadOfDepartment: null };
    await database.query('UPDATE organisations SET statement_bounds = $1', [JSON.stringify({ ...none, ...bounds })]);
    await withDataSource(database.url, (dataSource) =>
      dataSource.transaction(async (manager) => {
        const flagged = await manager.findOneByOrFail(PayrollRun, { id: runId });
        await flagStatements(manager, flagged);
        await flagStatements(manager, flagged);
      }),
    );
    const rows = await database.query<{ person: string; reason: string; figures: unknown }>(
      'SELECT s.person_id AS person, f.reason, f.figures FROM statement_flags f JOIN statements s ON s.id = f.statement_id WHERE f.run_id = $1',
      [runId],
    );
    await database.query(`UPDATE payroll_runs SET status = 'failed', ended_because = 'test' WHERE id = $1`, [runId]);
    return rows
      .map(({ person, reason, figures }) => ({ index: people.indexOf(person), reason, figures }))
      .toSorted((a, b) => a.index - b.index);
  }

  it('begins with the bounds that the code says', async () => {
    const [{ bounds } = { bounds: null }] = await database.query<{ bounds: unknown }>(
      'SELECT statement_bounds AS bounds FROM organisations',
    );
    expect(bounds).toEqual(defaultStatementBounds);
  });

  it('are those whose KPI pay reaches its share of the most, and no other', async () => {
    const runId = await run('2026-05', [
      { total: '119999.99', kpi: ['119999.99', '120000'] },
      { total: '150000.00', kpi: ['120000', '120000'] },
      { total: '150000.00', kpi: ['10', '120000'] },
      { total: '0.00', kpi: ['0', '0'] },
      { total: '900000.00' },
    ]);
    expect(await flagsOf(runId, { shareOfMost: '1' })).toEqual([
      { index: 1, reason: 'reaches-the-most', figures: { paid: '120000', most: '120000', bound: '1' } },
    ]);
  });

  it('are those that differ from the statement that was posted for the month before by more than their share', async () => {
    await run('2026-06', [{ total: '100.00' }, { total: '100.00' }, { total: '0.00' }, { total: '-100.00' }], true);
    const runId = await run('2026-07', [
      { total: '150.00' },
      { total: '49.99' },
      { total: '0.01' },
      { total: '-150.00' },
      { total: '900.00' },
    ]);
    expect(await flagsOf(runId, { changeSinceLastMonth: '0.5' })).toMatchObject([
      { index: 1, figures: { paid: '49.99', lastMonth: '100.00', bound: '0.5' } },
      { index: 2, figures: { paid: '0.01', lastMonth: '0.00' } },
    ]);
    expect(await flagsOf(await run('2026-09', [{ total: '1.00' }]), { changeSinceLastMonth: '0' })).toEqual([]);
  });

  it('are those far from the middle half of a department that has people enough', async () => {
    const spread = { spreadOfDepartment: { times: '1.5', leastPeople: 5 } };
    // The middle half is 100 to 120: 30 more on either side.
    const totals = (...all: string[]) => all.map((total) => ({ total }));
    const wide = await run('2026-03', totals('70.00', '100.00', '110.00', '120.00', '150.01'));
    expect(await flagsOf(wide, spread)).toEqual([
      {
        index: 4,
        reason: 'unlike-the-department',
        figures: { paid: '150.01', people: 5, lowerQuarter: '100.00', upperQuarter: '120.00', bound: '1.5' },
      },
    ]);
    // Where all have the same, a tenth is not far.
    for (const [last, flagged] of [
      ['110.00', []],
      ['110.01', [5]],
    ] as const) {
      const narrow = await run('2026-03', totals('100.00', '100.00', '100.00', '100.00', '100.00', last));
      expect((await flagsOf(narrow, spread)).map(({ index }) => index)).toEqual(flagged);
    }
    expect(await flagsOf(await run('2026-03', totals('1.00', '1.00', '1.00', '900.00')), spread)).toEqual([]);
  });

  it('stand as they are, with one word each, and none comes once the register is on its route', async () => {
    const refused = (sql: string) => refusalOf(database, sql);
    const one = `(SELECT statement_id FROM statement_flags LIMIT 1)`;
    const word = `INSERT INTO statement_words SELECT ${one}, 'Seen.', '${fixture.person('accounting')}', now()`;
    expect(await refused(word)).toBe('accepted');
    expect(await refused(word)).toBe('23505');
    for (const table of ['statement_flags', 'statement_words'])
      for (const sql of [
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
        `UPDATE ${table} SET statement_id = statement_id`,
      ])
        expect(await refused(sql)).toBe('PR003');
    expect(
      await refused(
        `INSERT INTO statement_flags SELECT s.id, s.run_id, 'unlike-last-month', '{}' FROM statements s JOIN payroll_runs r ON r.id = s.run_id WHERE r.month = '2026-09'`,
      ),
    ).toBe('PR003');
  });
});
