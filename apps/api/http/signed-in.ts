import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Request } from 'express';
import type { DepartmentId, OrganisationId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';

/** Who asks, as the database knows them at this moment. */
export interface SignedInPerson {
  id: string;
  organisationId: OrganisationId;
  departmentId: DepartmentId | null;
  name: string;
  login: string;
  /** The roles that hold everywhere. */
  roles: Role[];
  /** The departments that the person heads: their own, and those below that have no head. */
  headedDepartmentIds: string[];
  /** Roles that hold for some departments alone: one and those below it. */
  departmentRoles: { role: Role; departmentIds: string[] }[];
  /** Whether the password was reset and nobody has confirmed yet by whom: no role holds until then but to earn. */
  awaitsConfirmation: boolean;
  /** When the password was last given in this session. */
  passwordGivenAt?: string;
}

/** The roles that somebody holds in the matters of a department, or in those of none. */
export function rolesIn(person: SignedInPerson, departmentId: DepartmentId | null): Role[] {
  const there = person.departmentRoles.filter(
    ({ departmentIds }) => departmentId !== null && departmentIds.includes(departmentId),
  );
  return [...new Set([...person.roles, ...there.map(({ role }) => role)])];
}

export type SignedInRequest = Request & { person: SignedInPerson };

/** The person whose session the request carries; never anything that the body says. */
export const CurrentPerson = createParamDecorator(
  (_data: unknown, context: ExecutionContext): SignedInPerson =>
    context.switchToHttp().getRequest<SignedInRequest>().person,
);

export const IS_PUBLIC = 'isPublic';
/** Answers without a session. */
export const Public = () => SetMetadata(IS_PUBLIC, true);

export const ALLOWED_ROLES = 'allowedRoles';
/** Only holders of one of these roles may call this. */
export const AllowedRoles = (...roles: Role[]) => SetMetadata(ALLOWED_ROLES, roles);

export const IS_FOR_DEPARTMENTS = 'isForDepartments';
/** A role for some departments suffices: what is shown or done is bounded by them further on. */
export const AlsoForDepartments = () => SetMetadata(IS_FOR_DEPARTMENTS, true);
