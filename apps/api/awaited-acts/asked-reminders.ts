import { Inject, Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import type { AwaitedActName } from '#notices/awaited-act.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { writeAskedReminders } from '#persistence/notices/asked-reminders.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import { tellMailOutbox } from '#platform/temporal/mail-outbox.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { AwaitedActs } from './awaited-acts.js';

/** As many as one request reminds of. */
export const mostReminded = 200;

interface NamedAct {
  name: AwaitedActName;
  onId: string;
  aboutId?: string | null | undefined;
}

/** Reminders that somebody asks for, of what they may know that it waits for others. */
@Injectable()
export class AskedReminders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly acts: AwaitedActs,
    private readonly client: Client,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Whoever sends mail is told after the commit; where that fails the daily round tells of the mail that waits. */
  async remind(person: SignedInPerson, request: RequestReference, named: readonly NamedAct[]) {
    const { mail, taskQueue } = this.configuration;
    const withMail = mail !== undefined;
    const waiting = await this.acts.seenBy(person, {});
    const answer = await answerOnce(this.dataSource, request, async (manager) => {
      const { organisationId } = person;
      const acts = waiting
        .filter(({ act }) => named.some((each) => isOf(each, act)))
        .map(({ act, waitsFor }) => ({ act, whom: waitsFor.filter((id) => id !== person.id) }))
        .filter(({ whom }) => whom.length > 0);
      if (acts.length === 0) throw nobodyToRemind();
      const at = await businessNow(manager, organisationId);
      const { reminded, people, tooSoon } = await writeAskedReminders(manager, organisationId, acts, { at, withMail });
      for (const { objectKind, objectId, name } of reminded)
        await writeAudit(manager, {
          organisationId,
          businessAt: at,
          actorId: person.id,
          action: 'act.reminded',
          objectKind,
          objectId,
          details: { act: name },
        });
      return { reminded: reminded.length, people, tooSoon };
    });
    if (withMail && answer.people > 0) await tellMailOutbox(this.client, taskQueue, person.organisationId);
    return answer;
  }
}

function isOf(
  { name, onId, aboutId }: NamedAct,
  act: { name: string; objectId: string; aboutId: string | null },
): boolean {
  return act.name === name && act.objectId === onId && (aboutId === undefined || act.aboutId === aboutId);
}

function nobodyToRemind(): DomainError {
  return new DomainError(
    'conflict',
    'nobody-to-remind',
    'Nothing of this waits for anybody else any more. Read the list again: GET /api/awaited-acts.',
  );
}
