import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import { coversDepartment, isPaidFor } from './payroll-scope.js';
import { holdsIn } from './schemes-of-month.js';

/**
 * SQL: whether a month that is paid in a department still owes pay to somebody of it who earned in it or has a signed plan:
 * to whom its runs have left out, and to whom the staff knows of only since they were started. Whom only a plan would pay,
 * and whom approved actuals name as without one, it does not: that nothing is paid is decided. Nor whom a run has left out because
 * a later month has paid them by a scheme that goes on: none of this month can pay them any more. All three are expressions.
 */
const isOwed = (organisation: string, department: string, month: string): string => `EXISTS (
  WITH unpaid AS MATERIALIZED (
    SELECT w.person_id, w.is_planned FROM (
      SELECT d.person_id, true AS is_planned FROM monthly_cycles c JOIN documents d ON d.cycle_id = c.id AND d.kind = 'kpi-plan' AND d.status = 'signed'
       WHERE c.department_id = ${department} AND c.month = ${month}
      UNION SELECT a.person_id, false FROM assignments a WHERE a.department_id = ${department} AND ${holdsIn('a', month)}) w
     WHERE NOT ${isPaidFor(month, 'w.person_id')}
  ), posted AS MATERIALIZED (
    SELECT r.id, r.started_at FROM payroll_runs r
     WHERE r.organisation_id = ${organisation} AND r.month = ${month} AND r.status = 'posted' AND ${coversDepartment('r', department)}
  )
  SELECT 1 FROM unpaid u
   WHERE (u.is_planned OR EXISTS (SELECT 1 FROM earners_of_month(${organisation}, ${month}, NULL, u.person_id) e
            WHERE ${department} IN (e.department_id, department_in_month(u.person_id, ${month}))))
     AND EXISTS (SELECT 1 FROM posted r WHERE EXISTS (SELECT 1 FROM payroll_left_out l WHERE l.run_id = r.id AND l.person_id = u.person_id)
            OR EXISTS (SELECT 1 FROM employments x WHERE x.person_id = u.person_id AND x.recorded_at > r.started_at AND ${holdsIn('x', month)})
            OR EXISTS (SELECT 1 FROM assignments x WHERE x.person_id = u.person_id AND x.recorded_at > r.started_at AND ${holdsIn('x', month)}))
     AND NOT EXISTS (SELECT 1 FROM posted r JOIN payroll_left_out l ON l.run_id = r.id WHERE l.person_id = u.person_id AND l.missing @> '[{"what": "later-month"}]')
     AND (u.is_planned
       OR EXISTS (SELECT 1 FROM assignments a WHERE a.person_id = u.person_id AND a.scheme_code IS NOT NULL AND ${holdsIn('a', month)})
       OR NOT EXISTS (SELECT 1 FROM monthly_cycles c JOIN documents d ON d.cycle_id = c.id AND d.kind = 'actuals' AND d.status = 'signed'
                        JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
                       WHERE c.organisation_id = ${organisation} AND c.month = ${month} AND v.content -> 'withoutPlan' ? u.person_id::text)))`;

/** Whether a paid month still owes pay to somebody of a department; false where it is not paid yet. */
export async function isDepartmentOwed(
  manager: EntityManager,
  {
    organisationId,
    departmentId,
    month,
  }: { organisationId: OrganisationId; departmentId: DepartmentId; month: string },
): Promise<boolean> {
  const [row] = await manager.query<{ owed: boolean }[]>(
    `SELECT ${isOwed('$1::uuid', '$2::uuid', '$3::text')} AS owed`,
    [organisationId, departmentId, month],
  );
  return row?.owed ?? false;
}

/** The months that are closed and owe pay again since the staff was changed, to anybody or to one person, the earliest first. */
export async function closedMonthsOwing(
  manager: EntityManager,
  organisationId: OrganisationId,
  personId: PersonId | null = null,
): Promise<{ month: string; departmentIds: DepartmentId[] }[]> {
  return manager.query(
    `SELECT c.month::text, array_agg(c.department_id ORDER BY c.department_id) AS "departmentIds" FROM monthly_cycles c
      WHERE c.organisation_id = $1 AND c.closed_at IS NOT NULL
        AND ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM assignments a WHERE a.person_id = $2 AND a.department_id = c.department_id AND ${holdsIn('a', 'c.month::text')}))
        AND ${isOwed('c.organisation_id', 'c.department_id', 'c.month::text')}
      GROUP BY c.month ORDER BY c.month`,
    [organisationId, personId],
  );
}
