import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusalOf, schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const frozen = 'PR003';
const uniqueViolation = '23505';
const checkViolation = '23514';

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
});
