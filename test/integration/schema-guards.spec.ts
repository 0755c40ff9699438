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

  it('has one active head in a department, whoever writes', async () => {
    const rename = `INSERT INTO person_roles (person_id, role) VALUES ($1, 'head-of-department')`;
    expect(await refused(rename, [fixture.person('manager')])).toBe('PR006');
    expect(databaseRefusal({ code: 'PR006' })).toMatchObject({ code: 'department-has-head', field: 'departmentId' });
    expect(await refused(rename, [fixture.person('accounting')])).toBe('accepted');
    const join = 'UPDATE people SET department_id = $2, is_active = $3 WHERE id = $1';
    const accountant = fixture.person('accounting');
    expect(await refused(join, [accountant, fixture.departmentId, true])).toBe('PR006');
    expect(await refused(join, [accountant, fixture.departmentId, false])).toBe('accepted');
    expect(await refused('UPDATE people SET is_active = true WHERE id = $1', [accountant])).toBe('PR006');
    expect(await refused(join, [accountant, null, true])).toBe('accepted');
    expect(
      await refused(`DELETE FROM person_roles WHERE person_id = $1 AND role = 'head-of-department'`, [accountant]),
    ).toBe('accepted');
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
      expect(await decide('commercial', { position: 1 })).toBe(uniqueViolation);
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
