import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { hashPassword, isPasswordOf } from '#platform/password.js';
import type { SignedInPerson } from '../http/signed-in.js';

/** Checks credentials; an unknown login costs as much time as a wrong password and gets the same words. */
@Injectable()
export class SignIn {
  private readonly hashOfNobody = hashPassword('nobody has this password');

  constructor(private readonly dataSource: DataSource) {}

  async personWith(login: string, password: string): Promise<SignedInPerson> {
    const [found] = await this.dataSource.query<(SignedInPerson & { passwordHash: string })[]>(
      `SELECT p.id, p.organisation_id AS "organisationId", p.department_id AS "departmentId", p.name, p.login, p.password_hash AS "passwordHash",
              array_agg(r.role ORDER BY r.role) AS roles
         FROM people p JOIN person_roles r ON r.person_id = p.id WHERE p.login = $1 AND p.is_active GROUP BY p.id`,
      [login.trim().toLowerCase()],
    );
    const isRight = await isPasswordOf(found?.passwordHash ?? (await this.hashOfNobody), password);
    if (!found || !isRight)
      throw new DomainError(
        'unauthenticated',
        'wrong-credentials',
        'No active person has this login and password. Check both.',
      );
    const { passwordHash: _, ...person } = found;
    return person;
  }

  /** Replaces a person's own password and ends every other session of theirs. */
  changePassword(
    person: SignedInPerson,
    request: RequestReference,
    passwords: { currentPassword: string; newPassword: string },
    sessionId: string,
  ): Promise<{ endedSessions: number }> {
    return answerOnce(this.dataSource, request, async (manager) => {
      await this.personWith(person.login, passwords.currentPassword);
      await manager.query('UPDATE people SET password_hash = $2 WHERE id = $1', [
        person.id,
        await hashPassword(passwords.newPassword),
      ]);
      const [, endedSessions] = await manager.query<[unknown, number]>(
        `DELETE FROM sessions WHERE sess ->> 'personId' = $1 AND sid <> $2`,
        [person.id, sessionId],
      );
      await writeAudit(manager, {
        organisationId: person.organisationId,
        businessAt: await businessNow(manager, person.organisationId),
        actorId: person.id,
        action: 'person.password-changed',
        objectKind: 'person',
        objectId: person.id,
        details: { endedSessions },
      });
      return { endedSessions };
    });
  }
}
