import { createHash, createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { Person } from '#persistence/entities/person.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { weaknessOf } from '#platform/password-choice.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import { hashPassword } from '#platform/password.js';
import { confirmersOfStaff } from '#staff/staff-change.js';
import type { SignedInPerson } from '../http/signed-in.js';

/** How long a one-time link may wait to be used, by the clock on the wall. */
const hoursToUse = 72;

export interface Invitation {
  token: string;
  expiresAt: Date;
}

/**
 * One-time tokens by which somebody chooses a password that nobody else knows. A token follows from the request that
 * asked for it and the secret of the installation, so that a repeated request is told the same one; the database has
 * its hash alone.
 */
@Injectable()
export class Invitations {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  tokenOf({ actorId, key, fingerprint }: RequestReference): string {
    const request = `invitation/${actorId}/${key}/${fingerprint}`;
    return createHmac('sha256', this.configuration.sessionSecret).update(request).digest('base64url');
  }

  /**
   * Makes the only open invitation of a person and returns when it expires. Whoever has had a password is confirmed by
   * another than who made the link, where the organisation has somebody who can: an administrator or general director.
   */
  async make(
    manager: EntityManager,
    { id: personId, organisationId }: Pick<Person, 'id' | 'organisationId'>,
    request: RequestReference,
  ): Promise<Date> {
    await manager.query('UPDATE invitations SET used_at = now() WHERE person_id = $1 AND used_at IS NULL', [personId]);
    const [row] = await manager.query<{ expiresAt: Date }[]>(
      `INSERT INTO invitations (token_sha256, organisation_id, person_id, made_by, expires_at, needs_confirmation)
       VALUES ($1, $2, $3, $4, date_trunc('milliseconds', now()) + interval '${hoursToUse} hours',
               EXISTS (SELECT 1 FROM people p WHERE p.id = $3 AND p.password_hash IS NOT NULL)
               AND EXISTS (SELECT 1 FROM person_today t WHERE t.organisation_id = $2 AND t.is_active AND t.roles && $5::text[] AND t.person_id NOT IN ($3, $4)))
       RETURNING expires_at AS "expiresAt"`,
      [sha256Of(this.tokenOf(request)), organisationId, personId, request.actorId, confirmersOfStaff],
    );
    if (!row) throw new Error(`The invitation of person ${personId} was not stored`);
    return row.expiresAt;
  }

  /** Sets the password of whoever was invited; their sessions and every other link of theirs end. */
  async accept(token: string, newPassword: string): Promise<{ login: string }> {
    const tokenHash = sha256Of(token);
    const [open] = await this.dataSource.query<{ login: string }[]>(
      `SELECT p.login FROM invitations i JOIN people p ON p.id = i.person_id WHERE i.token_sha256 = $1 AND ${isOpen}`,
      [tokenHash],
    );
    if (!open) throw notValid();
    const weakness = weaknessOf(newPassword, open.login);
    if (weakness) throw weakPassword(weakness);
    const passwordHash = await hashPassword(newPassword);
    await this.dataSource.transaction(async (manager) => {
      const [rows] = await manager.query<
        [
          {
            personId: PersonId;
            organisationId: OrganisationId;
            madeBy: string | null;
            needsConfirmation: boolean;
          }[],
          number,
        ]
      >(
        `UPDATE invitations i SET used_at = now(), accepted_at = clock_timestamp() WHERE i.token_sha256 = $1 AND ${isOpen}
         RETURNING person_id AS "personId", organisation_id AS "organisationId", made_by AS "madeBy", needs_confirmation AS "needsConfirmation"`,
        [tokenHash],
      );
      const [used] = rows;
      if (!used) throw notValid();
      const { personId, organisationId, madeBy, needsConfirmation } = used;
      await manager.update(Person, { id: personId }, { passwordHash });
      const [, endedSessions] = await manager.query<[unknown, number]>(
        `DELETE FROM sessions WHERE sess ->> 'personId' = $1`,
        [personId],
      );
      await writeAudit(manager, {
        organisationId,
        businessAt: await businessNow(manager, organisationId),
        actorId: personId,
        action: 'person.password-set',
        objectKind: 'person',
        objectId: personId,
        details: { invitedBy: madeBy, endedSessions, ...(needsConfirmation ? { awaitsConfirmation: true } : {}) },
      });
    });
    return { login: open.login };
  }

  /** Confirms that a reset was used by whom it was for: neither by them nor by who made the link. */
  confirm(
    { id: actorId, organisationId }: SignedInPerson,
    request: RequestReference,
    personId: PersonId,
  ): Promise<{ personId: PersonId; confirmedAt: Date }> {
    return answerOnce(this.dataSource, request, async (manager) => {
      const [reset] = await manager.query<{ tokenHash: string; madeBy: PersonId | null; awaits: boolean }[]>(
        `SELECT i.token_sha256 AS "tokenHash", i.made_by AS "madeBy", i.needs_confirmation AND i.confirmed_at IS NULL AS awaits FROM invitations i
          WHERE i.organisation_id = $1 AND i.person_id = $2 AND i.accepted_at IS NOT NULL ORDER BY i.accepted_at DESC LIMIT 1 FOR UPDATE`,
        [organisationId, personId],
      );
      if (!reset?.awaits) throw nothingToConfirm(personId);
      if (reset.madeBy === actorId || personId === actorId) throw notYoursToConfirm(personId);
      const confirmedAt = await businessNow(manager, organisationId);
      await manager.query('UPDATE invitations SET confirmed_by = $2, confirmed_at = $3 WHERE token_sha256 = $1', [
        reset.tokenHash,
        actorId,
        confirmedAt,
      ]);
      await writeAudit(manager, {
        organisationId,
        businessAt: confirmedAt,
        actorId,
        action: 'person.reset-confirmed',
        objectKind: 'person',
        objectId: personId,
        details: { madeBy: reset.madeBy },
      });
      return { personId, confirmedAt };
    });
  }
}

function nothingToConfirm(personId: PersonId): DomainError {
  return new DomainError(
    'conflict',
    'nothing-to-confirm',
    'No reset of a password of this person waits for a confirmation. GET /api/people?awaitsConfirmation=true lists whose do.',
    { personId },
  );
}

function notYoursToConfirm(personId: PersonId): DomainError {
  return new DomainError(
    'not-allowed',
    'concerns-you',
    'A reset is confirmed by another than who made the link or used it. Another administrator or the general director does, after speaking with the person.',
    { personId },
  );
}

/** Unused, not expired, and of somebody who has not left. */
const isOpen = `i.used_at IS NULL AND i.expires_at > now() AND EXISTS (
  SELECT 1 FROM person_today t WHERE t.person_id = i.person_id AND (t.is_active OR t.joined_on > t.day))`;

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Whether it was never made, was used or has expired is nobody's business. */
function notValid(): DomainError {
  const message = 'is not an invitation that can be used';
  return new DomainError(
    'invalid',
    'invitation-not-valid',
    'This invitation is unknown, used or expired. Ask an administrator for another one.',
    {},
    [{ path: 'token', message }],
  );
}

export function weakPassword(message: string): DomainError {
  return new DomainError('invalid', 'invalid', 'The new password is too easily guessed; nothing was changed.', {}, [
    { path: 'newPassword', message },
  ]);
}
