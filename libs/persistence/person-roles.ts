import type { EntityManager } from 'typeorm';
import type { Role } from '#approvals/role.js';

/** The roles that an active person holds right now; none for anyone else. */
export async function rolesOf(manager: EntityManager, personId: string): Promise<Role[]> {
  const rows = await manager.query<{ role: Role }[]>(
    'SELECT r.role FROM person_roles r JOIN people p ON p.id = r.person_id WHERE p.id = $1 AND p.is_active ORDER BY r.role',
    [personId],
  );
  return rows.map((row) => row.role);
}
