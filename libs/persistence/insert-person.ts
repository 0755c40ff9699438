import type { EntityManager } from 'typeorm';
import type { Role } from '#approvals/role.js';
import { Person, PersonRole } from './entities/person.entity.js';

export interface NewPerson {
  organisationId: string;
  departmentId: string | null;
  name: string;
  login: string;
  passwordHash: string;
  roles: Role[];
  /** The first day on the staff; the present day of the organisation where it is left out. */
  joinedOn?: string | undefined;
}

/** Stores a person with their roles and returns the id; a login that is taken violates its unique constraint. */
export async function insertPerson(manager: EntityManager, { roles, ...person }: NewPerson): Promise<string> {
  const { identifiers } = await manager.insert(Person, person);
  const personId = String(identifiers[0]?.['id']);
  await manager.insert(
    PersonRole,
    roles.map((role) => ({ personId, role })),
  );
  return personId;
}
