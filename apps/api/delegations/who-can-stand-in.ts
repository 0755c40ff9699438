import type { EntityManager } from 'typeorm';
import { obstacleToStandIn } from '#approvals/delegation.js';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';
import { DomainError } from '#contracts/domain-error.js';

interface Parties {
  organisationId: OrganisationId;
  principalId: PersonId;
  delegateId: PersonId;
  kinds: readonly DocumentKind[];
  proposedBy: PersonId;
}

/** Refuses people who are not on the staff, who are one and the same, and a delegate who could not act, each with the field. */
export async function refuseWhoCannotStandIn(
  manager: EntityManager,
  { organisationId, principalId, delegateId, kinds, proposedBy }: Parties,
): Promise<void> {
  const people = await manager.query<{ id: PersonId; roles: Role[] }[]>(
    'SELECT person_id AS id, roles FROM person_today WHERE organisation_id = $1 AND person_id = ANY ($2) AND is_active',
    [organisationId, [principalId, delegateId]],
  );
  if (!people.some(({ id }) => id === principalId)) throw notOnTheStaff('principalId', principalId);
  const delegate = people.find(({ id }) => id === delegateId);
  if (!delegate) throw notOnTheStaff('delegateId', delegateId);
  if (delegateId === principalId)
    throw new DomainError('invalid', 'invalid', 'Nobody is their own delegate. Name another person.', {}, [
      { path: 'delegateId', message: 'is the principal' },
    ]);
  if (delegateId === proposedBy)
    throw new DomainError(
      'not-allowed',
      'concerns-you',
      'Nobody makes themselves a delegate. The principal proposes it, or an administrator who is not the delegate.',
      { personId: delegateId },
    );
  const obstacle = obstacleToStandIn(delegate.roles, kinds);
  if (obstacle) throw cannotStandIn(obstacle, delegateId);
}

function cannotStandIn(code: 'administrator-has-no-say' | 'delegate-sees-no-pay', personId: PersonId): DomainError {
  const message =
    code === 'administrator-has-no-say'
      ? 'An administrator has no say over money and acts on behalf of nobody. Name somebody else.'
      : 'A register is signed only by somebody who sees the pay of everybody in their own right. Name a director or somebody in accounting, or leave registers out of the kinds.';
  return new DomainError('invalid', code, message, { personId }, [
    { path: 'delegateId', message: code === 'administrator-has-no-say' ? 'is an administrator' : 'sees no pay' },
  ]);
}

function notOnTheStaff(field: 'principalId' | 'delegateId', personId: PersonId): DomainError {
  return new DomainError(
    'invalid',
    'unknown-person',
    'The person is not on the staff of the organisation today. Name somebody who is.',
    { personId },
    [{ path: field, message: 'is not on the staff of this organisation' }],
  );
}
