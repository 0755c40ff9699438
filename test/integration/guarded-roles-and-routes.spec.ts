import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultRoutes } from '#approvals/routes.js';
import { refusalOf, schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const checkViolation = '23514';

describe('Who may do what', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;
  const refused = (sql: string, params: unknown[] = []) => refusalOf(database, sql, params);

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
  });
  afterAll(() => database.drop());

  describe('by role', () => {
    const events = (handle: string) =>
      database.query<{ action: string; details: { role: string; databaseRole: string } }>(
        `SELECT action, details FROM audit_events WHERE object_id = $1 AND action LIKE 'person.role-%' ORDER BY id`,
        [fixture.person(handle)],
      );

    it('is recorded when a person comes, with the role of the database that wrote', async () => {
      expect(await events('general')).toEqual([
        {
          action: 'person.role-given',
          details: expect.objectContaining({
            role: 'general-director',
            databaseRole: new URL(database.url).username,
          }),
        },
      ]);
    });

    it('is recorded when it is given and withdrawn, whoever writes', async () => {
      const who = fixture.person('accounting');
      const databaseRole = new URL(database.ownerUrl).username;
      const [change] = await database.query<{ id: string }>(
        `SELECT id FROM staff_changes WHERE person_id = $1 AND kind = 'role'`,
        [who],
      );
      await database.query(
        `INSERT INTO role_grants (organisation_id, person_id, change_id, recorded_at, from_on, role) VALUES ($1, $2, $3, now(), '2026-07-01', 'purchasing')`,
        [fixture.organisationId, who, change?.id],
      );
      await database.query(
        `UPDATE role_grants SET superseded_at = now(), superseded_by = $2 WHERE person_id = $1 AND role = 'purchasing'`,
        [who, change?.id],
      );
      const details = expect.objectContaining({ role: 'purchasing', databaseRole, changeId: change?.id });
      expect((await events('accounting')).slice(1)).toEqual([
        { action: 'person.role-given', details },
        { action: 'person.role-withdrawn', details },
      ]);
    });

    it('is never rewritten or emptied', async () => {
      expect(await refused(`UPDATE role_grants SET role = 'administrator'`)).toBe('PR008');
      expect(await refused('TRUNCATE role_grants')).toBe('PR003');
    });

    it('takes a change that somebody has confirmed, and is decided once', async () => {
      const [proposed] = await database.query<{ id: string }>(
        `INSERT INTO staff_changes (organisation_id, kind, person_id, content, status, proposed_by, proposed_at)
         VALUES ($1, 'role', $2, '{}', 'proposed', $3, now()) RETURNING id`,
        [fixture.organisationId, fixture.person('accounting'), fixture.person('admin')],
      );
      const grant = `INSERT INTO role_grants (organisation_id, person_id, change_id, recorded_at, from_on, role) VALUES ($1, $2, $3, now(), '2026-07-01', 'purchasing')`;
      const values = [fixture.organisationId, fixture.person('accounting'), proposed?.id];
      expect(await refused(grant, values)).toBe('PR009');
      const decide = `UPDATE staff_changes SET status = $2, decided_by = $3, decided_at = now() WHERE id = $1`;
      expect(await refused(decide, [proposed?.id, 'refused', fixture.person('general')])).toBe('accepted');
      expect(await refused(decide, [proposed?.id, 'confirmed', fixture.person('general')])).toBe('PR008');
      expect(await refused(grant, values)).toBe('PR009');
    });
  });

  describe('by route', () => {
    const plans = { ...defaultRoutes['kpi-plan'], submitters: ['commercial-director'] };
    const change = 'UPDATE organisations SET routes = $2 WHERE id = $1';
    const withPlans = (route: unknown) => [
      fixture.organisationId,
      JSON.stringify({ ...defaultRoutes, 'kpi-plan': route }),
    ];
    const changed = (details: unknown) =>
      `WITH told AS (INSERT INTO audit_events (organisation_id, business_at, action, object_kind, object_id, details)
         VALUES ($1, now(), 'route.changed', 'organisation', $1::uuid::text, '${JSON.stringify(details)}'))
       ${change}`;

    it('changes only with the audit event that says to what', async () => {
      expect(await refused(change, withPlans(plans))).toBe('PR007');
      expect(await refused(changed({ kind: 'actuals', ...plans }), withPlans(plans))).toBe('PR007');
      expect(await refused(changed({ kind: 'kpi-plan', ...defaultRoutes['kpi-plan'] }), withPlans(plans))).toBe(
        'PR007',
      );
      expect(await refused(changed({ kind: 'kpi-plan', ...plans }), withPlans(plans))).toBe('accepted');
      const [stored] = await database.query<{ routes: unknown }>('SELECT routes FROM organisations');
      expect(stored?.routes).toEqual({ ...defaultRoutes, 'kpi-plan': plans });
    });

    it('does not change by an event of another transaction', async () => {
      expect(await refused(change, withPlans(defaultRoutes['kpi-plan']))).toBe('PR007');
      expect(await refused(changed({ kind: 'kpi-plan', ...defaultRoutes['kpi-plan'] }), withPlans(plans))).toBe(
        'accepted',
      );
      expect(await refused(change, withPlans(defaultRoutes['kpi-plan']))).toBe('PR007');
    });

    it('keeps a step that somebody may decide, for every kind of document', async () => {
      for (const route of [{ ...plans, steps: [] }, { submitters: [] }, { steps: [{ name: 'sign', roles: [] }] }, null])
        expect(await refused(changed({ kind: 'kpi-plan' }), withPlans(route))).toBe(checkViolation);
      const { actuals: _, ...others } = defaultRoutes;
      expect(await refused(change, [fixture.organisationId, JSON.stringify(others)])).toBe('PR003');
    });
  });
});
