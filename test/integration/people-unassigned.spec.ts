import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findUnready } from '#persistence/payroll-readiness.js';
import { withDataSource } from '../support/data-source.js';
import { schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** Everybody of the fixture is employed from the day on which it is made. */
const monthAfterToday = (months: number) => {
  const today = new Date();
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, 1)).toISOString().slice(0, 7);
};
const [month, monthAfter] = [monthAfterToday(1), monthAfterToday(2)];

describe('Who is on the staff, has facts of a month and is assigned to nothing in it', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
  });
  afterAll(() => database.drop());

  /** Accounting of the demo is employed and assigned to no department. */
  const enter = async (kind: string, part: string) => {
    const personId = fixture.person('accounting');
    const [fact] = await database.query<{ id: string }>(
      `WITH entered AS (
         INSERT INTO facts (id, organisation_id, kind, external_id, key_month, version, month, on_day, content, sha256, recorded_by)
         VALUES (gen_random_uuid(), $1, $2, $3, '', 1, $4::text, ($4::text || '-10')::date, '{}', repeat('e', 64), $5) RETURNING id)
       INSERT INTO fact_people (fact_id, person_id, part) SELECT id, $5, $6 FROM entered RETURNING fact_id AS id`,
      [fixture.organisationId, kind, `${kind}-${part}`, month, personId, part],
    );
    return fact?.id ?? '';
  };
  const unassigned = (of: string, scope: string[] | null = null) =>
    withDataSource(database.url, async (dataSource) => {
      const asked = { organisationId: fixture.organisationId, month: of, scope };
      const unready = await dataSource.transaction((manager) => findUnready(manager, asked, []));
      return unready
        .filter(({ missing }) => missing.some(({ what }) => what === 'assignment'))
        .map(({ personId, missing }) => ({ personId, owedBy: missing[0]?.owedBy }));
    });

  it('is named with who enters the assignment, in the month of the facts, by a run of everybody', async () => {
    expect(await unassigned(month)).toEqual([]);
    await enter('deals', 'owner');
    expect(await unassigned(month)).toEqual([]);
    const deal = await enter('deals', 'earner');
    expect(await unassigned(month)).toEqual([{ personId: fixture.person('accounting'), owedBy: ['administrator'] }]);
    expect(await unassigned(monthAfter)).toEqual([]);
    expect(await unassigned(month, [fixture.departmentId])).toEqual([]);
    await database.query('UPDATE facts SET superseded_at = now() WHERE id = $1', [deal]);
    expect(await unassigned(month)).toEqual([]);
  });
});
