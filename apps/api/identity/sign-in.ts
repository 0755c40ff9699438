import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { Person } from '#persistence/entities/person.entity.js';
import { answerOnce, findAnswer } from '#persistence/idempotent-request.js';
import { weaknessOf } from '#platform/password-choice.js';
import { hashPassword, isPasswordOf } from '#platform/password.js';
import { readByLogin } from '../http/read-signed-in.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { weakPassword } from './invitations.js';

/** Checks credentials; an unknown login, somebody who has no password yet or has left costs as much time as a wrong password and gets the same words. */
@Injectable()
export class SignIn {
  private readonly hashOfNobody = hashPassword('nobody has this password');

  constructor(private readonly dataSource: DataSource) {}

  async personWith(login: string, password: string): Promise<SignedInPerson> {
    const found = await readByLogin(this.dataSource, login);
    const isRight = await isPasswordOf(found?.passwordHash ?? (await this.hashOfNobody), password);
    const person = found?.passwordHash && isRight ? found.person : undefined;
    if (!person) {
      await this.recordRefusal(login);
      throw new DomainError(
        'unauthenticated',
        'wrong-credentials',
        'No active person has this login and password. Check both.',
      );
    }
    await this.record(this.dataSource.manager, person, 'person.signed-in');
    return person;
  }

  /** Refuses a password that is not the present one of somebody who is signed in; both are recorded. */
  async confirmPassword(person: SignedInPerson, password: string): Promise<void> {
    const { manager } = this.dataSource;
    if (await this.hashIfRight(person.id, password)) return this.record(manager, person, 'person.password-given');
    await this.record(manager, person, 'person.password-refused');
    throw wrongPassword('password');
  }

  /**
   * An attempt on a login that somebody has, or had, is recorded as theirs, by nobody who is known. Neither it nor the
   * nothing that is written for another login waits for the disk: the time of the answer does not tell which it was.
   */
  private async recordRefusal(login: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query('SET LOCAL synchronous_commit = off');
      await manager.query(
        `INSERT INTO audit_events (organisation_id, business_at, action, object_kind, object_id)
         SELECT o.id, clock_timestamp() + o.clock_offset_ms * interval '1 millisecond', 'person.sign-in-refused', 'person', p.id
           FROM people p JOIN organisations o ON o.id = p.organisation_id WHERE p.login = $1`,
        [login.trim().toLowerCase()],
      );
    });
  }

  private async record(
    manager: EntityManager,
    { id, organisationId }: SignedInPerson,
    action: string,
    details: Record<string, unknown> = {},
  ): Promise<void> {
    await writeAudit(manager, {
      organisationId,
      businessAt: await businessNow(manager, organisationId),
      actorId: id,
      action,
      objectKind: 'person',
      objectId: id,
      details,
    });
  }

  /**
   * Replaces a person's own password and ends every other session of theirs. What takes long is done before the
   * transaction, which holds a connection for as little as it can.
   */
  async changePassword(
    person: SignedInPerson,
    request: RequestReference,
    passwords: { currentPassword: string; newPassword: string },
    sessionId: string,
  ): Promise<{ endedSessions: number }> {
    const weakness = weaknessOf(passwords.newPassword, person.login);
    if (weakness) throw weakPassword(weakness);
    const presentHash = await this.hashIfRight(person.id, passwords.currentPassword);
    if (!presentHash) {
      // It may be this very request, sent once more, whose first sending has changed it.
      const known = await findAnswer<{ endedSessions: number }>(this.dataSource.manager, request);
      if (known) return known.answer;
      await this.record(this.dataSource.manager, person, 'person.password-refused');
      throw wrongPassword();
    }
    const newHash = await hashPassword(passwords.newPassword);
    return answerOnce(this.dataSource, request, async (manager) => {
      const { affected } = await manager.update(
        Person,
        { id: person.id, passwordHash: presentHash },
        { passwordHash: newHash },
      );
      if (affected !== 1) throw wrongPassword();
      const [, endedSessions] = await manager.query<[unknown, number]>(
        `DELETE FROM sessions WHERE sess ->> 'personId' = $1 AND sid <> $2`,
        [person.id, sessionId],
      );
      await this.record(manager, person, 'person.password-changed', { endedSessions });
      return { endedSessions };
    });
  }

  /** The stored hash of a person's password, when it is the given one. */
  private async hashIfRight(personId: PersonId, password: string): Promise<string | undefined> {
    const [stored] = await this.dataSource.query<{ passwordHash: string | null }[]>(
      'SELECT password_hash AS "passwordHash" FROM people WHERE id = $1',
      [personId],
    );
    return stored?.passwordHash && (await isPasswordOf(stored.passwordHash, password))
      ? stored.passwordHash
      : undefined;
  }
}

/** The session stays: who is signed in has mistyped, and is told so at the field. */
function wrongPassword(path: 'currentPassword' | 'password' = 'currentPassword'): DomainError {
  const message = 'is not your present password';
  return new DomainError(
    'invalid',
    'wrong-password',
    'The present password is another one; nothing was changed. If you do not know it, ask an administrator.',
    {},
    [{ path, message }],
  );
}
