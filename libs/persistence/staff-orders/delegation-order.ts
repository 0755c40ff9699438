import type { EntityManager } from 'typeorm';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { DocumentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import { type RefusalToStandIn, refusalOfDays, refusalOfSecond, refusalToStandIn } from '../stand-in.js';
import { takeTurn } from '../take-turn.js';

/** Who decides documents of which kinds for whom, and when. */
export interface DelegationOrderContent {
  principalId: PersonId;
  delegateId: PersonId;
  kinds: DocumentKind[];
  fromOn: Day;
  untilOn: Day;
  reason: string;
}

/** Why an order could not make a delegation as things are; undefined where it could. */
export async function refusalToDelegate(
  manager: EntityManager,
  by: { organisationId: OrganisationId; proposedBy: PersonId },
  content: DelegationOrderContent,
): Promise<RefusalToStandIn | undefined> {
  const delegating = { ...content, ...by };
  return (
    (await refusalOfDays(manager, delegating)) ??
    (await refusalToStandIn(manager, delegating)) ??
    (await refusalOfSecond(manager, delegating))
  );
}

/** Enters the delegation that the last signature of an order has confirmed. */
export async function enterDelegation(
  manager: EntityManager,
  { organisationId, documentId }: { organisationId: OrganisationId; documentId: DocumentId },
  content: DelegationOrderContent,
  by: { proposedBy: PersonId; proposedAt: Date; decidedBy: PersonId; decidedAt: Date },
): Promise<string> {
  const { principalId, delegateId, kinds, fromOn, untilOn, reason } = content;
  const { proposedBy, proposedAt, decidedBy, decidedAt } = by;
  await takeTurn(manager, `delegations/${principalId}`);
  const [row] = await manager.query<{ id: string }[]>(
    `INSERT INTO delegations (organisation_id, principal_id, delegate_id, kinds, from_on, until_on, reason, status, proposed_by, proposed_at, decided_by, decided_at, document_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'confirmed', $8, $9, $10, $11, $12) RETURNING id`,
    [
      ...[organisationId, principalId, delegateId, kinds, fromOn, untilOn, reason],
      ...[proposedBy, proposedAt, decidedBy, decidedAt, documentId],
    ],
  );
  return row?.id ?? '';
}
