import { demoCompany } from '#platform/demo/demo-company.js';
import { insertCompany } from '#persistence/insert-company.js';
import { withDataSource } from './data-source.js';
import type { TestDatabase } from './test-database.js';

export interface SchemaFixture {
  organisationId: string;
  departmentId: string;
  /** The id of one of the demo's people by handle. */
  person: (handle: string) => string;
  /** A plan of the manager: version 1 written by the head, submitted by accounting. */
  planId: string;
  sha256: string;
}

/** A company with one submitted plan, written straight into the tables: what stands there if all code forgot its rules. */
export async function schemaFixture(database: TestDatabase): Promise<SchemaFixture> {
  const { name, timeZone, currency, department } = demoCompany;
  const people = demoCompany.people.map((each) => ({
    name: each.name,
    login: each.handle,
    passwordHash: 'none',
    roles: [...each.roles],
    inDepartment: each.inDepartment,
  }));
  const company = { name, timeZone, currency, department, people, isSandbox: false, clockOffsetMs: 0, daysOff: [] };
  const stored = await withDataSource(database.url, (dataSource) =>
    dataSource.transaction((manager) => insertCompany(manager, company)),
  );
  const organisationId = stored.organisation.id;
  const departmentId = stored.departmentId ?? '';
  const person = (handle: string) => stored.people.find(({ login }) => login === handle)?.id ?? '';
  const sha256 = 'a'.repeat(64);
  const one = async (sql: string, params: unknown[]) =>
    (await database.query<{ id: string }>(sql, params))[0]?.id ?? '';
  const cycleId = await one(
    `INSERT INTO monthly_cycles (organisation_id, department_id, month, opened_at) VALUES ($1, $2, '2026-07', '2026-06-28') RETURNING id`,
    [organisationId, departmentId],
  );
  const planId = await one(
    `INSERT INTO documents (organisation_id, kind, cycle_id, month, person_id, status, latest_version, submitted_version) VALUES ($1, 'kpi-plan', $2, '2026-07', $3, 'in-approval', 1, 1) RETURNING id`,
    [organisationId, cycleId, person('manager')],
  );
  await database.query(
    `INSERT INTO document_versions (document_id, version, content, sha256, drafted_by, drafted_at, submitted_by, submitted_at) VALUES ($1, 1, '{"baseBonus": "1.00"}', $2, $3, '2026-06-29', $4, '2026-06-30')`,
    [planId, sha256, person('head'), person('accounting')],
  );
  await database.query(
    `INSERT INTO document_versions (document_id, version, content, sha256, drafted_by, drafted_at) VALUES ($1, 2, '{"baseBonus": "2.00"}', $2, $3, '2026-06-30')`,
    [planId, 'b'.repeat(64), person('head')],
  );
  await database.query('INSERT INTO document_beneficiaries VALUES ($1, $2)', [planId, person('manager')]);
  return { organisationId, departmentId, person, planId, sha256 };
}

/** The SQLSTATE with which the database refuses a statement, or "accepted". */
export async function refusalOf(database: TestDatabase, sql: string, params: unknown[] = []): Promise<string> {
  return database.query(sql, params).then(
    () => 'accepted',
    (error: unknown) => String((error as { code?: unknown }).code),
  );
}
