import type { EntityManager } from 'typeorm';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import { DomainError } from '#contracts/domain-error.js';
import { isHeadOver } from '#persistence/plan-drafts.js';
import type { SignedInPerson } from './signed-in.js';
import { notYourDepartment } from './visibility.js';

/** The nearest head upwards of somebody who is not they themselves: nobody writes their own plan. */
export async function heads(
  manager: EntityManager,
  head: SignedInPerson,
  personId: PersonId | null,
  departmentId: DepartmentId | null,
): Promise<boolean> {
  if (!head.roles.includes('head-of-department')) return false;
  return isHeadOver(manager, { organisationId: head.organisationId, headId: head.id }, personId, departmentId);
}

export async function requireHeadOver(
  manager: EntityManager,
  head: SignedInPerson,
  personId: PersonId | null,
  departmentId: DepartmentId | null,
): Promise<void> {
  if (await heads(manager, head, personId, departmentId)) return;
  throw personId === head.id ? yourOwnPlan(personId) : notYourDepartment();
}

function yourOwnPlan(personId: PersonId): DomainError {
  return new DomainError(
    'not-allowed',
    'your-own-plan',
    'Nobody writes their own plan. The head of the department above writes it.',
    { personId },
  );
}
