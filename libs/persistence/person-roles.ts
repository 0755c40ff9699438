import type { EntityManager } from 'typeorm';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';

/**
 * The roles that a person holds right now, those for one department and the departments below it only where the matter
 * is of such a department; none for somebody who is not on the staff.
 */
export async function rolesOf(
  manager: EntityManager,
  personId: PersonId,
  departmentId: DepartmentId | null = null,
): Promise<Role[]> {
  const rows = await manager.query<{ role: Role }[]>(
    `SELECT unnest(t.roles) AS role FROM person_today t WHERE t.person_id = $1
     UNION SELECT g.role FROM person_today t JOIN role_grants g ON g.person_id = t.person_id
       WHERE t.person_id = $1 AND t.is_active AND g.superseded_at IS NULL AND g.from_on <= t.day AND (g.until_on IS NULL OR g.until_on >= t.day)
         AND g.department_id IN (SELECT departments_above($2))
     ORDER BY role`,
    [personId, departmentId],
  );
  return rows.map((row) => row.role);
}
