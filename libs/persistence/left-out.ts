import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId, RunId } from '#approvals/ids.js';
import type { Missing, UnreadyPerson } from './payroll-readiness.js';
import { isPaidFor } from './payroll-scope.js';
import { holdsIn } from './schemes-of-month.js';

/** Somebody whom a run leaves out, with what was missing when it was started. */
export interface LeftOutPerson {
  personId: PersonId;
  name: string;
  missing: Missing[];
}

/** Keeps whom a run leaves out. */
export async function leaveOut(manager: EntityManager, runId: RunId, people: readonly UnreadyPerson[]): Promise<void> {
  if (people.length === 0) return;
  await manager.query(
    'INSERT INTO payroll_left_out (run_id, person_id, missing) SELECT $1, * FROM unnest($2::uuid[], $3::jsonb[])',
    [runId, people.map(({ personId }) => personId), people.map(({ missing }) => JSON.stringify(missing))],
  );
}

/** The same the other way, by name; the first so many. */
export function leftOutOf(manager: EntityManager, runId: RunId, most: number): Promise<LeftOutPerson[]> {
  return manager.query<LeftOutPerson[]>(
    `SELECT p.id AS "personId", p.name, l.missing FROM payroll_left_out l JOIN people p ON p.id = l.person_id
      WHERE l.run_id = $1 ORDER BY p.name, p.id LIMIT $2`,
    [runId, most],
  );
}

/** SQL: whether a run leaves somebody out. */
export const leavesOut = (run: string, personId: string): string =>
  `EXISTS (SELECT 1 FROM payroll_left_out l WHERE l.run_id = ${run}.id AND l.person_id = ${personId})`;

/**
 * Whether a paid month still owes pay to somebody of a department: left out of its runs and not paid since. Whom only a
 * plan would pay, and whom the approved actuals name as without one, it does not: that nothing is paid is decided.
 */
export async function isDepartmentOwed(
  manager: EntityManager,
  {
    organisationId,
    departmentId,
    month,
  }: { organisationId: OrganisationId; departmentId: DepartmentId; month: string },
): Promise<boolean> {
  const [row] = await manager.query<{ owed: boolean }[]>(
    `SELECT EXISTS (
       SELECT 1 FROM payroll_left_out o JOIN payroll_runs r ON r.id = o.run_id
        WHERE r.organisation_id = $1 AND r.month = $2::text AND r.status = 'posted' AND department_in_month(o.person_id, $2::text) = $3
          AND NOT ${isPaidFor('$2::text', 'o.person_id')}
          AND NOT ((SELECT bool_and(m ->> 'what' = 'plan') FROM jsonb_array_elements(o.missing) m)
            AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.person_id = o.person_id AND a.scheme_code IS NOT NULL AND ${holdsIn('a', '$2::text')})
            AND EXISTS (SELECT 1 FROM monthly_cycles c JOIN documents d ON d.cycle_id = c.id AND d.kind = 'actuals' AND d.status = 'signed'
                          JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
                         WHERE c.department_id = $3 AND c.month = $2::text AND v.content -> 'withoutPlan' ? o.person_id::text))) AS owed`,
    [organisationId, month, departmentId],
  );
  return row?.owed ?? false;
}
