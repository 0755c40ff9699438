import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId } from '#approvals/ids.js';
import { annualDeadlineOf, lastOpenedYears } from '#calendar/annual-deadlines.js';
import { organisationCalendar } from '../organisation-calendar.js';

/**
 * The years whose annual plans have begun by now, with the departments that have no cycle of them: the last that has begun
 * and, after an outage, the one before. A department takes part from the first year on whose plans were still to be signed when its
 * first month was opened, or is to be: a year that had begun without it is opened by hand or not at all.
 */
export async function yearsToOpen(
  manager: EntityManager,
  organisationId: OrganisationId,
  now: Date,
): Promise<{ year: number; departmentIds: DepartmentId[] }[]> {
  const { annualBasis } = await organisationCalendar(manager, organisationId);
  const years = lastOpenedYears({ now: now.toISOString(), ...annualBasis });
  const departments = await manager.query<{ id: DepartmentId; firstOpenedAt: Date | null; years: number[] }[]>(
    `SELECT d.id, min(c.opened_at) AS "firstOpenedAt", ARRAY(SELECT y.year FROM annual_cycles y WHERE y.department_id = d.id) AS years
       FROM departments d LEFT JOIN monthly_cycles c ON c.department_id = d.id WHERE d.organisation_id = $1 GROUP BY d.id ORDER BY d.id`,
    [organisationId],
  );
  return years.flatMap((year) => {
    const { dueAt } = annualDeadlineOf('plans-signed', year, annualBasis);
    const departmentIds = departments
      .filter((each) => !each.years.includes(year) && (each.firstOpenedAt ?? now).toISOString() < dueAt)
      .map(({ id }) => id);
    return departmentIds.length === 0 ? [] : [{ year, departmentIds }];
  });
}
