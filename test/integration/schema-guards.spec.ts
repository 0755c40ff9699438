import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databaseRefusal } from '#persistence/database-refusal.js';
import { refusalOf, schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const uniqueViolation = '23505';
const checkViolation = '23514';

describe('The database', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;
  const refused = (sql: string, params: unknown[] = []) => refusalOf(database, sql, params);

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
  });
  afterAll(() => database.drop());

  it('has one head in a department on any day, and one employment and assignment of a person, whoever writes', async () => {
    const [change] = await database.query<{ id: string }>(
      `SELECT id FROM staff_changes WHERE person_id = $1 AND kind = 'headship'`,
      [fixture.person('head')],
    );
    const insert = (table: string, columns: string, values: unknown[]) =>
      refused(
        `INSERT INTO ${table} (organisation_id, change_id, recorded_at, from_on, until_on, person_id${columns}) VALUES ($1, $2, now(), $3, $4, $5${values.map((_, index) => `, $${index + 6}`).join('')})`,
        [fixture.organisationId, change?.id, '2030-01-01', '2030-01-31', fixture.person('manager'), ...values],
      );
    expect(await insert('headships', ', department_id', [fixture.departmentId])).toBe('23P01');
    expect(await insert('employments', '', [])).toBe('23P01');
    expect(await insert('assignments', ', department_id, position_code', [fixture.departmentId, 'agent'])).toBe(
      '23P01',
    );
    expect(databaseRefusal({ code: '23P01', constraint: 'one_head_at_a_time' })).toMatchObject({
      code: 'department-has-head',
    });
  });

  it('supersedes entries of the staff and never changes them, and takes two for what a change proposes', async () => {
    for (const table of ['employments', 'assignments', 'headships', 'role_grants']) {
      expect(await refused(`UPDATE ${table} SET from_on = from_on - 1`)).toBe('PR008');
      expect(await refused(`DELETE FROM ${table}`)).toBe('PR008');
    }
    const propose = (decider: string | null, status = 'confirmed', proposer: string | null = 'admin') =>
      refused(
        `INSERT INTO staff_changes (organisation_id, kind, person_id, content, status, proposed_by, proposed_at, decided_by, decided_at)
         VALUES ($1, 'role', $2, '{}', $3, $4, now(), $5, now())`,
        [
          fixture.organisationId,
          fixture.person('accounting'),
          status,
          proposer && fixture.person(proposer),
          decider && fixture.person(decider),
        ],
      );
    expect(await propose('admin')).toBe(checkViolation);
    expect(await propose('accounting')).toBe(checkViolation);
    expect(await propose(null)).toBe(checkViolation);
    expect(await propose('general', 'confirmed', null)).toBe(checkViolation);
    expect(await propose('general')).toBe('accepted');
  });

  describe('takes a decision', () => {
    const decide = (
      handle: string,
      changes: { version?: number; position?: number; decision?: string; sha256?: string } = {},
    ) => {
      const { version = 1, position = 0, decision = 'sign', sha256 = fixture.sha256 } = changes;
      const sql = `INSERT INTO decisions (document_id, version, position, step, decision, actor_id, sha256, decided_at) VALUES ($1, $2, $3, 'step', $4, $5, $6, '2026-07-01')`;
      return refused(sql, [fixture.planId, version, position, decision, fixture.person(handle), sha256]);
    };

    it('from neither the author, nor who submitted it, nor whom it pays', async () => {
      expect(await decide('head')).toBe('PR001');
      expect(await decide('accounting')).toBe('PR001');
      expect(await decide('manager')).toBe('PR002');
    });

    it('only on what was submitted, with its hash', async () => {
      expect(await decide('commercial', { version: 2, sha256: 'b'.repeat(64) })).toBe('PR004');
      expect(await decide('commercial', { sha256: 'c'.repeat(64) })).toBe('PR004');
      expect(await decide('commercial', { version: 3 })).toBe('PR004');
    });

    it('to return only with a comment, and to do nothing else than sign or return', async () => {
      expect(await decide('commercial', { decision: 'return' })).toBe(checkViolation);
      expect(await decide('commercial', { decision: 'approve' })).toBe(checkViolation);
    });

    it('once a step and once a person', async () => {
      expect(await decide('commercial')).toBe('accepted');
      expect(await decide('general')).toBe(uniqueViolation);
      expect(await decide('commercial', { position: 1 })).toBe('PR011');
      expect(await decide('general', { position: 1 })).toBe('accepted');
    });

    it('for good', async () => {
      expect(await refused(`UPDATE decisions SET decision = 'sign'`)).toBe('PR003');
      expect(await refused('DELETE FROM decisions')).toBe('PR003');
      expect(await refused('TRUNCATE decisions')).toBe('PR003');
    });
  });

  it('keeps whose pay a document decides while it is decided', async () => {
    const pays = [fixture.planId, fixture.person('manager')];
    expect(await refused('DELETE FROM document_beneficiaries WHERE document_id = $1 AND person_id = $2', pays)).toBe(
      'PR003',
    );
  });

  it('never changes or removes a version that was written', async () => {
    for (const version of [1, 2]) {
      for (const change of [
        `content = '{"baseBonus": "9.00"}'`,
        `sha256 = repeat('d', 64)`,
        `drafted_by = '${fixture.person('general')}'`,
        'version = 9',
      ]) {
        expect(await refused(`UPDATE document_versions SET ${change} WHERE version = $1`, [version])).toBe('PR003');
      }
    }
    expect(await refused(`UPDATE document_versions SET submitted_at = '2026-07-02' WHERE version = 1`)).toBe('PR003');
    expect(
      await refused('UPDATE document_versions SET submitted_by = NULL, submitted_at = NULL WHERE version = 1'),
    ).toBe('PR003');
    expect(await refused('DELETE FROM document_versions WHERE version = 2')).toBe('PR003');
    expect(await refused('TRUNCATE document_versions CASCADE')).toBe('PR003');
  });

  it('only ever adds to the record', async () => {
    const add = `INSERT INTO audit_events (organisation_id, business_at, action, object_kind, object_id) VALUES ($1, '2026-07-01', 'test', 'test', 'test')`;
    expect(await refused(add, [fixture.organisationId])).toBe('accepted');
    for (const sql of [`UPDATE audit_events SET action = 'other'`, 'DELETE FROM audit_events', 'TRUNCATE audit_events'])
      expect(await refused(sql)).toBe('PR003');
    expect(await database.query(`SELECT action FROM audit_events WHERE object_kind = 'test'`)).toEqual([
      { action: 'test' },
    ]);
  });

  it('has one plan a person and month, and no clock offset but in a sandbox', async () => {
    const plan = `INSERT INTO documents (organisation_id, kind, cycle_id, month, person_id) SELECT organisation_id, kind, cycle_id, month, person_id FROM documents`;
    expect(await refused(plan)).toBe(uniqueViolation);
    expect(await refused('UPDATE organisations SET clock_offset_ms = 1')).toBe(checkViolation);
  });

  it('has one document a version of a pay scheme, which belongs to no cycle', async () => {
    const scheme = (version: number | null, cycle = 'NULL') =>
      refused(
        `INSERT INTO documents (organisation_id, kind, cycle_id, month, scheme_code, scheme_version) VALUES ($1, 'pay-scheme', ${cycle}, '2026-07', 'sales', $2)`,
        [fixture.organisationId, version],
      );
    expect(await scheme(null)).toBe(checkViolation);
    expect(await scheme(0)).toBe(checkViolation);
    expect(await scheme(1, '(SELECT id FROM monthly_cycles LIMIT 1)')).toBe(checkViolation);
    expect(await scheme(1)).toBe('accepted');
    expect(await scheme(1)).toBe(uniqueViolation);
    expect(await scheme(2)).toBe('accepted');
  });

  it('has one document of a later kind a subject, which the first kinds do not have', async () => {
    const document = (kind: string, subject: string | null, status = 'drafting') =>
      refused(
        `INSERT INTO documents (organisation_id, kind, month, subject_kind, subject_key, status) VALUES ($1, $2, '2026-07', $3, $4, $5)`,
        [fixture.organisationId, kind, subject === null ? null : 'actuals-version', subject, status],
      );
    expect(await document('memo', null)).toBe(checkViolation);
    expect(await document('Memo', 'a/1')).toBe(checkViolation);
    expect(await document('payroll-register', 'a/1')).toBe(checkViolation);
    expect(await document('memo', 'a/1')).toBe('accepted');
    expect(await document('memo', 'a/1')).toBe(uniqueViolation);
    expect(await document('memo', 'a/1', 'closed')).toBe('accepted');
    expect(await document('other', 'a/1')).toBe('accepted');
    expect(await document('memo', 'a/2')).toBe('accepted');
  });

  it('has words for each of its own refusals', () => {
    for (const code of ['PR001', 'PR002', 'PR003', 'PR004', 'PR005'])
      expect(databaseRefusal({ code })?.message).toMatch(/\. .+\.$/);
    expect(databaseRefusal({ code: uniqueViolation })).toBeUndefined();
  });
});
