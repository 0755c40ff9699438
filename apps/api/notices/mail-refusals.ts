import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import type { Language } from '#compensation/trace/language.js';
import { DomainError } from '#contracts/domain-error.js';
import type { MailedKind, RefusableKind } from '#notices/notice-kinds.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import { readRefusalToken } from '#platform/mail/refusal-token.js';

interface RefusableMail {
  personId: PersonId;
  organisationId: OrganisationId;
  kind: MailedKind;
  language: Language;
  refusedMail: RefusableKind[];
  mayRefuse: RefusableKind[];
}

/** How mail of one kind stands with whoever got a mail of it. */
export interface MailRefusal {
  kind: RefusableKind;
  isRefused: boolean;
  language: Language;
}

/** Lets somebody who has got a mail do without mail of its kind, by the link that stands in it: it names the mail, signed. */
@Injectable()
export class MailRefusals {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async show(token: string): Promise<MailRefusal> {
    const { kind, refusedMail, language } = await this.refusable(this.dataSource.manager, token, '');
    return { kind, isRefused: refusedMail.includes(kind), language };
  }

  /** Any number of times; mail that the organisation wants everybody to get goes on, whatever the link says. */
  refuse(token: string): Promise<MailRefusal> {
    return this.dataSource.transaction(async (manager) => {
      const mail = await this.refusable(manager, token, 'FOR UPDATE OF p');
      const { personId, organisationId, kind, language } = mail;
      if (!mail.refusedMail.includes(kind)) {
        const refusedMail = [...mail.refusedMail, kind];
        await manager.query('UPDATE people SET refused_mail = $2 WHERE id = $1', [personId, refusedMail]);
        await writeAudit(manager, {
          organisationId,
          businessAt: await businessNow(manager, organisationId),
          actorId: personId,
          action: 'person.notice-settings-changed',
          objectKind: 'person',
          objectId: personId,
          details: { refusedMail, byLink: true },
        });
      }
      return { kind, isRefused: true, language };
    });
  }

  private async refusable(
    manager: EntityManager,
    token: string,
    lock: '' | 'FOR UPDATE OF p',
  ): Promise<RefusableMail & { kind: RefusableKind }> {
    const mailId = readRefusalToken(this.configuration.sessionSecret, token);
    const [mail] = await manager.query<RefusableMail[]>(
      `SELECT p.id AS "personId", p.organisation_id AS "organisationId", m.kind, p.language, p.refused_mail AS "refusedMail", o.reminder_rules -> 'mayRefuse' AS "mayRefuse"
         FROM mails m JOIN people p ON p.id = m.person_id JOIN organisations o ON o.id = m.organisation_id WHERE m.id = $1 ${lock}`,
      [mailId ?? null],
    );
    if (!mail) throw noSuchMail();
    const kind = mail.mayRefuse.find((each) => each === mail.kind);
    if (kind === undefined) throw mailNotRefusable(mail.kind);
    return { ...mail, kind };
  }
}

function noSuchMail(): DomainError {
  return new DomainError(
    'not-found',
    'no-such-mail',
    'The link is not complete, or is not valid any more. Sign in and choose what you get by mail: PUT /api/notices/settings.',
    {},
  );
}

function mailNotRefusable(kind: MailedKind): DomainError {
  return new DomainError(
    'not-allowed',
    'mail-not-refusable',
    `The organisation wants everybody to get mail of this kind: ${kind}. Set quiet hours instead: PUT /api/notices/settings.`,
    {},
  );
}
