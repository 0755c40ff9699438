import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { applicationPrivileges, applicationViews } from '#persistence/application-privileges.js';
import { findExcessRights } from '#persistence/excess-rights.js';
import { migrate } from '#persistence/migrate.js';
import { withDataSource } from '../support/data-source.js';
import { refusalOf, schemaFixture } from '../support/schema-fixture.js';
import { tableContents } from '../support/table-contents.js';
import type { TestDatabase } from '../support/test-database.js';
import { createTwoRoles, type TwoRoles } from '../support/two-roles.js';

const insufficientPrivilege = '42501';

/** A connection of one of the roles, in the form that the supports of tests take. */
async function connect({ ownerUrl, applicationUrl }: TwoRoles, url: string): Promise<TestDatabase> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return {
    url: applicationUrl,
    ownerUrl,
    query: async <T extends Record<string, unknown>>(sql: string, params: unknown[] = []) =>
      (await client.query<T>(sql, params)).rows,
    drop: () => client.end(),
  };
}

describe('The role of the application', () => {
  let roles: TwoRoles;
  let owner: TestDatabase;
  let application: TestDatabase;

  beforeAll(async () => {
    roles = await createTwoRoles();
    await migrate(roles);
    owner = await connect(roles, roles.ownerUrl);
    application = await connect(roles, roles.applicationUrl);
    await schemaFixture(owner);
    await owner.query(
      `INSERT INTO decisions (document_id, version, position, step, decision, actor_id, sha256, decided_at)
       SELECT d.id, 1, 0, 'step', 'sign', p.id, repeat('a', 64), '2026-07-01' FROM documents d, people p WHERE p.login = 'commercial'`,
    );
  });
  afterAll(async () => {
    await application.drop();
    await owner.drop();
    await roles.drop();
  });

  it('has a line for every table, and none for a table that is not there', async () => {
    const tables = await owner.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations' ORDER BY 1`,
    );
    expect(Object.keys(applicationPrivileges).toSorted()).toEqual(tables.map(({ name }) => name));
    const views = await owner.query<{ name: string }>(
      `SELECT viewname AS name FROM pg_views WHERE schemaname = 'public' ORDER BY 1`,
    );
    expect(applicationViews).toEqual(views.map(({ name }) => name));
  });

  it('owns nothing and could get around nothing', async () => {
    expect(await withDataSource(roles.applicationUrl, findExcessRights)).toEqual([]);
    const [{ objects } = {}] = await owner.query<{ objects: number }>(
      `SELECT count(*)::int AS objects FROM pg_shdepend WHERE refobjid = $1::regrole AND deptype = 'o'`,
      [roles.application],
    );
    expect(objects).toBe(0);
  });

  it('is told from one that does or could', async () => {
    expect(await withDataSource(roles.ownerUrl, findExcessRights)).toEqual([
      'owns the database',
      'owns tables or functions',
      'may create in the schema',
      'may create schemas',
      'may create temporary tables',
      'may empty tables or put triggers on them',
      'may change or remove what is kept',
    ]);
    expect(await withDataSource(process.env.DATABASE_OWNER_URL ?? '', findExcessRights)).toEqual(['is a superuser']);
  });

  it('is told from one that was put into a group of the server', async () => {
    const superuser = await connect(roles, process.env.DATABASE_OWNER_URL ?? '');
    const excess = 'may write everywhere or reach the files and programs of the server';
    await superuser.query(`GRANT pg_write_server_files TO ${roles.application}`);
    expect(await withDataSource(roles.applicationUrl, findExcessRights)).toEqual([excess]);
    await superuser.query(`REVOKE pg_write_server_files FROM ${roles.application}`);
    expect(await withDataSource(roles.applicationUrl, findExcessRights)).toEqual([]);
    await superuser.drop();
  });

  describe('is refused', () => {
    const facts = [
      `UPDATE audit_events SET action = 'other'`,
      'DELETE FROM audit_events',
      'TRUNCATE audit_events',
      `INSERT INTO audit_events (organisation_id, business_at, action, object_kind, object_id, recorded_at) SELECT id, now(), 'a', 'b', 'c', '2020-01-01' FROM organisations`,
      `UPDATE decisions SET decision = 'return'`,
      'DELETE FROM decisions',
      'TRUNCATE decisions',
      'DELETE FROM documents',
      `UPDATE pack_documents SET content = '{}'`,
      'DELETE FROM pack_documents',
      `UPDATE documents SET kind = 'actuals'`,
      `UPDATE document_versions SET content = '{}'`,
      'DELETE FROM document_versions',
      'TRUNCATE document_versions CASCADE',
      'UPDATE statements SET total = 1',
      'DELETE FROM statements',
      'UPDATE statement_lines SET amount = 1',
      'DELETE FROM payroll_inputs',
      `UPDATE payroll_inputs SET pack = '{}'`,
      'DELETE FROM payroll_runs',
      `UPDATE role_grants SET role = 'general-director'`,
      'DELETE FROM role_grants',
      'DELETE FROM headships',
      'UPDATE assignments SET salary = 1',
      'DELETE FROM employments',
      `UPDATE staff_changes SET content = '{}'`,
      'DELETE FROM staff_changes',
      `UPDATE invitations SET token_sha256 = ''`,
      'DELETE FROM people',
      `UPDATE people SET login = 'other'`,
      'UPDATE organisations SET is_sandbox = true',
      'DELETE FROM organisations',
      `UPDATE idempotent_requests SET answer = '{}'`,
      'SELECT * FROM migrations',
    ];
    const guards = [
      'ALTER TABLE decisions DISABLE TRIGGER ALL',
      'ALTER TABLE decisions DISABLE TRIGGER decisions_are_append_only',
      'DROP TRIGGER decisions_are_append_only ON decisions',
      'ALTER TABLE audit_events ADD COLUMN more text',
      'ALTER TABLE organisations DROP CONSTRAINT routes_have_steps',
      'DROP INDEX one_posted_statement_a_month',
      'DROP TABLE audit_events',
      'DROP FUNCTION refuse_change() CASCADE',
      `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
      'ALTER FUNCTION refuse_change() RESET search_path',
      'CREATE TRIGGER mine BEFORE INSERT ON decisions FOR EACH ROW EXECUTE FUNCTION refuse_change()',
      'CREATE RULE mine AS ON INSERT TO decisions DO INSTEAD NOTHING',
      'DO $$ BEGIN LOCK TABLE decisions IN ACCESS EXCLUSIVE MODE; END $$',
    ];
    const objects = [
      'CREATE TABLE mine (id int)',
      'CREATE TEMPORARY TABLE document_versions (id int)',
      'CREATE VIEW mine AS SELECT 1',
      `CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
      'CREATE SCHEMA mine',
      'DROP SCHEMA public CASCADE',
      'CREATE EXTENSION pgcrypto',
    ];
    const rights = [
      'SET session_replication_role = replica',
      `SELECT set_config('session_replication_role', 'replica', false)`,
      'ALTER ROLE CURRENT_USER SET session_replication_role = replica',
      'ALTER ROLE CURRENT_USER SUPERUSER',
      'CREATE ROLE mine',
      `ALTER SYSTEM SET fsync = 'off'`,
      `COPY decisions TO PROGRAM 'true'`,
      `COPY decision_comments FROM '/etc/passwd'`,
      `SELECT pg_read_file('/etc/passwd')`,
    ];

    it.each([...facts, ...guards, ...objects, ...rights])('%s', async (statement) => {
      const before = await tableContents(owner);
      expect(await refusalOf(application, statement)).toBe(insufficientPrivilege);
      expect(await tableContents(owner)).toEqual(before);
    });

    it('to become the owner, or to be given what is the owner’s', async () => {
      for (const statement of [
        `SET ROLE ${roles.owner}`,
        `SET SESSION AUTHORIZATION ${roles.owner}`,
        `GRANT ${roles.owner} TO CURRENT_USER`,
        `REASSIGN OWNED BY ${roles.owner} TO CURRENT_USER`,
        'ALTER TABLE decisions OWNER TO CURRENT_USER',
        `DROP DATABASE ${new URL(roles.ownerUrl).pathname.slice(1)}`,
        `ALTER DATABASE ${new URL(roles.ownerUrl).pathname.slice(1)} OWNER TO CURRENT_USER`,
      ])
        expect(await refusalOf(application, statement)).toBe(insufficientPrivilege);
    });
  });

  it('loses with the next migration what it was given beside', async () => {
    await owner.query(`GRANT ALL ON decisions TO ${roles.application}`);
    await owner.query(`GRANT DELETE ON audit_events TO PUBLIC`);
    await owner.query(`GRANT CREATE ON SCHEMA public TO ${roles.application}`);
    expect(await refusalOf(application, 'DELETE FROM audit_events WHERE false')).toBe('accepted');
    expect(await withDataSource(roles.applicationUrl, findExcessRights)).toContain('may change or remove what is kept');
    expect(await migrate(roles)).toEqual([]);
    expect(await refusalOf(application, 'DELETE FROM audit_events WHERE false')).toBe(insufficientPrivilege);
    expect(await refusalOf(application, 'DELETE FROM decisions')).toBe(insufficientPrivilege);
    expect(await withDataSource(roles.applicationUrl, findExcessRights)).toEqual([]);
  });

  it('leads no function to a table of its own', async () => {
    const functions = await owner.query(
      `SELECT proname FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND NOT COALESCE('search_path=public, pg_temp' = ANY (proconfig), false)
          AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')`,
    );
    expect(functions).toEqual([]);
  });
});

describe('A database that one role did everything in', () => {
  let roles: TwoRoles;
  beforeEach(async () => {
    roles = await createTwoRoles();
  });
  afterEach(() => roles.drop());

  it('gets the role of the application beside it, and keeps its history and its facts', async () => {
    const done = await migrate({ ownerUrl: roles.ownerUrl, applicationUrl: roles.ownerUrl });
    expect(done.length).toBeGreaterThan(0);
    const former = await connect(roles, roles.ownerUrl);
    await schemaFixture({ ...former, url: roles.ownerUrl });
    const before = await tableContents(former);
    const application = await connect(roles, roles.applicationUrl);
    expect(await refusalOf(application, 'SELECT * FROM people')).toBe(insufficientPrivilege);
    expect(await migrate(roles)).toEqual([]);
    expect(await tableContents(former)).toEqual(before);
    expect(await refusalOf(application, 'SELECT * FROM people')).toBe('accepted');
    expect(await withDataSource(roles.applicationUrl, findExcessRights)).toEqual([]);
    await application.drop();
    await former.drop();
  });

  it('is left alone when the role of the application does not exist', async () => {
    const applicationUrl = roles.applicationUrl.replace(roles.application, 'somebody_else');
    await expect(migrate({ ...roles, applicationUrl })).rejects.toThrow('The role somebody_else does not exist');
    const former = await connect(roles, roles.ownerUrl);
    expect(await former.query(`SELECT 1 FROM pg_tables WHERE schemaname = 'public' AND tablename = 'people'`)).toEqual(
      [],
    );
    await former.drop();
  });
});
