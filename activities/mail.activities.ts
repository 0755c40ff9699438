import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import type { MailActivities as Contract } from '#contracts/reminders.contract.js';
import { describeNotice } from '#notices/describe-notice.js';
import { mailText } from '#notices/mail-text.js';
import { endOfQuiet } from '#notices/quiet-hours.js';
import { businessNow } from '#persistence/business-now.js';
import { announceFailedMail } from '#persistence/notices/failed-mail.js';
import {
  contentsOfMail,
  type MailToSend,
  nextMailDueAt,
  putOffDueMail,
  takeDueMail,
} from '#persistence/notices/mails.js';
import { namesIn } from '#persistence/notices/names-in-notices.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import { mailFaultOf } from '#platform/mail/mail-fault.js';
import type { MailSettings } from '#platform/mail/mail-settings.js';
import { type MailTransport, openMailTransport } from '#platform/mail/mail-transport.js';
import { refusalPath, refusalToken } from '#platform/mail/refusal-token.js';

/** Mails that one attempt sends; the next one goes on. */
const mailsAtOnce = 50;
/** After so many faults a mail is given up: with a minute at first, and twice as long each time, after some 17 hours. */
const mostAttempts = 11;
/** Where another worker is at a mail, or more are due. */
const shortestWaitMs = 500;

/** What became of the mail that was taken; `none` where none was due. */
type Outcome = 'none' | 'done' | 'unreachable';

interface Sending {
  organisationId: OrganisationId;
  settings: MailSettings;
  transport: MailTransport;
}

/**
 * Sends the mails that were written with notices. Each is sent while its row is held: it goes out once, however many
 * workers are at it, and once more under the same Message-ID only where one dies between the server's answer and the commit.
 */
@Injectable()
export class MailActivities implements Contract {
  private readonly logger = new Logger(MailActivities.name);

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async sendMail({ organisationId }: { organisationId: OrganisationId }): Promise<{ nextInMs: number | null }> {
    const { mail: settings } = this.configuration;
    // The settings were taken away: what waits stays, and goes out when they are back.
    if (!settings) return { nextInMs: null };
    const transport = openMailTransport(settings);
    try {
      for (let sent = 0; sent < mailsAtOnce; sent += 1)
        if ((await this.sendNext({ organisationId, settings, transport })) !== 'done') break;
    } finally {
      transport.close();
    }
    const { manager } = this.dataSource;
    const dueAt = await nextMailDueAt(manager, organisationId);
    if (dueAt === null) return { nextInMs: null };
    const waitMs = dueAt.getTime() - (await businessNow(manager, organisationId)).getTime();
    return { nextInMs: Math.max(shortestWaitMs, waitMs) };
  }

  private sendNext(sending: Sending): Promise<Outcome> {
    const { organisationId } = sending;
    return this.dataSource.transaction(async (manager) => {
      const now = await businessNow(manager, organisationId);
      const mail = await takeDueMail(manager, organisationId, now);
      if (!mail) return 'none';
      const quietUntil = endOfQuiet(now.toISOString(), mail.quietHours, mail.timeZone);
      if (quietUntil !== undefined) {
        await manager.query('UPDATE mails SET due_at = $2 WHERE id = $1', [mail.id, quietUntil]);
        return 'done';
      }
      return this.hand(manager, mail, now, sending);
    });
  }

  private async hand(manager: EntityManager, mail: MailToSend, now: Date, sending: Sending): Promise<Outcome> {
    const { email } = mail;
    const giveUp = (fault: string) =>
      manager.query('UPDATE mails SET given_up_at = $2, attempts = attempts + 1, last_fault = $3 WHERE id = $1', [
        mail.id,
        now,
        fault,
      ]);
    if (email === null) {
      await giveUp('no address');
      return 'done';
    }
    try {
      await sending.transport.send(await this.compose(manager, { ...mail, email }, now, sending.settings));
    } catch (error) {
      const fault = mailFaultOf(error);
      this.logger.warn({ mailId: mail.id, fault: fault.code, attempts: mail.attempts + 1 }, 'A mail did not go out');
      if (fault.kind === 'refused' || mail.attempts + 1 >= mostAttempts) {
        await giveUp(fault.code);
        await announceFailedMail(manager, { ...sending, personId: mail.personId, timeZone: mail.timeZone, now });
        return fault.kind === 'unreachable' ? 'unreachable' : 'done';
      }
      const until = new Date(now.getTime() + sending.settings.retrySeconds * 1000 * 2 ** mail.attempts);
      if (fault.kind === 'unreachable') {
        await putOffDueMail(manager, { ...sending, now, until, fault: fault.code });
        return 'unreachable';
      }
      await manager.query('UPDATE mails SET due_at = $2, attempts = attempts + 1, last_fault = $3 WHERE id = $1', [
        mail.id,
        until,
        fault.code,
      ]);
      return 'done';
    }
    await manager.query('UPDATE mails SET sent_at = $2, attempts = attempts + 1, last_fault = NULL WHERE id = $1', [
      mail.id,
      now,
    ]);
    return 'done';
  }

  private async compose(
    manager: EntityManager,
    { id, kind, name, email, language, organisation, isRefusable }: MailToSend & { email: string },
    sentAt: Date,
    { from }: MailSettings,
  ) {
    const contents = await contentsOfMail(manager, id);
    const names = await namesIn(manager, contents);
    const notices = contents.map((content) => describeNotice({ kind, content }, names, language));
    const { publicUrl, sessionSecret } = this.configuration;
    const refusalUrl =
      isRefusable && publicUrl !== undefined
        ? `${publicUrl}${refusalPath(refusalToken(sessionSecret, id))}`
        : undefined;
    const { subject, text } = mailText({ kind, notices, language }, { organisation, name, publicUrl, refusalUrl });
    const domain = /@([^@>\s]+)>?$/.exec(from)?.[1] ?? 'localhost';
    return { messageId: `<${id}@${domain}>`, to: { name, address: email }, subject, text, refusalUrl, sentAt };
  }
}
