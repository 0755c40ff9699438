import type { EntityManager } from 'typeorm';
import type { Route } from '#approvals/route.js';
import { holdsOneOf } from '#approvals/seat.js';
import { heads } from '../http/head-over.js';
import { rolesIn, type SignedInPerson } from '../http/signed-in.js';
import type { DocumentRow } from './document-views.js';

/** Whether somebody may submit a document on its route: a head those of the departments and people that they are over. */
export async function maySubmit(
  manager: EntityManager,
  person: SignedInPerson,
  { personId, departmentId }: DocumentRow,
  { submitters }: Pick<Route, 'submitters'>,
): Promise<boolean> {
  const held = rolesIn(person, departmentId).filter((role) => submitters.includes(role));
  if (departmentId === null || !holdsOneOf(held, ['head-of-department'])) return held.length > 0;
  return held.length > 1 || (await heads(manager, person, personId, departmentId));
}
