import type { EntityManager } from 'typeorm';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';
import type { RecordDecision } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import { findDelegation } from '#persistence/delegations.js';
import type { Document } from '#persistence/entities/document.entity.js';
import { rolesOf } from '#persistence/person-roles.js';
import { refusalWhereReassigned } from '#persistence/step-reassignments.js';

type Taken = Pick<RecordDecision, 'request' | 'onBehalfOf' | 'version' | 'position' | 'stepRoles'> & {
  departmentId: DepartmentId | null;
};

/**
 * Refuses a decision by somebody who may not fill the step at this moment, whatever held when it was asked for: by the
 * role of theirs or of the principal for whom they act, by what they earn by, and where the step was reassigned to
 * another. The document is locked by the caller.
 */
export async function requireSeat(manager: EntityManager, document: Document, taken: Taken): Promise<void> {
  const { onBehalfOf, stepRoles, departmentId, version, position } = taken;
  const { actorId } = taken.request;
  const principalId = onBehalfOf?.personId;
  const held =
    principalId === undefined
      ? await requireRole(manager, actorId, stepRoles, departmentId)
      : await rolesOf(manager, actorId, departmentId);
  refuseWhoEarnsByIt(document, held, 'decides-your-pay');
  if (principalId !== undefined) {
    refuseAdministrator(document, held);
    const principalHolds = await rolesOf(manager, principalId, departmentId);
    if (!principalHolds.some((role) => stepRoles.includes(role))) throw principalHasNoRole(document, stepRoles);
    refuseWhoEarnsByIt(document, principalHolds, 'decides-pay-of-principal');
  }
  const documentId = document.id;
  const step = { documentId, version, position };
  const refusal = await refusalWhereReassigned(manager, step, [actorId, principalId]);
  if (refusal) throw new DomainError(refusal.kind, refusal.code, refusal.message, { documentId, version });
}

/** The delegation by which somebody acts, as it stands at the instant of the decision; it is not ended before that is written. */
export async function requireDelegation(
  manager: EntityManager,
  { id: documentId, kind }: Document,
  { actorId, principalId, at }: { actorId: PersonId; principalId: PersonId; at: Date },
): Promise<{ delegationId: string }> {
  const found = await findDelegation(manager, { principalId, delegateId: actorId, kind, at });
  if ('delegationId' in found) return found;
  const { code, message } = found.refusal;
  throw new DomainError('not-allowed', code, message, { documentId, onBehalfOf: principalId });
}

/** Returns the roles that the person holds at this moment. */
export async function requireRole(
  manager: EntityManager,
  personId: PersonId,
  wanted: readonly Role[],
  departmentId: DepartmentId | null,
): Promise<Role[]> {
  const held = await rolesOf(manager, personId, departmentId);
  if (held.some((role) => wanted.includes(role))) return held;
  throw new DomainError(
    'not-allowed',
    'role-missing',
    `This needs the role ${wanted.join(' or ')}, which you do not hold any more.`,
  );
}

/** Who earns by a kind may have become so only after the submission: it is the role at the decision that counts. */
function refuseWhoEarnsByIt(
  document: Document,
  held: readonly Role[],
  code: 'decides-your-pay' | 'decides-pay-of-principal',
): void {
  const earning = documentKinds[document.kind].neverDecidedBy?.filter((role) => held.includes(role)) ?? [];
  if (earning.length === 0) return;
  const who = code === 'decides-your-pay' ? 'You earn' : 'The person on whose behalf you act earns';
  throw new DomainError(
    'not-allowed',
    code,
    `${who} by this document as ${earning.join(' and ')}. Another holder of the role must decide.`,
    { documentId: document.id },
  );
}

function refuseAdministrator({ id: documentId }: Document, held: readonly Role[]): void {
  if (!held.includes('administrator')) return;
  throw new DomainError(
    'not-allowed',
    'administrator-has-no-say',
    'An administrator has no say over money and acts on behalf of nobody. Have another delegate named.',
    { documentId },
  );
}

function principalHasNoRole({ id: documentId }: Document, wanted: readonly Role[]): DomainError {
  return new DomainError(
    'not-allowed',
    'role-missing',
    `This needs the role ${wanted.join(' or ')}, which the person on whose behalf you act does not hold. A delegate of a delegate is none.`,
    { documentId },
  );
}
