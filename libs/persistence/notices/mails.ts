import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import type { TimeZone } from '#calendar/time-zone.js';
import type { Language } from '#compensation/trace/language.js';
import type { NoticeContent } from '#notices/notice-content.js';
import type { MailedKind } from '#notices/notice-kinds.js';
import type { QuietHours } from '#notices/quiet-hours.js';

/** A mail that is to go out, with what it needs. */
export interface MailToSend {
  id: string;
  kind: MailedKind;
  personId: PersonId;
  attempts: number;
  name: string;
  /** Null where the person has none, or is not on the staff any more. */
  email: string | null;
  language: Language;
  organisation: string;
  timeZone: TimeZone;
  quietHours: QuietHours | null;
  /** Whether the organisation lets people do without mail of this kind. */
  isRefusable: boolean;
}

/** SQL: whether a mail still waits to go out. */
const isWaiting = (mail: string) => `(${mail}.sent_at IS NULL AND ${mail}.given_up_at IS NULL)`;

/**
 * Takes the mail of an organisation that has been due longest, for the rest of the transaction: nobody else takes it
 * meanwhile.
 */
export async function takeDueMail(
  manager: EntityManager,
  organisationId: OrganisationId,
  now: Date,
): Promise<MailToSend | undefined> {
  const [mail] = await manager.query<MailToSend[]>(
    `SELECT m.id, m.kind, m.person_id AS "personId", m.attempts, p.name, CASE WHEN t.is_active THEN p.email END AS email, p.language, o.name AS organisation, o.time_zone AS "timeZone",
            COALESCE(p.quiet_hours, NULLIF(o.reminder_rules -> 'quietHours', 'null')) AS "quietHours",
            (o.reminder_rules -> 'mayRefuse') ? m.kind AS "isRefusable"
       FROM mails m JOIN people p ON p.id = m.person_id JOIN person_today t ON t.person_id = p.id JOIN organisations o ON o.id = m.organisation_id
      WHERE m.organisation_id = $1 AND ${isWaiting('m')} AND m.due_at <= $2
      ORDER BY m.due_at, m.id LIMIT 1 FOR UPDATE OF m SKIP LOCKED`,
    [organisationId, now],
  );
  return mail;
}

/** What a mail tells of, in the order in which the things are due. */
export async function contentsOfMail(manager: EntityManager, mailId: string): Promise<NoticeContent[]> {
  const rows = await manager.query<{ content: NoticeContent }[]>(
    'SELECT content FROM notices WHERE mail_id = $1 ORDER BY due_at, id',
    [mailId],
  );
  return rows.map(({ content }) => content);
}

/** When the next mail of an organisation is due; null where none waits. */
export async function nextMailDueAt(
  manager: Pick<EntityManager, 'query'>,
  organisationId: OrganisationId,
): Promise<Date | null> {
  const [row] = await manager.query<{ dueAt: Date | null }[]>(
    `SELECT min(m.due_at) AS "dueAt" FROM mails m WHERE m.organisation_id = $1 AND ${isWaiting('m')}`,
    [organisationId],
  );
  return row?.dueAt ?? null;
}

/** The organisations that have mail waiting. */
export async function organisationsWithMail(manager: Pick<EntityManager, 'query'>): Promise<OrganisationId[]> {
  const rows = await manager.query<{ id: OrganisationId }[]>(
    `SELECT DISTINCT m.organisation_id AS id FROM mails m WHERE ${isWaiting('m')}`,
  );
  return rows.map(({ id }) => id);
}

/** Puts off all mail of an organisation that is due: there is no use in trying the others where the server is away. */
export async function putOffDueMail(
  manager: EntityManager,
  { organisationId, now, until, fault }: { organisationId: OrganisationId; now: Date; until: Date; fault: string },
): Promise<void> {
  await manager.query(
    `UPDATE mails SET due_at = $3, attempts = attempts + 1, last_fault = $4 WHERE id IN (
       SELECT m.id FROM mails m WHERE m.organisation_id = $1 AND ${isWaiting('m')} AND m.due_at <= $2 FOR UPDATE SKIP LOCKED)`,
    [organisationId, now, until, fault],
  );
}
