import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DataSource } from 'typeorm';
import type { Role } from '#approvals/role.js';
import { DomainError } from '#contracts/domain-error.js';
import { ALLOWED_ROLES, IS_PUBLIC, type SignedInPerson, type SignedInRequest } from './signed-in.js';

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
    const person = await this.personOf(request.session?.personId);
    if (!person)
      throw new DomainError('unauthenticated', 'not-signed-in', 'Sign in with POST /api/session and send its cookie.');
    request.person = person;
    const allowed = this.reflector.getAllAndOverride<Role[] | undefined>(ALLOWED_ROLES, targets);
    if (!allowed || person.roles.some((role) => allowed.includes(role))) return true;
    throw new DomainError(
      'not-allowed',
      'role-missing',
      `This is for ${allowed.join(' or ')}; you are ${person.roles.join(' and ')}.`,
    );
  }

  private async personOf(personId: string | undefined): Promise<SignedInPerson | undefined> {
    if (!personId) return undefined;
    const [person] = await this.dataSource.query<SignedInPerson[]>(
      `SELECT p.id, p.organisation_id AS "organisationId", p.department_id AS "departmentId", p.name, p.login,
              array_agg(r.role ORDER BY r.role) AS roles
         FROM people p JOIN person_roles r ON r.person_id = p.id WHERE p.id = $1 AND p.is_active GROUP BY p.id`,
      [personId],
    );
    return person;
  }
}
