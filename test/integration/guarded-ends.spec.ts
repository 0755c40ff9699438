import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusalOf, schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const route = JSON.stringify({ steps: [{ name: 'commercial' }, { name: 'general' }] });

describe('What has been decided', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;
  const refused = (sql: string, params: unknown[] = []) => refusalOf(database, sql, params);
  const one = async (sql: string, params: unknown[]) =>
    (await database.query<{ id: string }>(sql, params))[0]?.id ?? '';

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
  });
  afterAll(() => database.drop());

  /** A document with one version, which the head has drafted and accounting has submitted on a route of two steps. */
  async function submitted(columns: Record<string, unknown>): Promise<string> {
    const all = { organisation_id: fixture.organisationId, month: '2026-07', latest_version: 1, ...columns };
    const places = Object.keys(all).map((_, index) => `$${index + 1}`);
    const id = await one(
      `INSERT INTO documents (${Object.keys(all).join(', ')}) VALUES (${places.join(', ')}) RETURNING id`,
      Object.values(all),
    );
    await database.query(
      `INSERT INTO document_versions (document_id, version, content, sha256, drafted_by, drafted_at, submitted_by, submitted_at, route)
       VALUES ($1, 1, '{}', $2, $3, '2026-06-29', $4, '2026-06-30', $5)`,
      [id, fixture.sha256, fixture.person('head'), fixture.person('accounting'), route],
    );
    expect(await become(id, 'in-approval', 1)).toBe('accepted');
    return id;
  }
  const become = (id: string, status: string, version: number | null = null) =>
    refused('UPDATE documents SET status = $2, submitted_version = COALESCE($3, submitted_version) WHERE id = $1', [
      id,
      status,
      version,
    ]);
  const decide = (id: string, handle: string, position: number, decision = 'sign') =>
    database.query(
      `WITH said AS (INSERT INTO decision_comments (author_id, request_key, fingerprint, text) VALUES ($2, $1, $5, 'why') RETURNING id)
       INSERT INTO decisions (document_id, version, position, step, decision, actor_id, sha256, comment_id, decided_at)
       SELECT $1::text::uuid, 1, $3::int, 'step', $4, $2, $5, said.id, '2026-07-01' FROM said`,
      [id, fixture.person(handle), position, decision, fixture.sha256],
    );
  async function sign(id: string): Promise<void> {
    await decide(id, 'commercial', 0);
    await decide(id, 'general', 1);
    expect(await become(id, 'signed')).toBe('accepted');
  }
  const cycle = async () => (await database.query<{ id: string }>('SELECT id FROM monthly_cycles'))[0]?.id;

  describe('about a document', () => {
    it('is all of its route before it is signed, and stands', async () => {
      const memo = await submitted({ kind: 'memo', subject_kind: 'test', subject_key: 'a/1' });
      expect(await become(memo, 'signed')).toBe('PR003');
      expect(await become(memo, 'returned')).toBe('PR003');
      await decide(memo, 'commercial', 0);
      expect(await become(memo, 'signed')).toBe('PR003');
      await decide(memo, 'general', 1);
      expect(await become(memo, 'signed')).toBe('accepted');
      for (const status of ['drafting', 'in-approval', 'returned', 'closed'])
        expect(await become(memo, status)).toBe('PR003');
      for (const change of [`subject_key = 'a/2'`, `month = '2026-08'`, 'submitted_version = NULL', `kind = 'other'`])
        expect(await refused(`UPDATE documents SET ${change} WHERE id = $1`, [memo])).toBe('PR003');
      expect(await refused('DELETE FROM documents WHERE id = $1', [memo])).toBe('PR003');
      expect(await refused('TRUNCATE documents CASCADE')).toBe('PR003');
    });

    it('sends it back only where somebody has returned it, and closes it for good', async () => {
      const memo = await submitted({ kind: 'memo', subject_kind: 'test', subject_key: 'b/1' });
      expect(await become(memo, 'drafting')).toBe('PR003');
      await decide(memo, 'commercial', 0, 'return');
      expect(await become(memo, 'returned')).toBe('accepted');
      expect(await become(memo, 'signed')).toBe('PR003');
      expect(await become(memo, 'in-approval', 2)).toBe('PR003');
      expect(await become(memo, 'closed')).toBe('accepted');
      for (const status of ['drafting', 'in-approval', 'returned', 'signed'])
        expect(await become(memo, status)).toBe('PR003');
    });

    it('is taken back of actuals alone, by the signed reopening of that version', async () => {
      const actuals = await submitted({ kind: 'actuals', cycle_id: await cycle() });
      await sign(actuals);
      expect(await become(actuals, 'returned')).toBe('PR003');
      const about = { kind: 'actuals-reopening', cycle_id: await cycle(), subject_kind: 'actuals-version' };
      const other = await submitted({ ...about, subject_key: `${actuals}/2` });
      await sign(other);
      const reopening = await submitted({ ...about, subject_key: `${actuals}/1` });
      expect(await become(actuals, 'returned')).toBe('PR003');
      await sign(reopening);
      expect(await become(actuals, 'returned')).toBe('accepted');
      expect(await become(reopening, 'returned')).toBe('PR003');
    });
  });

  describe('about a run', () => {
    const run = (month: string, status = 'calculating') =>
      one(
        `INSERT INTO payroll_runs (organisation_id, month, number, status, started_by, started_at) VALUES ($1, $2, 1, $3, $4, '2026-08-10') RETURNING id`,
        [fixture.organisationId, month, status, fixture.person('accounting')],
      );
    const freeze = (runId: string) =>
      refused(
        `INSERT INTO payroll_inputs (run_id, person_id, range_number, pack, pack_sha256) VALUES ($1, $2, 0, '{}', repeat('d', 64))`,
        [runId, fixture.person('manager')],
      );
    const change = (runId: string, what: string) => refused(`UPDATE payroll_runs SET ${what} WHERE id = $1`, [runId]);

    it('keeps what it froze: nothing is added, changed or removed', async () => {
      const id = await run('2026-07');
      const note = (what: string) => refused(`UPDATE payroll_inputs SET ${what} WHERE run_id = $1`, [id]);
      expect(await freeze(id)).toBe('accepted');
      expect(await change(id, `inputs_sha256 = repeat('e', 64), people = 1, ranges = 1`)).toBe('accepted');
      const other = await refused(
        `INSERT INTO payroll_inputs (run_id, person_id, range_number, pack, pack_sha256) SELECT run_id, $2::uuid, 0, pack, pack_sha256 FROM payroll_inputs WHERE run_id = $1`,
        [id, fixture.person('head')],
      );
      expect(other).toBe('PR003');
      for (const what of [`pack = '{"a": 1}'`, `pack_sha256 = repeat('c', 64)`, 'range_number = 1', `unread = '[]'`])
        expect(await note(what)).toBe('PR003');
      expect(await refused('DELETE FROM payroll_inputs')).toBe('PR003');
      expect(await refused('TRUNCATE payroll_inputs')).toBe('PR003');
      for (const what of ['inputs_sha256 = NULL', 'people = 2', `month = '2026-08'`, 'number = 2'])
        expect(await change(id, what)).toBe('PR003');
      expect(await change(id, `status = 'failed', ended_because = 'test'`)).toBe('accepted');
    });

    it('posts it only with its register signed and with all of its statements, and nothing of it after that', async () => {
      const id = await run('2026-09');
      expect(await change(id, `status = 'posted'`)).toBe('PR003');
      const register = await submitted({ kind: 'payroll-register', month: '2026-09', payroll_run_id: id });
      expect(await change(id, `status = 'in-approval', total = 47000`)).toBe('accepted');
      for (const what of [`status = 'posted'`, 'total = 47000.01', `status = 'calculating'`])
        expect(await change(id, what)).toBe('PR003');
      await sign(register);
      expect(await become(register, 'closed')).toBe('PR003');
      const statement = `INSERT INTO statements (run_id, person_id, month, total, pack_sha256, engine_version) VALUES ($1, $2, '2026-09', 47000, repeat('d', 64), '3')`;
      expect(await refused(statement, [id, fixture.person('manager')])).toBe('accepted');
      expect(await change(id, `status = 'posted', posted_at = '2026-10-10'`)).toBe('PR003');
      await database.query(`UPDATE statements SET posted_at = '2026-10-10' WHERE run_id = $1`, [id]);
      expect(await change(id, `status = 'posted', posted_at = '2026-10-10'`)).toBe('accepted');
      expect(await refused(statement, [id, fixture.person('head')])).toBe('PR003');
      for (const what of [`status = 'failed'`, 'total = 1', `posted_at = '2026-10-11'`, 'posted_at = NULL'])
        expect(await change(id, what)).toBe('PR003');
      expect(await refused('DELETE FROM payroll_runs WHERE id = $1', [id])).toBe('PR003');
      expect(await refused('TRUNCATE payroll_runs CASCADE')).toBe('PR003');
    });

    it('closes its register on its way when it ends, and revives neither', async () => {
      const id = await run('2026-10');
      const register = await submitted({ kind: 'payroll-register', month: '2026-10', payroll_run_id: id });
      expect(await change(id, `status = 'returned', ended_because = 'test'`)).toBe('accepted');
      expect(await become(register, 'closed')).toBe('accepted');
      for (const status of ['calculating', 'in-approval', 'posted'])
        expect(await change(id, `status = '${status}'`)).toBe('PR003');
      expect(await freeze(id)).toBe('PR003');
    });
  });
});
