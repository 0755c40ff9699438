import type { EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';

export interface DepartmentMonths {
  id: string;
  /** The month in which it began: earlier ones ask nothing of it. */
  beganIn: string;
  /** The months that it has a cycle of, the earliest first. */
  months: string[];
}

/** Which months each department has a cycle of, and which months are paid to everybody and need none any more. */
export async function openedMonths(
  manager: EntityManager,
  organisationId: OrganisationId,
): Promise<{ departments: DepartmentMonths[]; postedMonths: string[] }> {
  const departments = await manager.query<DepartmentMonths[]>(
    `SELECT d.id, to_char(d.began_on, 'YYYY-MM') AS "beganIn",
            COALESCE(array_agg(c.month::text ORDER BY c.month) FILTER (WHERE c.id IS NOT NULL), '{}') AS months
       FROM departments d LEFT JOIN monthly_cycles c ON c.department_id = d.id
      WHERE d.organisation_id = $1 GROUP BY d.id ORDER BY d.id`,
    [organisationId],
  );
  const posted = await manager.query<{ month: string }[]>(
    `SELECT DISTINCT month::text FROM payroll_runs WHERE organisation_id = $1 AND status = 'posted' AND department_ids IS NULL AND person_ids IS NULL`,
    [organisationId],
  );
  return { departments, postedMonths: posted.map(({ month }) => month) };
}
