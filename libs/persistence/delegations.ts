import type { EntityManager } from 'typeorm';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { PersonId } from '#approvals/ids.js';
import { awaitsConfirmation } from './awaited-confirmation.js';
import type { DatabaseRefusal } from './database-refusal.js';

/** SQL: whether a delegation holds on a day. */
export const isInForceOn = (delegation: string, day: string): string =>
  `(${delegation}.status = 'confirmed' AND ${day} BETWEEN ${delegation}.from_on AND ${delegation}.until_on)`;

/** Whom somebody may act for today, and for which kinds of documents. */
export interface DelegationInForce {
  delegationId: string;
  principalId: PersonId;
  kinds: DocumentKind[];
}

/** The delegations of which somebody is the delegate today; none while nobody has confirmed who reset their password. */
export function delegationsOf(manager: EntityManager, delegateId: PersonId): Promise<DelegationInForce[]> {
  return manager.query<DelegationInForce[]>(
    `SELECT g.id AS "delegationId", g.principal_id AS "principalId", g.kinds FROM delegations g
      WHERE g.delegate_id = $1 AND ${isInForceOn('g', 'business_today(g.organisation_id)')} AND NOT ${awaitsConfirmation('g.delegate_id')}
      ORDER BY g.proposed_at, g.id`,
    [delegateId],
  );
}

interface ActingFor {
  principalId: PersonId;
  delegateId: PersonId;
  kind: DocumentKind;
  /** The business instant of the deed. */
  at: Date;
}

/**
 * The delegation by which somebody acts for another at an instant, kept from being ended for the rest of the transaction;
 * or, in words, that there is none, with the one that there was. A delegation of the principal's own principal is none.
 */
export async function findDelegation(
  manager: EntityManager,
  acting: ActingFor,
): Promise<{ delegationId: string } | { refusal: DatabaseRefusal; stoodIn: boolean }> {
  const { principalId, delegateId, kind, at } = acting;
  const of = [principalId, delegateId, kind, at];
  const day = '($4::timestamptz AT TIME ZONE o.time_zone)::date';
  const among = `FROM delegations g JOIN organisations o ON o.id = g.organisation_id
    WHERE g.principal_id = $1 AND g.delegate_id = $2 AND $3 = ANY (g.kinds)`;
  const [found] = await manager.query<{ delegationId: string }[]>(
    `SELECT g.id AS "delegationId" ${among} AND ${isInForceOn('g', day)} AND NOT ${awaitsConfirmation('g.delegate_id')}
      ORDER BY g.until_on DESC LIMIT 1 FOR SHARE OF g`,
    of,
  );
  if (found) return found;
  const [last] = await manager.query<{ status: string; fromOn: string; untilOn: string; isOver: boolean }[]>(
    `SELECT g.status, g.from_on::text AS "fromOn", g.until_on::text AS "untilOn", g.until_on < ${day} AS "isOver" ${among}
      ORDER BY g.status = 'confirmed' DESC, g.status = 'ended' DESC, g.until_on DESC LIMIT 1`,
    of,
  );
  const stoodIn = last?.status === 'confirmed' || last?.status === 'ended';
  return { refusal: { kind: 'not-allowed', code: 'not-a-delegate', message: whyNone(last) }, stoodIn };
}

function whyNone(last: { status: string; fromOn: string; untilOn: string; isOver: boolean } | undefined): string {
  const next =
    'Have another one proposed and confirmed (POST /api/delegations), or leave the decision to the principal.';
  if (!last) return `No delegation lets you act on behalf of this person for documents of this kind. ${next}`;
  if (last.status === 'ended')
    return `The delegation has been ended: you do not act on behalf of this person any more. ${next}`;
  if (last.status !== 'confirmed')
    return `The delegation is ${last.status}: it lets you act on behalf of nobody. ${next}`;
  if (last.isOver)
    return `The delegation ended with ${last.untilOn}: you do not act on behalf of this person any more. ${next}`;
  return `The delegation from ${last.fromOn} to ${last.untilOn} does not hold now. ${next}`;
}
