import type { EntityManager } from 'typeorm';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import { DomainError } from '#contracts/domain-error.js';
import { isHeadOver } from '#persistence/plan-drafts.js';
import type { SignedInPerson } from './signed-in.js';
import { departmentsWhosePayIsSeen, isHeadOf, notYourDepartment, seesAllPay } from './visibility.js';

/** The nearest head upwards of somebody who is not they themselves: nobody writes their own plan. What is about nobody is of the head of the department. */
export async function heads(
  manager: EntityManager,
  head: SignedInPerson,
  personId: PersonId | null,
  departmentId: DepartmentId | null,
): Promise<boolean> {
  if (!head.roles.includes('head-of-department')) return false;
  if (personId === null) return isHeadOf(head, departmentId);
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

/**
 * SQL: whether a document `d` about somebody's plan, of a cycle `c`, is seen by whoever the first four parameters name
 * (`planViewer`): who sees all pay or that of the department, the earner, and the head above who writes the plan of a head.
 */
export const isSeenPlan = `($2::boolean OR d.person_id = $3 OR c.department_id = ANY ($4) OR (d.person_id IN (SELECT h.person_id FROM headships h WHERE h.organisation_id = $1 AND h.superseded_at IS NULL)
                AND head_over(d.person_id, c.department_id, business_today($1)) = $3))`;

export const planViewer = (viewer: SignedInPerson): unknown[] => [
  viewer.organisationId,
  seesAllPay(viewer),
  viewer.id,
  departmentsWhosePayIsSeen(viewer),
];
