import type { DepartmentId, PersonId } from '#approvals/ids.js';
import { readersOfAllPay } from '#approvals/role.js';
import { DomainError } from '#contracts/domain-error.js';
import type { SignedInPerson } from './signed-in.js';

export function seesAllPay(person: SignedInPerson): boolean {
  return readersOfAllPay.some((role) => person.roles.includes(role));
}

/** The head of a department, or the nearest above it where it has none. */
export function isHeadOf(person: SignedInPerson, departmentId: DepartmentId | null): boolean {
  return departmentId !== null && person.headedDepartmentIds.includes(departmentId);
}

/** The departments whose pay somebody sees who does not see everyone's: as their head, or by a role for them. */
export function departmentsWhosePayIsSeen({ headedDepartmentIds, departmentRoles }: SignedInPerson): string[] {
  const reading = departmentRoles.filter(({ role }) => readersOfAllPay.includes(role));
  return [...headedDepartmentIds, ...reading.flatMap(({ departmentIds }) => departmentIds)];
}

export function seesPayOf(person: SignedInPerson, departmentId: DepartmentId | null): boolean {
  return seesAllPay(person) || (departmentId !== null && departmentsWhosePayIsSeen(person).includes(departmentId));
}

/** Refuses to show one person's plan or statement to someone whom it does not concern. */
export function requirePayReader(
  person: SignedInPerson,
  about: { personId: PersonId | null; departmentId: DepartmentId | null },
): void {
  if (seesPayOf(person, about.departmentId) || about.personId === person.id) return;
  throw new DomainError(
    'not-allowed',
    'not-yours-to-see',
    "This shows somebody else's pay. It is seen by the person, their head, the directors and accounting.",
  );
}

export function requireHeadOf(person: SignedInPerson, departmentId: DepartmentId | null): void {
  if (!isHeadOf(person, departmentId)) throw notYourDepartment();
}

export function notYourDepartment(): DomainError {
  return new DomainError(
    'not-allowed',
    'not-your-department',
    'Only the head of the department may do this. Ask them, or have an administrator check your department.',
  );
}
