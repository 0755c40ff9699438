import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { MonthlyCycle } from './entities/monthly-cycle.entity.js';
import { isDepartmentOwed } from './owed-months.js';
import { coversDepartment, isPaidFor } from './payroll-scope.js';

/** Whether somebody is the nearest head upwards of another who is not they themselves: nobody writes their own plan. */
export async function isHeadOver(
  manager: EntityManager,
  { organisationId, headId }: { organisationId: OrganisationId; headId: PersonId },
  personId: PersonId | null,
  departmentId: DepartmentId | null,
): Promise<boolean> {
  const [row] = await manager.query<{ isIt: boolean | null }[]>(
    'SELECT head_over($1, $2, business_today($3)) = $4 AS "isIt"',
    [personId, departmentId, organisationId, headId],
  );
  return row?.isIt ?? false;
}

/** Whether a month is paid to somebody, or to everybody of the department: its plans change no more. */
export async function isPaidForGood(
  manager: EntityManager,
  cycle: Pick<MonthlyCycle, 'organisationId' | 'departmentId' | 'month'>,
  personId: PersonId | null,
): Promise<boolean> {
  const { organisationId, departmentId, month } = cycle;
  const [paid] = await manager.query<{ isPaid: boolean; isPosted: boolean }[]>(
    `SELECT ${isPaidFor('$2::text', '$4::uuid')} AS "isPaid", EXISTS (
       SELECT 1 FROM payroll_runs r WHERE r.organisation_id = $1 AND r.month = $2 AND r.status = 'posted' AND ${coversDepartment('r', '$3::uuid')}) AS "isPosted"`,
    [organisationId, month, departmentId, personId],
  );
  if (paid?.isPaid) return true;
  return paid?.isPosted === true && !(await isDepartmentOwed(manager, cycle));
}
