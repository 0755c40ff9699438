import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { PayrollRun } from './entities/payroll-run.entity.js';

/** The departments whose people a run pays, those below them among them; null where it pays everybody. */
export type PayrollScope = readonly DepartmentId[] | null;

/** SQL: whether a run pays the people of a department; one that names people pays those, and no department. */
export const coversDepartment = (run: string, department: string): string =>
  `(${run}.person_ids IS NULL AND (${run}.department_ids IS NULL OR ${department} = ANY (${run}.department_ids)))`;

/** SQL: whether the own pay of somebody who is of a department in the month of a run is paid by it. */
export const paysSomebodyOf = (run: string, department: string): string =>
  `(${coversDepartment(run, department)} OR (${run}.pays_month AND EXISTS (
     SELECT 1 FROM unnest(${run}.person_ids) AS named (id) WHERE department_in_month(named.id, ${run}.month::text) = ${department})))`;

/** SQL: whether a run is of somebody: named by it, or of a department that it pays, in its month. */
export const isOfRun = (run: string, personId: string): string =>
  `CASE WHEN ${run}.person_ids IS NULL THEN ${coversDepartment(run, `department_in_month(${personId}, ${run}.month::text)`)} ELSE ${personId} = ANY (${run}.person_ids) END`;

/** SQL: whether somebody is of a scope in a month: in one department of it, as `department_in_month` says. */
export const isInScope = (scope: string, personId: string, month: string): string =>
  `(${scope}::uuid[] IS NULL OR department_in_month(${personId}, ${month}) = ANY (${scope}::uuid[]))`;

/** SQL: whether a posted statement pays somebody for a month, which is an expression of text. */
export const isPaidFor = (month: string, personId: string): string =>
  `EXISTS (SELECT 1 FROM statements s WHERE s.person_id = ${personId} AND s.month = ${month} AND s.posted_at IS NOT NULL AND s.pays_month)`;

/** SQL: whether a run of departments, or of everybody, pays somebody whom a scope has as well. */
export const overlaps = (run: string, scope: string): string =>
  `(${run}.person_ids IS NULL AND (${run}.department_ids IS NULL OR ${scope}::uuid[] IS NULL OR ${run}.department_ids && ${scope}::uuid[]))`;

/** SQL: whether somebody is one of those who are asked for; of everybody where that is null. */
export const isAsked = (people: string, personId: string): string =>
  `(${people}::uuid[] IS NULL OR ${personId} = ANY (${people}::uuid[]))`;

/** The scope that these departments and all below them are, in a stable order. */
export async function scopeOf(
  manager: EntityManager,
  departmentIds: readonly DepartmentId[] | undefined,
): Promise<PayrollScope> {
  if (departmentIds === undefined) return null;
  const rows = await manager.query<{ id: DepartmentId }[]>(
    'SELECT DISTINCT b.id FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL departments_below(asked.id) AS b (id) ORDER BY 1',
    [departmentIds],
  );
  return rows.map(({ id }) => id);
}

/**
 * Whom a run may freeze, or null for everybody: the people of its scope whom no posted statement of the month pays and
 * no open run of the month holds. Read under the lock of the freeze, so that two runs never hold the same person,
 * whatever was corrected in the staff between their starts.
 */
export async function peopleOfRun(
  manager: EntityManager,
  { id, organisationId, month, departmentIds, personIds = null }: PayrollRun,
): Promise<PersonId[] | null> {
  if (departmentIds === null && personIds === null && !(await hasOtherRun(manager, { id, organisationId, month })))
    return null;
  const rows = await manager.query<{ id: PersonId }[]>(
    `WITH held AS (
       SELECT s.person_id FROM payroll_runs r JOIN statements s ON s.run_id = r.id AND s.posted_at IS NOT NULL AND s.pays_month
        WHERE r.organisation_id = $1 AND r.month = $2
       UNION ALL
       SELECT i.person_id FROM payroll_runs r JOIN payroll_inputs i ON i.run_id = r.id
        WHERE r.organisation_id = $1 AND r.month = $2 AND r.pays_month AND r.status IN ('calculating', 'in-approval') AND r.id <> $4)
     SELECT p.id FROM people p
      WHERE p.organisation_id = $1 AND ${isInScope('$3', 'p.id', '$2::text')} AND ${isAsked('$5', 'p.id')} AND NOT EXISTS (SELECT 1 FROM held h WHERE h.person_id = p.id)`,
    [organisationId, month, departmentIds, id, personIds],
  );
  return rows.map((row) => row.id);
}

/** The people of a scope in a month, or null for everybody. */
export async function peopleOfScope(
  manager: EntityManager,
  { organisationId, month, scope }: { organisationId: OrganisationId; month: string; scope: PayrollScope },
): Promise<PersonId[] | null> {
  if (scope === null) return null;
  const rows = await manager.query<{ id: PersonId }[]>(
    `SELECT p.id FROM people p WHERE p.organisation_id = $1 AND ${isInScope('$3', 'p.id', '$2::text')}`,
    [organisationId, month, scope],
  );
  return rows.map(({ id }) => id);
}

async function hasOtherRun(
  manager: EntityManager,
  { id, organisationId, month }: Pick<PayrollRun, 'id' | 'organisationId' | 'month'>,
): Promise<boolean> {
  const runs = await manager.query<unknown[]>(
    'SELECT 1 FROM payroll_runs WHERE organisation_id = $1 AND month = $2 AND id <> $3 LIMIT 1',
    [organisationId, month, id],
  );
  return runs.length > 0;
}

/** How many of a scope earn in a month, or have a signed plan of it, whom no posted statement pays without those of them who are not counted; or those of them whose department no posted run of the month has paid. */
export async function countUnpaid(
  manager: EntityManager,
  {
    organisationId,
    month,
    scope,
    excluding,
    isNotPassed = false,
  }: {
    organisationId: OrganisationId;
    month: string;
    scope: PayrollScope;
    excluding: readonly PersonId[];
    isNotPassed?: boolean;
  },
): Promise<number> {
  const [row] = await manager.query<{ people: number }[]>(
    `SELECT count(*)::int AS people FROM (
       SELECT e.person_id FROM earners_of_month($1, $2::text) e
       UNION SELECT d.person_id FROM documents d WHERE d.organisation_id = $1 AND d.month = $2 AND d.kind = 'kpi-plan' AND d.status = 'signed') w
      WHERE ${isInScope('$3', 'w.person_id', '$2::text')} AND w.person_id <> ALL ($4::uuid[])
        AND NOT ${isPaidFor('$2::text', 'w.person_id')}
        AND NOT ($5::boolean AND EXISTS (SELECT 1 FROM payroll_runs r WHERE r.organisation_id = $1 AND r.month = $2 AND r.status = 'posted'
                                            AND ${coversDepartment('r', 'department_in_month(w.person_id, $2::text)')}))`,
    [organisationId, month, scope, excluding, isNotPassed],
  );
  return row?.people ?? 0;
}

/** Who of a run's scope earns in its month, or has a signed plan of it, whom no posted statement pays and no pack of the run holds. */
export async function peopleWithoutPack(
  manager: EntityManager,
  { id, organisationId, month, departmentIds, personIds = null }: PayrollRun,
): Promise<PersonId[]> {
  const rows = await manager.query<{ id: PersonId }[]>(
    `SELECT DISTINCT w.person_id AS id FROM (
       SELECT e.person_id FROM earners_of_month($1, $2::text) e
       UNION ALL SELECT d.person_id FROM documents d WHERE d.organisation_id = $1 AND d.month = $2 AND d.kind = 'kpi-plan' AND d.status = 'signed') w
      WHERE NOT EXISTS (SELECT 1 FROM payroll_inputs i WHERE i.run_id = $4 AND i.person_id = w.person_id)
        AND ${isInScope('$3', 'w.person_id', '$2::text')} AND ${isAsked('$5', 'w.person_id')} AND NOT ${isPaidFor('$2::text', 'w.person_id')}`,
    [organisationId, month, departmentIds, id, personIds],
  );
  return rows.map((row) => row.id);
}

/** Whom a run leaves out, and whom other open runs of its month hold. */
export async function peopleOfOthers(
  manager: EntityManager,
  { id, organisationId, month }: PayrollRun,
): Promise<PersonId[]> {
  const rows = await manager.query<{ id: PersonId }[]>(
    `SELECT l.person_id AS id FROM payroll_left_out l WHERE l.run_id = $3
     UNION
     SELECT i.person_id FROM payroll_runs r JOIN payroll_inputs i ON i.run_id = r.id
      WHERE r.organisation_id = $1 AND r.month = $2 AND r.pays_month AND r.status IN ('calculating', 'in-approval') AND r.id <> $3`,
    [organisationId, month, id],
  );
  return rows.map((row) => row.id);
}
