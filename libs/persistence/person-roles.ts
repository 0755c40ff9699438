import type { EntityManager } from 'typeorm';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';
import { awaitsConfirmation, rolesInForce } from './awaited-confirmation.js';
import { type PreparedStatement, queryPrepared } from './query-prepared.js';

/**
 * The roles that a person holds right now, those for one department and the departments below it only where the matter
 * is of such a department; none for somebody who is not on the staff, and none but to earn for whom nobody has confirmed
 * after a reset of the password.
 */
export async function rolesOf(
  manager: EntityManager,
  personId: PersonId,
  departmentId: DepartmentId | null = null,
): Promise<Role[]> {
  const rows =
    departmentId === null
      ? await queryPrepared<{ role: Role }>(manager, rolesEverywhere, [personId])
      : await queryPrepared<{ role: Role }>(manager, rolesForDepartment, [personId, departmentId]);
  return rows.map((row) => row.role);
}

const rolesEverywhere: PreparedStatement = {
  name: 'roles-everywhere',
  text: `SELECT unnest(${rolesInForce('t.person_id', 't.roles')}) AS role FROM person_today t WHERE t.person_id = $1 ORDER BY role`,
};

const rolesForDepartment: PreparedStatement = {
  name: 'roles-for-department',
  text: `SELECT DISTINCT r.role FROM person_today t CROSS JOIN LATERAL (
           SELECT unnest(${rolesInForce('t.person_id', 't.roles')}) AS role
           UNION ALL SELECT g.role FROM role_grants g
            WHERE t.is_active AND NOT ${awaitsConfirmation('t.person_id')} AND g.person_id = t.person_id AND g.superseded_at IS NULL AND g.from_on <= t.day
              AND (g.until_on IS NULL OR g.until_on >= t.day) AND g.department_id IN (SELECT departments_above($2))) r
          WHERE t.person_id = $1 ORDER BY r.role`,
};
