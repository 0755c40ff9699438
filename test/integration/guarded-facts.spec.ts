import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { refusalOf, schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const frozen = 'PR003';
const uniqueViolation = '23505';
const checkViolation = '23514';
const foreignKeyViolation = '23503';

describe('A version of a fact', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;
  let fact: string;
  const refused = (sql: string, params: unknown[] = []) => refusalOf(database, sql, params);
  const insert = (version: number, changes: Record<string, unknown> = {}) => {
    const columns = {
      id: randomUUID(),
      organisation_id: fixture.organisationId,
      kind: 'values',
      external_id: 'V',
      key_month: '2026-07',
      version,
      month: '2026-07',
      only_one: 'revenue of July',
      content: '{}',
      sha256: fixture.sha256,
      recorded_by: fixture.person('accounting'),
      ...changes,
    };
    const places = Object.keys(columns).map((_name, index) => `$${index + 1}`);
    return refused(
      `INSERT INTO facts (${Object.keys(columns).join(', ')}) VALUES (${places.join(', ')})`,
      Object.values(columns),
    );
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
    fact = randomUUID();
    expect(await insert(1, { id: fact })).toBe('accepted');
  });
  afterAll(() => database.drop());

  it('is superseded once, and never changed or removed', async () => {
    for (const change of [
      `UPDATE facts SET content = '{"value": "5"}'`,
      `UPDATE facts SET superseded_at = clock_timestamp(), month = '2026-08'`,
      `UPDATE facts SET version = 7`,
      'DELETE FROM facts',
      'TRUNCATE facts, fact_people, import_rows',
    ])
      expect([change, await refused(change)]).toEqual([change, frozen]);
    expect(await insert(2)).toBe(uniqueViolation);
    expect(await refused('UPDATE facts SET superseded_at = clock_timestamp() WHERE id = $1', [fact])).toBe('accepted');
    expect(await refused('UPDATE facts SET superseded_at = NULL WHERE id = $1', [fact])).toBe(frozen);
    expect(await insert(1)).toBe(uniqueViolation);
    expect(await insert(2)).toBe('accepted');
  });

  it('says a thing of which there can be one once', async () => {
    expect(await insert(1, { external_id: 'other' })).toBe(uniqueViolation);
    expect(await insert(1, { external_id: 'other', is_withdrawn: true })).toBe('accepted');
  });

  it('is of the month of its day, and of a known kind', async () => {
    const other = { external_id: 'E', key_month: '', only_one: null };
    expect(await insert(1, { ...other, on_day: '2026-08-01' })).toBe(checkViolation);
    expect(await insert(1, { ...other, key_month: '2026-08' })).toBe(checkViolation);
    expect(await insert(1, { ...other, kind: 'gossip' })).toBe(checkViolation);
    expect(await insert(1, { ...other, kind: 'clients' })).toBe(checkViolation);
  });

  it('gets its people when it is recorded, and keeps them', async () => {
    const add = `INSERT INTO fact_people (fact_id, person_id, part) VALUES ($1, $2, 'earner')`;
    expect(await refused(add, [fact, fixture.person('manager')])).toBe(frozen);
    const another = randomUUID();
    await database.query('BEGIN');
    expect(await insert(1, { id: another, external_id: 'P', only_one: null })).toBe('accepted');
    expect(await refused(add, [another, fixture.person('manager')])).toBe('accepted');
    await database.query('COMMIT');
    expect(await refused('DELETE FROM fact_people')).toBe(frozen);
    expect(await refused(`UPDATE fact_people SET part = 'owner'`)).toBe(frozen);
    expect(await refused('TRUNCATE fact_people')).toBe(frozen);
  });

  it('names an organisation, people and an import that are there, and keeps them there', async () => {
    const nobody = randomUUID();
    const place = { external_id: 'N', only_one: null };
    expect(await insert(1, { ...place, organisation_id: nobody })).toBe(foreignKeyViolation);
    expect(await insert(1, { ...place, recorded_by: nobody })).toBe(foreignKeyViolation);
    const add = 'INSERT INTO fact_people (fact_id, person_id, part) VALUES ($1, $2, $3)';
    expect(await refused(add, [nobody, fixture.person('manager'), 'earner'])).toBe(foreignKeyViolation);
    const named = randomUUID();
    await database.query('BEGIN');
    await insert(1, { ...place, id: named });
    await database.query('SAVEPOINT before');
    await expect(database.query(add, [named, nobody, 'earner'])).rejects.toMatchObject({ code: foreignKeyViolation });
    await database.query('ROLLBACK TO before');
    await database.query(add, [named, fixture.person('manager'), 'earner']);
    await database.query('COMMIT');
    const [bystander] = await database.query<{ id: string }>(
      `INSERT INTO people (organisation_id, name, login, password_hash) VALUES ($1, 'Nobody', 'nobody@example.org', 'none') RETURNING id`,
      [fixture.organisationId],
    );
    await database.query('BEGIN');
    const other = randomUUID();
    await insert(1, { ...place, external_id: 'B', id: other });
    await database.query(add, [other, bystander?.id, 'earner']);
    await database.query('COMMIT');
    for (const change of ['DELETE FROM people WHERE id = $1', 'UPDATE people SET id = gen_random_uuid() WHERE id = $1'])
      expect([change, await refused(change, [bystander?.id])]).toEqual([change, foreignKeyViolation]);
    for (const emptied of ['organisations', 'people', 'imports'])
      expect(await refused(`TRUNCATE ${emptied} CASCADE`)).toBe(frozen);
  });

  it('waits for whoever is removing somebody whom it names, and is refused then', async () => {
    const remover = new Client({ connectionString: database.ownerUrl });
    await remover.connect();
    try {
      const [gone] = await database.query<{ id: string }>(
        `INSERT INTO people (organisation_id, name, login, password_hash) VALUES ($1, 'Gone', 'gone@example.org', 'none') RETURNING id`,
        [fixture.organisationId],
      );
      await remover.query('BEGIN');
      await remover.query('DELETE FROM people WHERE id = $1', [gone?.id]);
      const entered = insert(1, { external_id: 'G', only_one: null, recorded_by: gone?.id });
      await expect(Promise.race([entered, pause(200).then(() => 'waits')])).resolves.toBe('waits');
      await remover.query('COMMIT');
      expect(await entered).toBe(foreignKeyViolation);
    } finally {
      await remover.end();
    }
  });

  it('comes of a row of an import that is there', async () => {
    const row = `INSERT INTO import_rows (import_id, number, state, content) VALUES ($1, 1, 'read', '{}')`;
    expect(await refused(row, [randomUUID()])).toBe(foreignKeyViolation);
    const [batch] = await database.query<{ id: string }>(
      `INSERT INTO imports (id, organisation_id, kind, file_name, file_sha256, file_bytes, status, step, choice, created_by, created_at)
       VALUES (gen_random_uuid(), $1, 'values', 'x', $2, 1, 'reading', 1, '{}', $3, now()) RETURNING id`,
      [fixture.organisationId, fixture.sha256, fixture.person('accounting')],
    );
    expect(await refused(row, [batch?.id])).toBe('accepted');
    const become = `UPDATE import_rows SET state = 'added', fact_id = $2 WHERE import_id = $1`;
    expect(await refused(become, [batch?.id, randomUUID()])).toBe(foreignKeyViolation);
    expect(await refused(become, [batch?.id, fact])).toBe('accepted');
    expect(await refused('UPDATE imports SET id = gen_random_uuid() WHERE id = $1', [batch?.id])).toBe(
      foreignKeyViolation,
    );
  });
});
