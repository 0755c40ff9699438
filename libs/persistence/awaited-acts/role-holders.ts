import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';
import { awaitsConfirmation } from '../awaited-confirmation.js';

/**
 * Who holds a role today that is granted, everywhere or for one of some departments or one above it, and is not away;
 * where all of them are away, all of them.
 */
export async function holdersOf(
  manager: EntityManager,
  organisationId: OrganisationId,
  role: Role,
  departmentIds: readonly DepartmentId[] = [],
): Promise<PersonId[]> {
  const rows = await manager.query<{ id: PersonId; isAbsent: boolean }[]>(
    `SELECT t.person_id AS id,
            EXISTS (SELECT 1 FROM absences b WHERE b.person_id = t.person_id AND b.withdrawn_at IS NULL AND t.day BETWEEN b.from_on AND b.until_on) AS "isAbsent"
       FROM (SELECT DISTINCT g.person_id FROM role_grants g
              WHERE g.organisation_id = $1 AND g.role = $2 AND g.superseded_at IS NULL
                AND g.from_on <= business_today($1) AND (g.until_on IS NULL OR g.until_on >= business_today($1))
                AND (g.department_id IS NULL OR EXISTS (SELECT 1 FROM unnest($3::uuid[]) AS asked (id) WHERE g.department_id IN (SELECT departments_above(asked.id))))) h
       JOIN person_today t ON t.person_id = h.person_id
      WHERE t.is_active AND NOT ${awaitsConfirmation('t.person_id')} ORDER BY t.person_id`,
    [organisationId, role, departmentIds],
  );
  const here = rows.filter(({ isAbsent }) => !isAbsent);
  return (here.length > 0 ? here : rows).map(({ id }) => id);
}
