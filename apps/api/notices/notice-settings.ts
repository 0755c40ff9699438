import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import type { Language } from '#compensation/trace/language.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import type { RefusableKind } from '#notices/notice-kinds.js';
import type { QuietHours } from '#notices/quiet-hours.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import type { SignedInPerson } from '../http/signed-in.js';

export interface OwnSettings {
  language: Language;
  email: string | null;
  quietHours: QuietHours | null;
  refusedMail: RefusableKind[];
}

type ShownSettings = OwnSettings & { mayRefuse: RefusableKind[] };

/** How somebody wants to be told: their own choice, within what the organisation allows. */
@Injectable()
export class NoticeSettings {
  constructor(private readonly dataSource: DataSource) {}

  show({ id }: SignedInPerson): Promise<ShownSettings> {
    return readSettings(this.dataSource.manager, id);
  }

  change(person: SignedInPerson, request: RequestReference, wanted: OwnSettings): Promise<ShownSettings> {
    const { id, organisationId } = person;
    return answerOnce(this.dataSource, request, async (manager) => {
      const before = await readSettings(manager, id);
      const forbidden = wanted.refusedMail.find((kind) => !before.mayRefuse.includes(kind));
      if (forbidden) throw mailNotRefusable(forbidden);
      const { language, email, quietHours, refusedMail } = wanted;
      await manager.query(
        'UPDATE people SET language = $2, email = $3, quiet_hours = $4, refused_mail = $5 WHERE id = $1',
        [id, language, email, quietHours === null ? null : JSON.stringify(quietHours), refusedMail],
      );
      await writeAudit(manager, {
        organisationId,
        businessAt: await businessNow(manager, organisationId),
        actorId: id,
        action: 'person.notice-settings-changed',
        objectKind: 'person',
        objectId: id,
        details: { language, hasEmail: email !== null, emailChanged: email !== before.email, quietHours, refusedMail },
      });
      return readSettings(manager, id);
    });
  }
}

async function readSettings(manager: EntityManager, personId: PersonId): Promise<ShownSettings> {
  const [row] = await manager.query<ShownSettings[]>(
    `SELECT p.language, p.email, p.quiet_hours AS "quietHours", p.refused_mail AS "refusedMail", o.reminder_rules -> 'mayRefuse' AS "mayRefuse"
       FROM people p JOIN organisations o ON o.id = p.organisation_id WHERE p.id = $1`,
    [personId],
  );
  if (!row) throw new Error(`Person ${personId} does not exist`);
  return row;
}

function mailNotRefusable(kind: RefusableKind): DomainError {
  return new DomainError(
    'not-allowed',
    'mail-not-refusable',
    `The organisation wants everybody to get mail of this kind: ${kind}. Leave it out; quiet hours hold for it as well.`,
    {},
    [{ path: 'refusedMail', message: `may not have ${kind}` }],
  );
}
