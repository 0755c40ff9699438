import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { refusalOf, schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const uniqueViolation = '23505';
const namesNothing = '23503';
const none = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';

describe('Posted pay', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;
  let first: string;
  let second: string;
  const refused = (sql: string, params: unknown[] = []) => refusalOf(database, sql, params);

  const startRun = `INSERT INTO payroll_runs (organisation_id, month, number, status, started_by, started_at) VALUES ($1, '2026-07', $2, $3, $4, '2026-08-10') RETURNING id`;
  const run = (number: number, status: string) =>
    database.query<{ id: string }>(startRun, [fixture.organisationId, number, status, fixture.person('accounting')]);
  /** A statement of the manager with one line in a run of its own. */
  const statement = async (runId: string | undefined) => {
    const [row] = await database.query<{ id: string }>(
      `INSERT INTO statements (run_id, person_id, month, total, trace, engine_version) VALUES ($1, $2, '2026-07', 47000, '{}', '1') RETURNING id`,
      [runId, fixture.person('manager')],
    );
    await database.query(`INSERT INTO statement_lines VALUES ($1, 1, 'kpi-bonus', 'sales', 'Sales', 47000)`, [row?.id]);
    return row?.id ?? '';
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
    const [returned] = await run(1, 'returned');
    const [failed] = await run(2, 'failed');
    first = await statement(returned?.id);
    second = await statement(failed?.id);
  });
  afterAll(() => database.drop());

  it('comes from one open payroll of a department at a time, beside those that ended', async () => {
    const other = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';
    const open = (number: number, status: string, departmentIds: string[] | null) =>
      refused(startOf, [fixture.organisationId, number, status, fixture.person('accounting'), departmentIds]);
    const startOf = startRun
      .replace('started_at)', 'started_at, department_ids)')
      .replace(`'2026-08-10')`, `'2026-08-10', $5)`);
    expect(await open(3, 'calculating', [fixture.departmentId])).toBe('accepted');
    expect(await open(4, 'calculating', [other])).toBe('accepted');
    for (const status of ['calculating', 'in-approval'])
      for (const same of [null, [other], [other, fixture.departmentId]])
        expect(await open(5, status, same)).toBe(uniqueViolation);
    expect(await open(5, 'calculating', [])).toBe('23514');
    expect(await refused('UPDATE payroll_runs SET department_ids = NULL WHERE number = 3')).toBe('PR003');
    expect(await refused(`UPDATE payroll_runs SET status = 'posted' WHERE number = 1`)).toBe('PR003');
  });

  it('may still be calculated anew before it is posted', async () => {
    expect(await refused('UPDATE statements SET total = 47000.01 WHERE id = $1', [first])).toBe('accepted');
    expect(await refused('UPDATE statement_lines SET amount = 47000.01 WHERE statement_id = $1', [first])).toBe(
      'accepted',
    );
  });

  it('is one statement a person and month', async () => {
    expect(await refused(`UPDATE statements SET posted_at = '2026-08-10' WHERE id = $1`, [first])).toBe('accepted');
    expect(await refused(`UPDATE statements SET posted_at = '2026-08-10' WHERE id = $1`, [second])).toBe(
      uniqueViolation,
    );
  });

  it('is never rewritten, taken back or removed', async () => {
    for (const change of ['total = 1', 'posted_at = NULL', `posted_at = '2026-08-11'`, `trace = '{"a": 1}'`]) {
      expect(await refused(`UPDATE statements SET ${change} WHERE id = $1`, [first])).toBe('PR003');
    }
    expect(await refused('DELETE FROM statements WHERE id = $1', [first])).toBe('PR003');
    expect(await refused('TRUNCATE statements CASCADE')).toBe('PR003');
  });

  it('keeps its lines: none is added, changed, removed or moved to another statement', async () => {
    expect(await refused(`INSERT INTO statement_lines VALUES ($1, 2, 'kpi-bonus', 'more', 'More', 1)`, [first])).toBe(
      'PR003',
    );
    expect(await refused('UPDATE statement_lines SET amount = 1 WHERE statement_id = $1', [first])).toBe('PR003');
    expect(await refused('DELETE FROM statement_lines WHERE statement_id = $1', [first])).toBe('PR003');
    expect(
      await refused('UPDATE statement_lines SET statement_id = $2, position = 2 WHERE statement_id = $1', [
        first,
        second,
      ]),
    ).toBe('PR003');
    expect(
      await refused('UPDATE statement_lines SET statement_id = $1, position = 2 WHERE statement_id = $2', [
        first,
        second,
      ]),
    ).toBe('PR003');
    expect(await refused('TRUNCATE statement_lines')).toBe('PR003');
    expect(await database.query('SELECT amount FROM statement_lines WHERE statement_id = $1', [first])).toEqual([
      { amount: '47000.01' },
    ]);
  });

  describe('is of a run and of a person', () => {
    const insert = `INSERT INTO statements (run_id, person_id, month, total, trace, engine_version) SELECT $1, id, '2026-07', 1, '{}', '1' FROM unnest($2::uuid[]) AS p (id)`;
    const runOf = async (number: number) => {
      const [row] = await database.query<{ id: string }>('SELECT id FROM payroll_runs WHERE number = $1', [number]);
      return row?.id ?? '';
    };
    const add = async (login: string) => {
      const [row] = await database.query<{ id: string }>(
        `INSERT INTO people (organisation_id, name, login, password_hash) VALUES ($1, 'Somebody', $2, 'none') RETURNING id`,
        [fixture.organisationId, login],
      );
      return row?.id ?? '';
    };
    const leave = ['DELETE FROM people WHERE id = $1', 'UPDATE people SET id = gen_random_uuid() WHERE id = $1'];

    it('who are there', async () => {
      const runId = await runOf(3);
      const paid = await add('paid@example.org');
      expect(await refused(insert, [none, [paid]])).toBe(namesNothing);
      expect(await refused(insert, [runId, [paid, none]])).toBe(namesNothing);
      expect(await refused('INSERT INTO document_beneficiaries VALUES ($1, $2)', [fixture.planId, none])).toBe(
        namesNothing,
      );
      expect(await refused('INSERT INTO document_beneficiaries VALUES ($1, $2)', [none, paid])).toBe(namesNothing);
      expect(await refused(insert, [runId, [paid]])).toBe('accepted');
    });

    it('who stay, and whose it stays', async () => {
      const runId = await runOf(3);
      const [paid, decided, other] = [
        await add('a@example.org'),
        await add('b@example.org'),
        await add('c@example.org'),
      ];
      expect(await refused(insert, [runId, [paid]])).toBe('accepted');
      expect(await refused('INSERT INTO document_beneficiaries VALUES ($1, $2)', [fixture.planId, decided])).toBe(
        'accepted',
      );
      for (const each of [paid, decided])
        for (const change of leave) expect([change, await refused(change, [each])]).toEqual([change, namesNothing]);
      expect(await refused('UPDATE statements SET person_id = $2 WHERE person_id = $1', [paid, other])).toBe(
        namesNothing,
      );
      for (const table of ['payroll_runs', 'documents'])
        expect([
          table,
          await refused(`UPDATE ${table} SET id = gen_random_uuid() WHERE id = ANY ($1::uuid[])`, [
            [runId, fixture.planId],
          ]),
        ]).toEqual([table, namesNothing]);
      expect(await refused('DELETE FROM people WHERE id = $1', [other])).toBe('accepted');
    });

    it('who is waited for where somebody removes them, and refused then', async () => {
      const gone = await add('gone@example.org');
      const remover = new Client({ connectionString: database.ownerUrl });
      await remover.connect();
      try {
        await remover.query('BEGIN');
        await remover.query('DELETE FROM people WHERE id = $1', [gone]);
        const written = refused(insert, [await runOf(3), [gone]]);
        await expect(Promise.race([written, pause(200).then(() => 'waits')])).resolves.toBe('waits');
        await remover.query('COMMIT');
        expect(await written).toBe(namesNothing);
      } finally {
        await remover.end();
      }
    });
  });

  it('has no line without its statement', async () => {
    const line = `INSERT INTO statement_lines SELECT id, 7, 'kpi-bonus', 'more', 'More', 1 FROM unnest($1::uuid[]) AS s (id)`;
    expect(await refused(line, [[second, none]])).toBe(namesNothing);
    expect(await refused('UPDATE statement_lines SET statement_id = $2 WHERE statement_id = $1', [second, none])).toBe(
      namesNothing,
    );
    expect(await refused('UPDATE statements SET id = $2 WHERE id = $1', [second, none])).toBe(namesNothing);
    const ofSecond = () =>
      database.query('SELECT position FROM statement_lines WHERE statement_id = $1 ORDER BY position', [second]);
    expect(await refused(line, [[second]])).toBe('accepted');
    expect(await ofSecond()).toEqual([{ position: 1 }, { position: 7 }]);
    expect(await refused('DELETE FROM statements WHERE id = $1', [second])).toBe('accepted');
    expect(await ofSecond()).toEqual([]);
  });
});
