import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { defaultRoutes } from '#approvals/routes.js';
import { alphaActuals, alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { kpiPlanScheme } from '#compensation/calculation/kpi-plan-statement.js';
import { calculateMonthPack, monthPackSchema } from '#compensation/pack/month-pack.js';
import { PackDocuments } from '#compensation/pack/pack-documents.js';
import { migrate } from '#persistence/migrate.js';
import { withDataSource } from '../support/data-source.js';
import { refusalOf, schemaFixture } from '../support/schema-fixture.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('The schema', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  const up = () => migrate({ ownerUrl: database.ownerUrl, applicationUrl: database.url });
  const schema = async () => ({
    columns: await database.query(
      `SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations' ORDER BY 1, 2`,
    ),
    constraints: await database.query(
      `SELECT conrelid::regclass::text AS of, pg_get_constraintdef(oid) AS is FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'migrations' ORDER BY 1, 2`,
    ),
    indexes: await database.query(
      `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations' ORDER BY 1`,
    ),
    triggers: await database.query(
      'SELECT pg_get_triggerdef(oid) AS is FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1',
    ),
    functions: await database.query(
      `SELECT pg_get_functiondef(oid) AS is FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') ORDER BY 1`,
    ),
  });

  it('goes down to nothing and up to the same again', async () => {
    const before = await schema();
    expect(before.triggers.length).toBeGreaterThan(0);
    const migrations = await withDataSource(database.ownerUrl, async (dataSource) => {
      for (const _migration of dataSource.migrations) await dataSource.undoLastMigration({ transaction: 'all' });
      return dataSource.migrations.length;
    });
    expect(await schema()).toEqual({ columns: [], constraints: [], indexes: [], triggers: [], functions: [] });
    expect(await up()).toHaveLength(migrations);
    expect(await schema()).toEqual(before);
  });

  it('gives zones that only JavaScript knows the name that every program knows', async () => {
    const { organisationId } = await schemaFixture(database);
    await withDataSource(database.ownerUrl, (dataSource) => undoFrom(dataSource, 'KnownTimeZones'));
    const zone = async (timeZone: string) => {
      await database.query('UPDATE organisations SET time_zone = $2 WHERE id = $1', [organisationId, timeZone]);
      await up();
      const [row] = await database.query<{ time_zone: string }>('SELECT time_zone FROM organisations');
      await withDataSource(database.ownerUrl, (dataSource) => undoFrom(dataSource, 'KnownTimeZones'));
      return row?.time_zone;
    };
    expect(await zone('europe/moscow')).toBe('Europe/Moscow');
    expect(await zone('utc')).toBe('UTC');
    expect(await zone('Asia/Kolkata')).toBe('Asia/Kolkata');
  });

  it('gives every company the route of pay schemes and takes it back, whatever documents there are', async () => {
    const { organisationId, planId } = await schemaFixture(database);
    const routes = async () =>
      (
        await database.query<{ routes: Record<string, unknown> }>('SELECT routes FROM organisations WHERE id = $1', [
          organisationId,
        ])
      )[0]?.routes;
    await withDataSource(database.ownerUrl, (dataSource) => undoFrom(dataSource, 'PaySchemes'));
    const { 'kpi-plan': plans, actuals, 'payroll-register': registers } = defaultRoutes;
    expect(await routes()).toEqual({ 'kpi-plan': plans, actuals, 'payroll-register': registers });
    await up();
    expect(await routes()).toEqual(defaultRoutes);
    expect(await database.query('SELECT id, kind, scheme_code FROM documents')).toEqual([
      { id: planId, kind: 'kpi-plan', scheme_code: null },
    ]);
  });

  it('is not taken back while there are pay schemes', async () => {
    const { organisationId } = await schemaFixture(database);
    await database.query(
      `INSERT INTO documents (organisation_id, kind, month, scheme_code, scheme_version) VALUES ($1, 'pay-scheme', '2026-07', 'sales', 1)`,
      [organisationId],
    );
    await expect(withDataSource(database.ownerUrl, (dataSource) => undoFrom(dataSource, 'PaySchemes'))).rejects.toThrow(
      'documents_kind_check',
    );
    expect(await database.query('SELECT scheme_code FROM documents WHERE scheme_code IS NOT NULL')).toEqual([
      { scheme_code: 'sales' },
    ]);
  });

  it('keeps what was signed before hashes covered more than the content, with its hash', async () => {
    const { planId, sha256, person } = await schemaFixture(database);
    const version = `SELECT version, sha256, hash_format FROM document_versions WHERE document_id = '${planId}' ORDER BY version`;
    await withDataSource(database.ownerUrl, (dataSource) => undoFrom(dataSource, 'DocumentsOfAnyKind'));
    await up();
    expect(await database.query(version)).toEqual([
      { version: 1, sha256, hash_format: 1 },
      { version: 2, sha256: 'b'.repeat(64), hash_format: 1 },
    ]);
    const sign = `INSERT INTO decisions (document_id, version, position, step, decision, actor_id, sha256, decided_at) VALUES ($1, 1, 0, 'step', 'sign', $2, $3, '2026-07-01')`;
    expect(await refusalOf(database, sign, [planId, person('commercial'), sha256])).toBe('accepted');
  });

  it('gives every company the routes of the kinds that are new to it, and leaves those that it has', async () => {
    const { organisationId } = await schemaFixture(database);
    const { actuals, ...others } = defaultRoutes;
    const own = { ...others, 'kpi-plan': { ...others['kpi-plan'], submitters: ['commercial-director'] } };
    await withDataSource(database.ownerUrl, (dataSource) => undoFrom(dataSource, 'GuardedRolesAndRoutes'));
    await database.query('UPDATE organisations SET routes = $2 WHERE id = $1', [organisationId, JSON.stringify(own)]);
    await up();
    const [stored] = await database.query<{ routes: unknown }>('SELECT routes FROM organisations');
    expect(stored?.routes).toEqual({ ...own, actuals });
    expect(await database.query(`SELECT details FROM audit_events WHERE action = 'route.changed'`)).toEqual([
      { details: { kind: 'actuals', ...actuals } },
    ]);
  });

  it('makes dated entries of the columns that knew only the present, set up by nobody and announced', async () => {
    const { organisationId, departmentId, person } = await schemaFixture(database);
    await withDataSource(database.ownerUrl, (dataSource) => undoFrom(dataSource, 'DatedStaff'));
    const columns = 'joined_on::text, left_on::text, is_active, department_id';
    expect(await database.query(`SELECT ${columns} FROM people WHERE id = $1`, [person('head')])).toMatchObject([
      { left_on: null, is_active: true, department_id: departmentId },
    ]);
    expect(await database.query('SELECT role FROM person_roles WHERE person_id = $1', [person('head')])).toEqual([
      { role: 'head-of-department' },
    ]);
    const [leaver] = await database.query<{ id: string }>(
      `INSERT INTO people (organisation_id, department_id, name, login, password_hash, is_active, joined_on, left_on)
       VALUES ($1, $2, 'Leaver', 'leaver', 'none', false, '2026-01-12', '2026-06-20') RETURNING id`,
      [organisationId, departmentId],
    );
    await database.query(`INSERT INTO person_roles VALUES ($1, 'sales-manager'), ($1, 'purchasing')`, [leaver?.id]);
    await database.query(`UPDATE people SET joined_on = '2026-02-01' WHERE id <> $1`, [leaver?.id]);
    await up();
    const today = await database.query<{ person_id: string; roles: string[]; position_code: string | null }>(
      'SELECT person_id, roles, position_code FROM person_today',
    );
    const of = (id = '') => today.find(({ person_id }) => person_id === id);
    expect(of(person('head'))).toMatchObject({ roles: ['head-of-department'], position_code: 'head' });
    expect(of(person('manager'))).toMatchObject({ roles: ['sales-manager'], position_code: 'sales-manager' });
    expect(of(person('accounting'))).toMatchObject({ roles: ['accounting'], position_code: null });
    expect(of(leaver?.id)).toMatchObject({ roles: [], position_code: null });
    const earners = (month: string) =>
      database.query(
        'SELECT person_id, first_on::text, last_on::text, owes_plan FROM earners_of_month($1, $2) ORDER BY first_on',
        [organisationId, month],
      );
    const ofLeaver = { person_id: leaver?.id, owes_plan: true };
    const ofManager = { person_id: person('manager'), owes_plan: true };
    expect(await earners('2026-01')).toEqual([{ ...ofLeaver, first_on: '2026-01-12', last_on: '2026-01-31' }]);
    expect(await earners('2026-06')).toEqual(
      expect.arrayContaining([
        { ...ofLeaver, first_on: '2026-06-01', last_on: '2026-06-20' },
        { ...ofManager, first_on: '2026-06-01', last_on: '2026-06-30' },
      ]),
    );
    expect(await earners('2026-07')).toEqual([{ ...ofManager, first_on: '2026-07-01', last_on: '2026-07-31' }]);
    expect(
      await database.query(`SELECT 1 FROM staff_changes WHERE proposed_by IS NOT NULL OR decided_by IS NOT NULL`),
    ).toEqual([]);
    expect(
      await database.query(
        `SELECT count(DISTINCT object_id)::int AS announced FROM audit_events WHERE action = 'staff.set-up'`,
      ),
    ).toEqual([{ announced: 6 }]);
  });

  it('makes packs of the inputs of earlier runs, and keeps their statements with hash and trace', async () => {
    const { organisationId, planId, person, sha256 } = await schemaFixture(database);
    await withDataSource(database.ownerUrl, (dataSource) => undoFrom(dataSource, 'PayrollPacks'));
    const [run] = await database.query<{ id: string }>(
      `INSERT INTO payroll_runs (organisation_id, month, number, status, started_by, started_at) VALUES ($1, '2026-07', 1, 'calculating', $2, '2026-08-10') RETURNING id`,
      [organisationId, person('accounting')],
    );
    await database.query(
      `INSERT INTO payroll_inputs (run_id, person_id, range_number, plan_document_id, plan_version, actuals_document_id, actuals_version, terms, actuals)
       VALUES ($1, $2, 0, $3, 1, $3, 2, $4, $5)`,
      [run?.id, person('manager'), planId, JSON.stringify(alphaPlan), JSON.stringify(alphaActuals)],
    );
    await database.query(
      `INSERT INTO statements (run_id, person_id, month, total, trace, engine_version, posted_at) VALUES ($1, $2, '2026-07', 47000, '{"rule": "statement"}', '3.0.0', '2026-08-10')`,
      [run?.id, person('manager')],
    );
    await database.query(`UPDATE payroll_runs SET inputs_sha256 = repeat('e', 64), people = 1, ranges = 1`);
    const old = await database.query('SELECT * FROM payroll_inputs');
    const kept = () =>
      database.query(
        'SELECT s.total, s.trace, s.posted_at, s.engine_version, r.inputs_sha256 FROM statements s JOIN payroll_runs r ON r.id = s.run_id',
      );
    const before = await kept();

    await up();
    expect(await kept()).toEqual(before);
    const [{ pack, isHashed } = { pack: '', isHashed: false }] = await database.query<{
      pack: string;
      isHashed: boolean;
    }>(`SELECT pack, pack_sha256 = encode(sha256(convert_to(pack, 'UTF8')), 'hex') AS "isHashed" FROM payroll_inputs`);
    const documents = new PackDocuments();
    for (const each of await database.query<{ sha256: string; content: string }>('SELECT * FROM pack_documents'))
      documents.add(each.sha256, JSON.parse(each.content));
    const read = monthPackSchema.parse(JSON.parse(pack));
    expect(isHashed).toBe(true);
    expect(documents.read(read.periods[0]?.scheme ?? '')).toEqual(kpiPlanScheme);
    expect(read.periods[0]?.sources?.plan).toEqual({ documentId: planId, version: 1, sha256 });
    expect(calculateMonthPack(read, documents)).toMatchObject({ ok: true, total: '47000.00' });
    expect(await database.query('SELECT inputs_hash_over FROM payroll_runs')).toEqual([
      { inputs_hash_over: 'documents' },
    ]);
    expect(await refusalOf(database, `UPDATE payroll_inputs SET pack = '{}'`)).toBe('PR003');

    await withDataSource(database.ownerUrl, (dataSource) => undoFrom(dataSource, 'PayrollPacks'));
    expect(await database.query('SELECT * FROM payroll_inputs')).toEqual(old);
    expect(await kept()).toEqual(before);
  });

  it('is brought up to date once, by whichever of two processes comes first', async () => {
    await withDataSource(database.ownerUrl, (dataSource) => dataSource.undoLastMigration());
    const done = await Promise.all([up(), up()]);
    expect(done.map((names) => names.length).toSorted()).toEqual([0, 1]);
    expect(await up()).toEqual([]);
  });
});

/** Takes back the named migration and everything after it. */
async function undoFrom(dataSource: DataSource, name: string): Promise<void> {
  const first = dataSource.migrations.findIndex((migration) => migration.constructor.name.startsWith(name));
  expect(first).toBeGreaterThan(0);
  for (const _migration of dataSource.migrations.slice(first)) await dataSource.undoLastMigration();
}
