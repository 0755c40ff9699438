import type { EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import { Person } from './entities/person.entity.js';

export interface NewPerson {
  organisationId: OrganisationId;
  name: string;
  login: string;
  /** Absent until the person has chosen a password. */
  passwordHash?: string;
}

/** Stores a person, who is nothing yet, and returns the id; a login that is taken violates its unique constraint. */
export async function insertPerson(manager: EntityManager, person: NewPerson): Promise<string> {
  const { identifiers } = await manager.insert(Person, person);
  return String(identifiers[0]?.['id']);
}
