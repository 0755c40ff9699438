import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { draftRegisterOf } from '#activities/payroll-register.js';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { withDataSource } from '../support/data-source.js';
import { schemaFixture } from '../support/schema-fixture.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('The total of a run', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('that is more than a register can hold refuses the register, once and for good', async () => {
    const { organisationId, person } = await schemaFixture(database);
    const people = 1_151;
    const [run] = await database.query<{ id: string }>(
      `INSERT INTO payroll_runs (organisation_id, month, number, status, started_by, started_at, people)
       VALUES ($1, '2026-07', 1, 'calculating', $2, now(), $3) RETURNING id`,
      [organisationId, person('accounting'), people],
    );
    await database.query(
      `WITH added AS (
         INSERT INTO people (organisation_id, name, login) SELECT $1, 'Manager ' || n, 'many-' || n FROM generate_series(1, ${people}) n RETURNING id
       ), earned AS (
         INSERT INTO statements (run_id, person_id, month, total, trace, engine_version)
         SELECT $2, id, '2026-07', 900000000000000.00, '{}', 'test' FROM added RETURNING id
       ) INSERT INTO statement_lines SELECT id, 0, 'kpi-bonus', 'kpi', 'KPI', 900000000000000.00 FROM earned`,
      [organisationId, run?.id],
    );
    const draft = withDataSource(database.url, (dataSource) =>
      dataSource.transaction(async (manager) =>
        draftRegisterOf(manager, await manager.findOneByOrFail(PayrollRun, { id: run?.id })),
      ),
    );
    await expect(draft).rejects.toMatchObject({ code: 'run-total-too-large' });
    expect(await database.query(`SELECT 1 FROM documents WHERE kind = 'payroll-register'`)).toEqual([]);
  });
});
