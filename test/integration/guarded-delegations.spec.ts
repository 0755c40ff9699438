import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databaseRefusal } from '#persistence/database-refusal.js';
import { refusalOf, schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const checkViolation = '23514';
const frozen = 'PR003';

describe('A delegation, whatever the code thinks,', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;
  const refused = (sql: string, params: unknown[] = []) => refusalOf(database, sql, params);

  interface Given {
    principal?: string;
    delegate?: string;
    kinds?: string[];
    fromOn?: string;
    untilOn?: string;
    proposedBy?: string;
    decidedBy?: string | null;
    status?: string;
  }
  const insert = (given: Given = {}) => {
    const { principal = 'commercial', delegate = 'general', kinds = ['kpi-plan'], status = 'confirmed' } = given;
    const { fromOn = '2026-07-01', untilOn = '2026-07-02', proposedBy = principal, decidedBy = 'admin' } = given;
    return database.query<{ id: string }>(
      `INSERT INTO delegations (organisation_id, principal_id, delegate_id, kinds, from_on, until_on, reason, status, proposed_by, proposed_at, decided_by, decided_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'Away.', $7, $8, now(), $9, now()) RETURNING id`,
      [
        fixture.organisationId,
        fixture.person(principal),
        fixture.person(delegate),
        kinds,
        fromOn,
        untilOn,
        status,
        fixture.person(proposedBy),
        decidedBy === null ? null : fixture.person(decidedBy),
      ],
    );
  };
  const stateOf = (work: Promise<unknown>) =>
    work.then(
      () => 'accepted',
      (error: unknown) => String((error as { code?: unknown }).code),
    );
  const decide = (
    actor: string,
    principal: string,
    delegation: string | null,
    on = '2026-07-01T12:00Z',
    position = 0,
  ) =>
    refused(
      `INSERT INTO decisions (document_id, version, position, step, decision, actor_id, sha256, decided_at, on_behalf_of, delegation_id)
       VALUES ($1, 1, $2, 'step', 'sign', $3, $4, $5, $6, $7)`,
      [fixture.planId, position, fixture.person(actor), fixture.sha256, on, fixture.person(principal), delegation],
    );

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
  });
  afterAll(() => database.drop());

  it('takes two people, of whom the delegate is neither', async () => {
    for (const given of [
      { decidedBy: 'commercial' },
      { decidedBy: null },
      { decidedBy: 'general' },
      { proposedBy: 'general' },
      { delegate: 'commercial' },
      { untilOn: '2026-06-30' },
      { untilOn: '2027-07-02' },
      { kinds: [] },
    ])
      expect([given, await stateOf(insert(given))]).toEqual([given, checkViolation]);
  });

  it('lets somebody decide its kinds on its days, and nothing that the principal wrote, earns by or has decided', async () => {
    const [{ id = '' } = {}] = await insert();
    const [{ id: other = '' } = {}] = await insert({ kinds: ['actuals'] });
    const [{ id: ofAuthor = '' } = {}] = await insert({ principal: 'head' });
    const [{ id: ofEarner = '' } = {}] = await insert({ principal: 'manager' });
    const [{ id: proposed = '' } = {}] = await insert({ status: 'proposed', decidedBy: null });
    expect(await decide('general', 'head', ofAuthor)).toBe('PR001');
    expect(await decide('general', 'manager', ofEarner)).toBe('PR002');
    expect(await decide('general', 'commercial', null)).toBe(checkViolation);
    for (const [delegation, on] of [
      [other, '2026-07-01T12:00Z'],
      [proposed, '2026-07-01T12:00Z'],
      // In Moscow, the zone of the organisation, its days begin and end three hours earlier.
      [id, '2026-06-30T20:59:59Z'],
      [id, '2026-07-02T21:00:00Z'],
    ] as const)
      expect([on, await decide('general', 'commercial', delegation, on)]).toEqual([on, 'PR012']);
    expect(databaseRefusal({ code: 'PR012' })).toMatchObject({ code: 'not-a-delegate' });
    expect(await decide('general', 'commercial', id, '2026-07-02T20:59:59Z')).toBe('accepted');

    const [{ id: back = '' } = {}] = await insert({ principal: 'general', delegate: 'commercial' });
    expect(await decide('commercial', 'general', back, '2026-07-01T12:00Z', 1)).toBe('PR011');
    expect(databaseRefusal({ code: 'PR011' })).toMatchObject({ code: 'already-decided-by-you' });
  });

  it('stays as it was decided, but for its end', async () => {
    const [{ id = '' } = {}] = await insert();
    for (const change of [
      `status = 'proposed'`,
      `until_on = '2026-12-31'`,
      `kinds = '{actuals}'`,
      `delegate_id = proposed_by`,
      `status = 'ended', decided_by = proposed_by, ended_by = proposed_by, ended_at = now()`,
    ])
      expect([change, await refused(`UPDATE delegations SET ${change} WHERE id = $1`, [id])]).toEqual([change, frozen]);
    expect(await refused(`UPDATE delegations SET status = 'ended' WHERE id = $1`, [id])).toBe(checkViolation);
    const end = `UPDATE delegations SET status = 'ended', ended_by = proposed_by, ended_at = now() WHERE id = $1`;
    expect(await refused(end, [id])).toBe('accepted');
    expect(await refused(end, [id])).toBe(frozen);
    expect(await decide('general', 'commercial', id, '2026-07-01T12:00Z', 2)).not.toBe('accepted');
    for (const table of ['delegations', 'absences', 'step_reassignments'])
      expect([table, await refused(`TRUNCATE ${table} CASCADE`)]).toEqual([table, frozen]);
    expect(await refused('DELETE FROM delegations')).toBe(frozen);
  });

  it('and an absence and a reassignment are never rewritten', async () => {
    const { organisationId, planId, person } = fixture;
    await database.query(
      `INSERT INTO absences (organisation_id, person_id, from_on, until_on, entered_by, entered_at) VALUES ($1, $2, '2026-07-01', '2026-07-02', $2, now())`,
      [organisationId, person('general')],
    );
    expect(await refused(`UPDATE absences SET until_on = '2026-07-03'`)).toBe(frozen);
    expect(await refused('UPDATE absences SET withdrawn_by = entered_by, withdrawn_at = now()')).toBe('accepted');
    expect(await refused('UPDATE absences SET withdrawn_by = NULL, withdrawn_at = NULL')).toBe(frozen);
    await database.query(
      `INSERT INTO step_reassignments (document_id, version, position, step, person_id, reason, reassigned_by, reassigned_at) VALUES ($1, 1, 1, 'step', $2, 'Away.', $3, now())`,
      [planId, person('general'), person('admin')],
    );
    expect(await refused('UPDATE step_reassignments SET person_id = reassigned_by')).toBe(frozen);
    expect(await refused('DELETE FROM step_reassignments')).toBe(frozen);
  });
});
