import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusalOf, schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('The bonus of a year in the database', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;
  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
  });
  afterAll(() => database.drop());

  /** A calculated statement of December of somebody, in a run of its own. */
  async function statementOf(
    purpose: 'annual-bonus' | 'bonus' | null,
    number: number,
    component: string,
  ): Promise<string> {
    const [run] = await database.query<{ id: string }>(
      `INSERT INTO payroll_runs (organisation_id, month, number, status, started_by, started_at, kind, purpose, person_ids, reason_comment_id)
       SELECT $1, '2026-12', $3, 'calculating', $2, now(), CASE WHEN $4::text IS NULL THEN 'regular' ELSE 'off-cycle' END, $4,
              CASE WHEN $4::text IS NOT NULL THEN ARRAY[$5::uuid] END, CASE WHEN $4::text IS NOT NULL THEN $6::uuid END RETURNING id`,
      [
        fixture.organisationId,
        fixture.person('accounting'),
        number,
        purpose,
        fixture.person('manager'),
        await commentOf(),
      ],
    );
    const [statement] = await database.query<{ id: string }>(
      `INSERT INTO statements (run_id, person_id, month, total, trace, engine_version, pays_month) VALUES ($1, $2, '2026-12', 100, '{}', '1', $3) RETURNING id`,
      [run?.id, fixture.person('manager'), purpose === null],
    );
    await database.query(
      `INSERT INTO statement_lines (statement_id, position, component, code, label, amount) VALUES ($1, 0, $2, 'sales', 'Sales', 100)`,
      [statement?.id, component],
    );
    // Only one run of a person is open at a time.
    await database.query(`UPDATE payroll_runs SET status = 'failed' WHERE id = $1`, [run?.id]);
    return statement?.id ?? '';
  }
  async function commentOf(): Promise<string | undefined> {
    const [comment] = await database.query<{ id: string }>(
      `INSERT INTO decision_comments (author_id, request_key, fingerprint, text) VALUES ($1, $2, repeat('a', 64), 'The bonus of 2026.') RETURNING id`,
      [fixture.person('accounting'), randomUUID()],
    );
    return comment?.id;
  }
  const post = (statementId: string) =>
    refusalOf(database, 'UPDATE statements SET posted_at = now() WHERE id = $1', [statementId]);

  it('is kept when it is posted, beside a month that takes nothing off for it', async () => {
    const bonus = await statementOf('annual-bonus', 1, 'annual-bonus');
    const december = await statementOf(null, 2, 'kpi-bonus');
    expect(await post(december)).toBe('accepted');
    expect(await post(bonus)).toBe('accepted');
    expect(await database.query('SELECT person_id, year, statement_id FROM annual_bonuses')).toEqual([
      { person_id: fixture.person('manager'), year: 2026, statement_id: bonus },
    ]);
  });

  it('is one a person and year, whatever code posts', async () => {
    expect(await post(await statementOf('annual-bonus', 3, 'annual-bonus'))).toBe('23505');
    expect(await refusalOf(database, 'DELETE FROM annual_bonuses')).toBe('PR003');
    expect(await refusalOf(database, 'UPDATE annual_bonuses SET year = 2027')).toBe('PR003');
  });

  it('leaves what is paid beside a month as it was: with the month or after it, never twice', async () => {
    expect(await post(await statementOf('bonus', 4, 'adjustment'))).toBe('23505');
  });
});
