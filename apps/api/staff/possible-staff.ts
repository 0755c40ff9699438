import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import { DomainError, type FieldProblem } from '#contracts/domain-error.js';
import { findImpossibleStaff } from '#persistence/impossible-staff.js';

/** Looks at what a change of a person has left behind, in the transaction that made it. */
export async function refuseImpossibleStaff(
  manager: EntityManager,
  organisationId: OrganisationId,
  personId: PersonId,
): Promise<void> {
  const [wrong] = await findImpossibleStaff(manager, organisationId, [personId]);
  if (!wrong) return;
  const problem: FieldProblem = { path: wrong.field, message: 'would not be possible with the rest of the staff' };
  throw new DomainError('conflict', wrong.code, wrong.message, { personId }, [problem]);
}
