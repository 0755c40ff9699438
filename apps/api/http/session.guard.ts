import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DataSource } from 'typeorm';
import type { Role } from '#approvals/role.js';
import { DomainError } from '#contracts/domain-error.js';
import { ALLOWED_ROLES, IS_FOR_DEPARTMENTS, IS_PUBLIC, type SignedInRequest } from './signed-in.js';
import { readSignedIn } from './read-signed-in.js';

/** Finds the person of the session, with the roles they hold right now, and checks that one of them is allowed. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly dataSource: DataSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(IS_PUBLIC, targets)) return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const { personId, passwordGivenAt } = request.session ?? {};
    const person = personId ? await readSignedIn(this.dataSource, personId) : undefined;
    if (!person)
      throw new DomainError('unauthenticated', 'not-signed-in', 'Sign in with POST /api/session and send its cookie.');
    request.person = passwordGivenAt === undefined ? person : { ...person, passwordGivenAt };
    const allowed = this.reflector.getAllAndOverride<Role[] | undefined>(ALLOWED_ROLES, targets);
    const isForDepartments = this.reflector.getAllAndOverride<boolean | undefined>(IS_FOR_DEPARTMENTS, targets);
    const counted = isForDepartments ? person.departmentRoles.map(({ role }) => role) : [];
    if (!allowed || [...person.roles, ...counted].some((role) => allowed.includes(role))) return true;
    throw new DomainError(
      'not-allowed',
      'role-missing',
      `This is for ${allowed.join(' or ')}; you are ${person.roles.join(' and ') || 'none of them'}.`,
    );
  }
}
