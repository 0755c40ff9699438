import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { applyStaffChange, type StaffChange } from '#persistence/apply-staff-change.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { closedMonthsOwing } from '#persistence/owed-months.js';
import type { EntryContent, StaffKind } from '#staff/staff-change.js';
import { keysetPage, type Page } from '../http/page.js';
import { recordPayRead } from '../http/pay-reads.js';
import { refuseBy } from '../http/refuse-by.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { WorkflowMessages } from '../http/workflow-messages.js';
import { contentOf, type ProposedChange } from './proposed-change.js';

export type StaffChangeStatus = 'proposed' | 'confirmed' | 'refused' | 'withdrawn';

export interface StaffChangeRow extends Record<string, unknown> {
  id: string;
  kind: StaffKind;
  personId: PersonId;
  person: string;
  content: EntryContent | null;
  supersedes: string | null;
  endsPrevious: boolean;
  reason: string | null;
  status: StaffChangeStatus;
  proposedBy: string | null;
  proposedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
}

@Injectable()
export class StaffChanges {
  constructor(
    private readonly dataSource: DataSource,
    private readonly messages: WorkflowMessages,
  ) {}

  async page(
    viewer: SignedInPerson,
    query: { limit: number; cursor?: string; status?: StaffChangeStatus; kind?: StaffKind; personId?: PersonId },
  ): Promise<Page<StaffChangeRow>> {
    const page = await keysetPage<StaffChangeRow>(this.dataSource, {
      sql: `${selectChange} WHERE c.organisation_id = $1 AND ($2::text IS NULL OR c.status = $2) AND ($3::text IS NULL OR c.kind = $3)
              AND ($4::uuid IS NULL OR c.person_id = $4)`,
      params: [viewer.organisationId, query.status ?? null, query.kind ?? null, query.personId ?? null],
      keys: [
        { expression: 'c.proposed_at', type: 'timestamptz', column: 'proposedAt' },
        { expression: 'c.id', type: 'uuid', column: 'id' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
    const read = { kind: 'organisation', id: viewer.organisationId } as const;
    const people = page.items.filter(({ content }) => content?.salary).map(({ personId }) => personId);
    await recordPayRead(this.dataSource.manager, viewer, read, people);
    return page;
  }

  /** Hiring and leaving hold at once; whatever else waits for a second person. */
  async propose(
    administrator: SignedInPerson,
    request: RequestReference,
    proposed: ProposedChange,
  ): Promise<StaffChangeRow> {
    const change = await answerOnce(this.dataSource, request, (manager) =>
      this.proposeIn(manager, administrator, proposed),
    );
    await this.openMonthsOwing(administrator, change);
    return change;
  }

  async proposeIn(
    manager: EntityManager,
    administrator: SignedInPerson,
    proposed: ProposedChange,
  ): Promise<StaffChangeRow> {
    const { organisationId, id: actorId } = administrator;
    const { kind, personId, supersedes = null, endsPrevious = false, reason = null } = proposed;
    const content = await contentOf(manager, organisationId, proposed);
    const isAtOnce = kind === 'employment';
    if (isAtOnce && personId === actorId) throw concernsYou(personId);
    const proposedAt = await businessNow(manager, organisationId);
    const [row] = await manager.query<{ id: string }[]>(
      `INSERT INTO staff_changes (organisation_id, kind, person_id, content, supersedes, ends_previous, reason, status, proposed_by, proposed_at, decided_by, decided_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
      [
        organisationId,
        kind,
        personId,
        content === null ? null : JSON.stringify(content),
        supersedes,
        endsPrevious,
        reason,
        isAtOnce ? 'confirmed' : 'proposed',
        actorId,
        proposedAt,
        isAtOnce ? actorId : null,
        isAtOnce ? proposedAt : null,
      ],
    );
    const change: StaffChange = {
      id: row?.id ?? '',
      organisationId,
      kind,
      personId,
      content,
      supersedes,
      endsPrevious,
    };
    if (isAtOnce) await applyOrRefuse(manager, change, proposedAt);
    else await refuseWhatCouldNotHold(manager, change, proposedAt);
    await audit(manager, change, actorId, isAtOnce ? 'staff.recorded' : 'staff.proposed', proposedAt);
    return readChange(manager, change.id);
  }

  async decide(
    person: SignedInPerson,
    request: RequestReference,
    id: string,
    decision: 'confirm' | 'refuse' | 'withdraw',
  ): Promise<StaffChangeRow> {
    const change = await this.record(person, request, id, decision);
    await this.openMonthsOwing(person, change);
    return change;
  }

  private record(
    person: SignedInPerson,
    request: RequestReference,
    id: string,
    decision: 'confirm' | 'refuse' | 'withdraw',
  ): Promise<StaffChangeRow> {
    return answerOnce(this.dataSource, request, async (manager) => {
      const { organisationId, id: actorId } = person;
      const [change] = await manager.query<(StaffChange & { status: StaffChangeStatus; proposedBy: string | null })[]>(
        `SELECT id, organisation_id AS "organisationId", kind, person_id AS "personId", content, supersedes, ends_previous AS "endsPrevious", status, proposed_by AS "proposedBy"
           FROM staff_changes WHERE organisation_id = $1 AND id = $2 FOR UPDATE`,
        [organisationId, id],
      );
      if (!change) throw noSuchChange(id);
      if (change.status !== 'proposed') throw decidedAlready(id, change.status);
      refuseWrongPerson(change, actorId, decision);
      const decidedAt = await businessNow(manager, organisationId);
      const status = decision === 'confirm' ? 'confirmed' : decision === 'refuse' ? 'refused' : 'withdrawn';
      await manager.query('UPDATE staff_changes SET status = $2, decided_by = $3, decided_at = $4 WHERE id = $1', [
        id,
        status,
        actorId,
        decidedAt,
      ]);
      if (decision === 'confirm') await applyOrRefuse(manager, change, decidedAt);
      await audit(manager, change, actorId, `staff.${status}`, decidedAt);
      return readChange(manager, id);
    });
  }

  /** Somebody who was hired backwards is owed pay for months that are closed: these are opened again, also when an answer is repeated. */
  private async openMonthsOwing(
    { organisationId }: SignedInPerson,
    { personId, status }: StaffChangeRow,
  ): Promise<void> {
    if (status !== 'confirmed') return;
    const { manager } = this.dataSource;
    if ((await closedMonthsOwing(manager, organisationId, personId)).length === 0) return;
    await this.messages.followOpeningRules(await manager.findOneByOrFail(Organisation, { id: organisationId }));
  }
}

async function applyOrRefuse(manager: EntityManager, change: StaffChange, at: Date): Promise<void> {
  refuseBy(await applyStaffChange(manager, change, at));
}

/** Makes the change and takes it back: what cannot be confirmed is not proposed. */
async function refuseWhatCouldNotHold(manager: EntityManager, change: StaffChange, at: Date): Promise<void> {
  await manager.query('SAVEPOINT tried');
  await applyOrRefuse(manager, change, at);
  await manager.query('ROLLBACK TO SAVEPOINT tried');
}

/** Nobody confirms or refuses what they have proposed, or what is about themselves; only the proposer takes it back. */
function refuseWrongPerson(
  { id, personId, proposedBy }: { id: string; personId: PersonId; proposedBy: string | null },
  actorId: PersonId,
  decision: 'confirm' | 'refuse' | 'withdraw',
): void {
  if (decision === 'withdraw' && proposedBy !== actorId)
    throw new DomainError(
      'not-allowed',
      'proposed-by-another',
      'Only who proposed a change withdraws it. Refuse it, if it should not be.',
      { changeId: id },
    );
  if (decision === 'withdraw') return;
  if (proposedBy === actorId)
    throw new DomainError(
      'not-allowed',
      'proposed-by-you',
      'Nobody confirms or refuses their own proposal. Another administrator or the general director decides it; you can withdraw it.',
      { changeId: id },
    );
  if (personId === actorId) throw concernsYou(personId);
}

function concernsYou(personId: PersonId): DomainError {
  return new DomainError(
    'not-allowed',
    'concerns-you',
    'Nobody decides what they themselves are in the company. Another administrator or the general director does.',
    { personId },
  );
}

function noSuchChange(changeId: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-change',
    'The organisation has no such change of its staff. GET /api/staff-changes lists them.',
    { changeId },
  );
}

function decidedAlready(changeId: string, status: StaffChangeStatus): DomainError {
  return new DomainError(
    'conflict',
    'change-decided',
    `The change is ${status} already. Propose another one, if something else is to hold.`,
    { changeId },
  );
}

/** Salaries are never in the record of deeds; the change itself has them. */
function audit(
  manager: EntityManager,
  { id, organisationId, kind, personId, supersedes }: StaffChange,
  actorId: PersonId,
  action: string,
  businessAt: Date,
): Promise<void> {
  const details = { kind, personId, ...(supersedes === null ? {} : { supersedes }) };
  return writeAudit(manager, {
    organisationId,
    businessAt,
    actorId,
    action,
    objectKind: 'staff-change',
    objectId: id,
    details,
  });
}

async function readChange(manager: EntityManager, id: string): Promise<StaffChangeRow> {
  const [row] = await manager.query<StaffChangeRow[]>(`${selectChange} WHERE c.id = $1`, [id]);
  if (!row) throw new Error(`Change ${id} of the staff was not stored`);
  return row;
}

const selectChange = `SELECT c.id, c.kind, c.person_id AS "personId", p.name AS person, c.content, c.supersedes, c.ends_previous AS "endsPrevious",
  c.reason, c.status, c.proposed_by AS "proposedBy", c.proposed_at AS "proposedAt", c.decided_by AS "decidedBy", c.decided_at AS "decidedAt"
  FROM staff_changes c JOIN people p ON p.id = c.person_id`;
