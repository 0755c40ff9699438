import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Delegation, type DelegationAct, type DelegationStatus, obstacleToAct } from '#approvals/delegation.js';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { PersonId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { isInForceOn } from '#persistence/delegations.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { refusalOfDays, refusalOfSecond, refusalToStandIn } from '#persistence/stand-in.js';
import { takeTurn } from '#persistence/take-turn.js';
import { keysetPage, type Page } from '../http/page.js';
import { refuseBy } from '../http/refuse-by.js';
import type { SignedInPerson } from '../http/signed-in.js';
import {
  decidedAlready,
  noSuchDelegation,
  notForYouToDelegate,
  passwordNotConfirmed,
  refusalOf,
} from './delegation-refusals.js';

interface Proposal {
  principalId?: PersonId | undefined;
  delegateId: PersonId;
  kinds: DocumentKind[];
  fromOn: Day;
  untilOn: Day;
  reason: string;
}

export interface DelegationRow extends Record<string, unknown>, Delegation {
  id: string;
  principal: string;
  delegate: string;
  kinds: DocumentKind[];
  fromOn: Day;
  untilOn: Day;
  reason: string;
  isInForce: boolean;
  proposedByName: string;
  proposedAt: Date;
  decidedBy: PersonId | null;
  decidedAt: Date | null;
  endedBy: PersonId | null;
  endedAt: Date | null;
}

const statusAfter: Record<DelegationAct, DelegationStatus> = {
  confirm: 'confirmed',
  refuse: 'refused',
  withdraw: 'withdrawn',
  end: 'ended',
};

/** Who acts for whom: proposed by one, confirmed by another, and ended at once by whoever it concerns. */
@Injectable()
export class Delegations {
  constructor(private readonly dataSource: DataSource) {}

  page(
    viewer: SignedInPerson,
    query: {
      limit: number;
      cursor?: string;
      status?: DelegationStatus;
      principalId?: PersonId;
      delegateId?: PersonId;
      on?: Day;
    },
  ): Promise<Page<DelegationRow>> {
    return keysetPage<DelegationRow>(this.dataSource, {
      sql: `${selectDelegation} WHERE g.organisation_id = $1 AND ($2 OR $3::uuid IN (g.principal_id, g.delegate_id))
              AND ($4::text IS NULL OR g.status = $4) AND ($5::uuid IS NULL OR g.principal_id = $5) AND ($6::uuid IS NULL OR g.delegate_id = $6)
              AND ($7::date IS NULL OR $7 BETWEEN g.from_on AND g.until_on)`,
      params: [
        viewer.organisationId,
        seesAll(viewer),
        viewer.id,
        query.status ?? null,
        query.principalId ?? null,
        query.delegateId ?? null,
        query.on ?? null,
      ],
      keys: [
        { expression: 'g.proposed_at', type: 'timestamptz', column: 'proposedAt' },
        { expression: 'g.id', type: 'uuid', column: 'id' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  propose(person: SignedInPerson, request: RequestReference, proposal: Proposal): Promise<DelegationRow> {
    const { organisationId, id: actorId } = person;
    const { principalId = actorId, delegateId, kinds, fromOn, untilOn, reason } = proposal;
    return answerOnce(this.dataSource, request, async (manager) => {
      if (principalId !== actorId && !isAdministrator(person)) throw notForYouToDelegate();
      if (person.awaitsConfirmation) throw passwordNotConfirmed();
      const delegating = {
        ...{ organisationId, principalId, delegateId, kinds, fromOn, untilOn },
        proposedBy: actorId,
      };
      refuseBy(await refusalOfDays(manager, delegating));
      refuseBy(await refusalToStandIn(manager, delegating));
      await takeTurn(manager, `delegations/${principalId}`);
      refuseBy(await refusalOfSecond(manager, delegating));
      const proposedAt = await businessNow(manager, organisationId);
      const [row] = await manager.query<{ id: string }[]>(
        `INSERT INTO delegations (organisation_id, principal_id, delegate_id, kinds, from_on, until_on, reason, proposed_by, proposed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
        [organisationId, principalId, delegateId, kinds, fromOn, untilOn, reason, actorId, proposedAt],
      );
      const delegation = await readOne(manager, row?.id ?? '');
      await audit(manager, person, delegation, proposedAt);
      return delegation;
    });
  }

  decide(person: SignedInPerson, request: RequestReference, id: string, act: DelegationAct): Promise<DelegationRow> {
    const { organisationId, id: actorId } = person;
    return answerOnce(this.dataSource, request, async (manager) => {
      const [delegation] = await manager.query<DelegationRow[]>(
        `${selectDelegation} WHERE g.id = $1 AND g.organisation_id = $2 FOR UPDATE OF g`,
        [id, organisationId],
      );
      if (!delegation || !isSeenBy(person, delegation)) throw noSuchDelegation(id);
      const obstacle = obstacleToAct(delegation, { personId: actorId, isAdministrator: isAdministrator(person) }, act);
      if (obstacle === 'delegation-decided') throw decidedAlready(id, delegation.status, act);
      if (obstacle) throw refusalOf(obstacle, id);
      if (person.awaitsConfirmation && act === 'confirm') throw passwordNotConfirmed();
      if (act === 'confirm') refuseBy(await refusalToStandIn(manager, { ...delegation, organisationId }));
      const at = await businessNow(manager, organisationId);
      const [by, when] = act === 'end' ? ['ended_by', 'ended_at'] : ['decided_by', 'decided_at'];
      await manager.query(`UPDATE delegations SET status = $2, ${by} = $3, ${when} = $4 WHERE id = $1`, [
        id,
        statusAfter[act],
        actorId,
        at,
      ]);
      const decided = await readOne(manager, id);
      await audit(manager, person, decided, at);
      return decided;
    });
  }
}

function isAdministrator({ roles }: SignedInPerson): boolean {
  return roles.includes('administrator');
}

function seesAll(viewer: SignedInPerson): boolean {
  return isAdministrator(viewer) || viewer.roles.includes('general-director');
}

function isSeenBy(viewer: SignedInPerson, { principalId, delegateId }: Delegation): boolean {
  return seesAll(viewer) || viewer.id === principalId || viewer.id === delegateId;
}

function audit(
  manager: EntityManager,
  { organisationId, id: actorId }: SignedInPerson,
  { id, status, principalId, delegateId, kinds, fromOn, untilOn }: DelegationRow,
  businessAt: Date,
): Promise<void> {
  return writeAudit(manager, {
    organisationId,
    businessAt,
    actorId,
    action: `delegation.${status}`,
    objectKind: 'delegation',
    objectId: id,
    details: { principalId, delegateId, kinds, fromOn, untilOn },
  });
}

async function readOne(manager: EntityManager, id: string): Promise<DelegationRow> {
  const [row] = await manager.query<DelegationRow[]>(`${selectDelegation} WHERE g.id = $1`, [id]);
  if (!row) throw new Error(`The delegation ${id} is not there`);
  return row;
}

const selectDelegation = `SELECT g.id, g.principal_id AS "principalId", p.name AS principal, g.delegate_id AS "delegateId", d.name AS delegate, g.kinds,
  g.from_on::text AS "fromOn", g.until_on::text AS "untilOn", g.reason, g.status, ${isInForceOn('g', 'business_today(g.organisation_id)')} AS "isInForce",
  g.proposed_by AS "proposedBy", a.name AS "proposedByName", g.proposed_at AS "proposedAt", g.decided_by AS "decidedBy", g.decided_at AS "decidedAt",
  g.ended_by AS "endedBy", g.ended_at AS "endedAt"
  FROM delegations g JOIN people p ON p.id = g.principal_id JOIN people d ON d.id = g.delegate_id JOIN people a ON a.id = g.proposed_by`;
