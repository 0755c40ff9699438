import { createHash, createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import type { TimeZone } from '#calendar/time-zone.js';
import type { Language } from '#compensation/trace/language.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { ownDeadlines } from '#persistence/notices/own-deadlines.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { calendarText } from './calendar-text.js';

interface FeedReader {
  personId: PersonId;
  organisationId: OrganisationId;
  organisation: string;
  timeZone: TimeZone;
  language: Language;
}

/**
 * The secret address at which a calendar program reads the deadlines of somebody. As with invitations the token follows from
 * the request that asked for it, so that a repeated request is told the same one; the database has its hash alone.
 */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async show({ id }: SignedInPerson): Promise<{ madeAt: Date | null }> {
    const [feed] = await this.dataSource.query<{ madeAt: Date }[]>(
      'SELECT made_at AS "madeAt" FROM calendar_feeds WHERE person_id = $1',
      [id],
    );
    return { madeAt: feed?.madeAt ?? null };
  }

  /** Makes the address, or another in the place of the one that there is, which leads nowhere from then on. */
  async renew(person: SignedInPerson, request: RequestReference): Promise<{ path: string; madeAt: Date }> {
    const token = this.tokenOf(request);
    const { madeAt } = await answerOnce(this.dataSource, request, async (manager) => {
      const at = await businessNow(manager, person.organisationId);
      await manager.query(
        `INSERT INTO calendar_feeds (person_id, token_sha256, made_at) VALUES ($1, $2, $3)
         ON CONFLICT (person_id) DO UPDATE SET token_sha256 = EXCLUDED.token_sha256, made_at = EXCLUDED.made_at`,
        [person.id, sha256Of(token), at],
      );
      await audit(manager, person, at, 'calendar-feed.renewed');
      return { madeAt: at };
    });
    return { path: `/api/calendar/${token}.ics`, madeAt };
  }

  /** Ends the address; where there is none, nothing is changed. */
  revoke(person: SignedInPerson, request: RequestReference): Promise<{ wasThere: boolean }> {
    return answerOnce(this.dataSource, request, async (manager) => {
      const [, count] = await manager.query<[unknown, number]>('DELETE FROM calendar_feeds WHERE person_id = $1', [
        person.id,
      ]);
      if (count > 0)
        await audit(manager, person, await businessNow(manager, person.organisationId), 'calendar-feed.revoked');
      return { wasThere: count > 0 };
    });
  }

  /** The calendar behind a token; of somebody who has left the staff there is none. */
  async read(token: string): Promise<string> {
    const [reader] = await this.dataSource.query<FeedReader[]>(
      `SELECT p.id AS "personId", o.id AS "organisationId", o.name AS organisation, o.time_zone AS "timeZone", p.language
         FROM calendar_feeds f JOIN people p ON p.id = f.person_id JOIN organisations o ON o.id = p.organisation_id
         JOIN person_today t ON t.person_id = p.id AND t.is_active
        WHERE f.token_sha256 = $1`,
      [sha256Of(token)],
    );
    if (!reader) throw noSuchCalendar();
    return calendarText(await ownDeadlines(this.dataSource.manager, reader), reader);
  }

  private tokenOf({ actorId, key, fingerprint }: RequestReference): string {
    const request = `calendar-feed/${actorId}/${key}/${fingerprint}`;
    return createHmac('sha256', this.configuration.sessionSecret).update(request).digest('base64url');
  }
}

function audit(manager: EntityManager, person: SignedInPerson, businessAt: Date, action: string): Promise<void> {
  const { id, organisationId } = person;
  return writeAudit(manager, { organisationId, businessAt, actorId: id, action, objectKind: 'person', objectId: id });
}

function sha256Of(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function noSuchCalendar(): DomainError {
  return new DomainError(
    'not-found',
    'no-such-calendar-feed',
    'This address leads to no calendar, or not any more. Make another one: POST /api/calendar-feed.',
  );
}
