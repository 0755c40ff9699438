import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Request } from 'express';
import type { Role } from '#approvals/role.js';

/** Who asks, as the database knows them at this moment. */
export interface SignedInPerson {
  id: string;
  organisationId: string;
  departmentId: string | null;
  name: string;
  login: string;
  roles: Role[];
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
