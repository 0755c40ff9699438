import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import type { MailedKind, NoticeKind } from '#notices/notice-kinds.js';
import { businessNow } from '../business-now.js';
import { Organisation } from '../entities/organisation.entity.js';
import { takeTurn } from '../take-turn.js';
import { composeNotices, type ComposedNotice } from './compose-notices.js';

export interface WrittenNotices {
  notices: number;
  mails: number;
}

/**
 * Writes every notice that is to be there by now and is not, each once, and with them in one transaction the mails that
 * tell of them: one a person and kind, however many notices there are. Safe to repeat, and to do twice at once.
 */
export async function writeNotices(
  manager: EntityManager,
  organisationId: OrganisationId,
  { withMail }: { withMail: boolean },
): Promise<WrittenNotices> {
  await takeTurn(manager, `notices/${organisationId}`);
  const organisation = await manager.findOneByOrFail(Organisation, { id: organisationId });
  const now = await businessNow(manager, organisationId);
  const composed = await composeNotices(manager, organisation, now.toISOString());
  const written = await insertNotices(manager, organisationId, now, composed);
  const mails = withMail ? await mailNotices(manager, organisation, now, written) : 0;
  return { notices: written.length, mails };
}

interface WrittenNotice {
  id: string;
  personId: PersonId;
  kind: NoticeKind;
}

/** Writes those that are not there yet. */
export async function insertNotices(
  manager: EntityManager,
  organisationId: OrganisationId,
  writtenAt: Date,
  notices: readonly ComposedNotice[],
): Promise<WrittenNotice[]> {
  if (notices.length === 0) return [];
  return manager.query<WrittenNotice[]>(
    `INSERT INTO notices (organisation_id, person_id, kind, key, rung, content, due_at, written_at)
     SELECT $1, n."personId", n.kind, n.key, n.rung, n.content, n."dueAt", $2
       FROM jsonb_to_recordset($3::jsonb) AS n ("personId" uuid, kind text, key text, rung text, content jsonb, "dueAt" timestamptz)
     ON CONFLICT (person_id, key, rung) DO NOTHING RETURNING id, person_id AS "personId", kind`,
    [organisationId, writtenAt, JSON.stringify(notices)],
  );
}

/** One mail a person and kind, to whoever has an address and does not do without. */
export async function mailNotices(
  manager: EntityManager,
  { id: organisationId, reminderRules }: Organisation,
  writtenAt: Date,
  notices: readonly WrittenNotice[],
): Promise<number> {
  const mailed = notices.filter(
    (notice): notice is WrittenNotice & { kind: MailedKind } => notice.kind !== 'mail-failed',
  );
  if (mailed.length === 0) return 0;
  const rows = await manager.query<{ id: string; personId: PersonId; kind: MailedKind }[]>(
    `INSERT INTO mails (organisation_id, person_id, kind, written_at, due_at)
     SELECT DISTINCT $1::uuid, p.id, n.kind, $2::timestamptz, $2::timestamptz
       FROM jsonb_to_recordset($3::jsonb) AS n ("personId" uuid, kind text) JOIN people p ON p.id = n."personId"
      WHERE p.email IS NOT NULL AND NOT (n.kind = ANY (p.refused_mail) AND n.kind = ANY ($4::text[]))
     RETURNING id, person_id AS "personId", kind`,
    [organisationId, writtenAt, JSON.stringify(mailed), reminderRules.mayRefuse],
  );
  await manager.query(
    `UPDATE notices n SET mail_id = m.id FROM jsonb_to_recordset($1::jsonb) AS m (id uuid, "personId" uuid, kind text)
      WHERE n.id = ANY ($2::uuid[]) AND n.person_id = m."personId" AND n.kind = m.kind`,
    [JSON.stringify(rows), mailed.map(({ id }) => id)],
  );
  return rows.length;
}
