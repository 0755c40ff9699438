import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId } from '#approvals/ids.js';
import { annualDeadlineOf } from '#calendar/annual-deadlines.js';
import type { AnnualDeadlineKind } from '#calendar/annual-rules.js';
import type { Day } from '#calendar/day.js';
import { organisationCalendar } from '../organisation-calendar.js';

/** From when something of a year may be done, and by when it is due. */
export interface AnnualDays {
  readonly opensAt: Date;
  readonly opensOn: Day;
  readonly dueOn: Day;
}

/** The days that a department was told when its year was opened; of one that was told none, those of today's rules. */
export async function annualDaysOf(
  manager: EntityManager,
  kind: AnnualDeadlineKind,
  {
    organisationId,
    departmentId,
    year,
  }: { organisationId: OrganisationId; departmentId: DepartmentId | null; year: number },
): Promise<AnnualDays> {
  const [told] = await manager.query<AnnualDays[]>(
    `SELECT l.opens_at AS "opensAt", l.opens_on::text AS "opensOn", l.due_on::text AS "dueOn" FROM annual_deadlines l JOIN annual_cycles c ON c.id = l.cycle_id
      WHERE c.organisation_id = $1 AND c.department_id = $2 AND c.year = $3 AND l.kind = $4`,
    [organisationId, departmentId, year, kind],
  );
  if (told) return told;
  const { annualBasis } = await organisationCalendar(manager, organisationId);
  const { opensAt, opensOn, dueOn } = annualDeadlineOf(kind, year, annualBasis);
  return { opensAt: new Date(opensAt), opensOn, dueOn };
}
