import type { EntityManager } from 'typeorm';
import type { CycleId, DocumentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { RetentionItemKind, RetentionItemStatus } from '#approvals/retention.js';

export interface OpenItem {
  id: string;
  personId: PersonId;
  cycleId: CycleId;
  kind: RetentionItemKind;
  month: string;
  months: string[];
  status: RetentionItemStatus;
}

/** What a document about an item begins with: which strikes it is about. */
export interface AboutItem {
  itemId: string;
  months: string[];
}

export interface ReviewMinutesContent extends AboutItem {
  heldOn: string;
  /** Who went through it. */
  present: PersonId[];
  mistakes: string;
  agreed: string;
}

export interface ProposalToPartContent extends AboutItem {
  reason: string;
}

/** An item, held until the transaction ends. */
export async function lockItem(
  manager: EntityManager,
  { organisationId, id }: { organisationId: OrganisationId; id: string },
): Promise<OpenItem | undefined> {
  const [item] = await manager.query<OpenItem[]>(
    `SELECT id, person_id AS "personId", cycle_id AS "cycleId", kind, month, months, status FROM retention_items
      WHERE organisation_id = $1 AND id = $2 FOR UPDATE`,
    [organisationId, id],
  );
  return item;
}

/** Why nothing can be written or signed about an item any more; undefined where it can. */
export function refusalToAnswer(item: OpenItem): { code: 'item-not-open'; message: string } | undefined {
  if (item.status === 'open') return undefined;
  return {
    code: 'item-not-open',
    message:
      item.status === 'closed'
        ? 'What the strikes called for has been done and signed already.'
        : 'The strikes do not call for it any more: actuals of one of their months were corrected. Return the document.',
  };
}

/** A signed document answers what the strikes called for. */
export async function closeItem(
  manager: EntityManager,
  id: string,
  { documentId, at }: { documentId: DocumentId; at: Date },
): Promise<void> {
  await manager.query(`UPDATE retention_items SET status = 'closed', ended_at = $2, closed_by = $3 WHERE id = $1`, [
    id,
    at,
    documentId,
  ]);
}
