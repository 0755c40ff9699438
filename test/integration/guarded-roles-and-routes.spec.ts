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
          details: { role: 'general-director', databaseRole: new URL(database.url).username },
        },
      ]);
    });

    it('is recorded when it is given and withdrawn, whoever writes', async () => {
      const who = fixture.person('accounting');
      const databaseRole = new URL(database.ownerUrl).username;
      await database.query(`INSERT INTO person_roles VALUES ($1, 'purchasing')`, [who]);
      await database.query(`DELETE FROM person_roles WHERE person_id = $1 AND role = 'purchasing'`, [who]);
      expect((await events('accounting')).slice(1)).toEqual([
        { action: 'person.role-given', details: { role: 'purchasing', databaseRole } },
        { action: 'person.role-withdrawn', details: { role: 'purchasing', databaseRole } },
      ]);
    });

    it('is never rewritten or emptied', async () => {
      expect(await refused(`UPDATE person_roles SET role = 'administrator'`)).toBe('PR003');
      expect(await refused('TRUNCATE person_roles')).toBe('PR003');
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
