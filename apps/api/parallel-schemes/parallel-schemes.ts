import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import { addMonths, type Month } from '#calendar/month.js';
import { DomainError, type FieldProblem } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { findOverlap, findPaidMonth, type ParallelScope } from '#persistence/parallel-scope.js';
import { takeTurn } from '#persistence/take-turn.js';
import { keysetPage, type Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';
import type { ParallelDecision, ParallelStatus } from '../http/words.js';

/** More than a year is no trial any more. */
const mostMonths = 12;

interface Proposal {
  scheme: string;
  from: Month;
  until: Month;
  departmentIds?: string[] | undefined;
  personIds?: string[] | undefined;
  reason: string;
}

interface ParallelRow extends Record<string, unknown> {
  id: string;
  scheme: string;
  from: Month;
  until: Month;
  departmentIds: string[] | null;
  personIds: string[] | null;
  reason: string;
  status: ParallelStatus;
  proposedBy: PersonId;
  proposedByName: string;
  proposedAt: Date;
  decidedBy: PersonId | null;
  decidedAt: Date | null;
  endedBy: PersonId | null;
  endedAt: Date | null;
}

const statusAfter: Record<ParallelDecision, ParallelStatus> = {
  confirm: 'confirmed',
  refuse: 'refused',
  withdraw: 'withdrawn',
  end: 'ended',
};

/** Which schemes run beside the ones that pay: proposed by one, confirmed by another. */
@Injectable()
export class ParallelSchemes {
  constructor(private readonly dataSource: DataSource) {}

  page(
    { organisationId }: SignedInPerson,
    query: { limit: number; cursor?: string; status?: ParallelStatus },
  ): Promise<Page<ParallelRow>> {
    return keysetPage<ParallelRow>(this.dataSource, {
      sql: `${selectParallel} WHERE p.organisation_id = $1 AND ($2::text IS NULL OR p.status = $2)`,
      params: [organisationId, query.status ?? null],
      keys: [
        { expression: "date_trunc('milliseconds', p.proposed_at)", type: 'timestamptz', column: 'proposedAt' },
        { expression: 'p.id', type: 'uuid', column: 'id' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  propose({ id: actorId, organisationId }: SignedInPerson, request: RequestReference, proposal: Proposal) {
    return answerOnce(this.dataSource, request, async (manager) => {
      const { scheme, from, until, departmentIds = null, personIds = null, reason } = proposal;
      await refuseImpossible(manager, organisationId, proposal);
      await takeTurn(manager, `parallel-schemes/${organisationId}`);
      await refuseInTheWay(manager, { organisationId, scheme, from, until, departmentIds, personIds }, 'proposed');
      const proposedAt = await businessNow(manager, organisationId);
      const [row] = await manager.query<{ id: string }[]>(
        `INSERT INTO parallel_schemes (organisation_id, scheme_code, from_month, until_month, department_ids, person_ids, reason, proposed_by, proposed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
        [organisationId, scheme, from, until, departmentIds, personIds, reason, actorId, proposedAt],
      );
      const id = row?.id ?? '';
      await writeAudit(manager, {
        organisationId,
        businessAt: proposedAt,
        actorId,
        action: 'parallel-scheme.proposed',
        objectKind: 'parallel-scheme',
        objectId: id,
        details: { scheme, from, until, departmentIds, personIds },
      });
      return readOne(manager, id);
    });
  }

  decide(
    { id: actorId, organisationId }: SignedInPerson,
    request: RequestReference,
    id: string,
    decision: ParallelDecision,
  ) {
    return answerOnce(this.dataSource, request, async (manager) => {
      await takeTurn(manager, `parallel-schemes/${organisationId}`);
      const [parallel] = await manager.query<ParallelRow[]>(
        `${selectParallel} WHERE p.id = $1 AND p.organisation_id = $2 FOR UPDATE OF p`,
        [id, organisationId],
      );
      if (!parallel) throw noSuchParallel(id);
      refuseDecision(id, parallel, actorId, decision);
      if (decision === 'confirm') await refuseInTheWay(manager, { ...parallel, organisationId }, 'confirmed');
      const at = await businessNow(manager, organisationId);
      const [by, when] = decision === 'end' ? ['ended_by', 'ended_at'] : ['decided_by', 'decided_at'];
      await manager.query(`UPDATE parallel_schemes SET status = $2, ${by} = $3, ${when} = $4 WHERE id = $1`, [
        id,
        statusAfter[decision],
        actorId,
        at,
      ]);
      await writeAudit(manager, {
        organisationId,
        businessAt: at,
        actorId,
        action: `parallel-scheme.${statusAfter[decision]}`,
        objectKind: 'parallel-scheme',
        objectId: id,
      });
      return readOne(manager, id);
    });
  }
}

async function refuseImpossible(
  manager: EntityManager,
  organisationId: OrganisationId,
  { scheme, from, until, departmentIds = [], personIds = [] }: Proposal,
): Promise<void> {
  if (until < from || until > addMonths(from, mostMonths - 1))
    throw new DomainError('invalid', 'invalid', 'The months of the parallel run cannot be. Correct the last one.', {}, [
      { path: 'until', message: until < from ? 'is before the first month' : `is later than ${mostMonths} months` },
    ]);
  const [known] = await manager.query<{ isSigned: boolean; departments: string[]; people: string[] }[]>(
    `SELECT EXISTS (SELECT 1 FROM documents d WHERE d.organisation_id = $1 AND d.kind = 'pay-scheme' AND d.status = 'signed' AND d.scheme_code = $2) AS "isSigned",
            ARRAY(SELECT t.id::text FROM departments t WHERE t.organisation_id = $1 AND t.id = ANY ($3::uuid[])) AS departments,
            ARRAY(SELECT p.id::text FROM people p WHERE p.organisation_id = $1 AND p.id = ANY ($4::uuid[])) AS people`,
    [organisationId, scheme, departmentIds, personIds],
  );
  if (!known?.isSigned)
    throw new DomainError(
      'invalid',
      'unknown-scheme',
      'No version of the scheme is signed. Have one signed first.',
      {},
      [{ path: 'scheme', message: 'is not the code of a scheme of which a version is signed' }],
    );
  refuseUnknown('unknown-department', 'departmentIds', departmentIds, known.departments);
  refuseUnknown('unknown-person', 'personIds', personIds, known.people);
}

/**
 * The same scheme is calculated once for a person and month: one that nobody has decided about yet stands in the way of
 * another proposal, and a confirmed one of a confirmation. And it is calculated with the runs that pay: of a month that
 * is paid there is none to come.
 */
async function refuseInTheWay(
  manager: EntityManager,
  of: ParallelScope,
  becoming: 'proposed' | 'confirmed',
): Promise<void> {
  const overlapping = await findOverlap(
    manager,
    of,
    becoming === 'confirmed' ? ['confirmed'] : ['proposed', 'confirmed'],
  );
  if (overlapping)
    throw new DomainError(
      'conflict',
      'parallel-overlaps',
      `The scheme is ${overlapping.status} to run in parallel for some of these people from ${overlapping.from} to ${overlapping.until}. End or withdraw that one, or name other months or people.`,
      { parallelId: overlapping.id },
    );
  const paid = await findPaidMonth(manager, of);
  if (paid === undefined) return;
  throw new DomainError(
    'conflict',
    'month-paid',
    `${paid} is paid to people whom the parallel run names; it is calculated with the runs that pay and would never be for them. Begin with a later month, or name people who are not paid yet; GET /api/pay-schemes/{id}/pay-at-levels shows what the scheme would pay them.`,
    { month: paid },
    [{ path: 'from', message: `begins before a month that is not paid: ${paid} is` }],
  );
}

function refuseUnknown(
  code: 'unknown-department' | 'unknown-person',
  field: string,
  ids: readonly string[],
  known: readonly string[],
): void {
  const problems: FieldProblem[] = ids.flatMap((id, index) =>
    known.includes(id.toLowerCase()) ? [] : [{ path: `${field}.${index}`, message: 'is not of this organisation' }],
  );
  if (problems.length > 0)
    throw new DomainError('invalid', code, 'Some of those who are named are not of this organisation.', {}, problems);
}

function refuseDecision(
  id: string,
  { status, proposedBy }: { status: ParallelStatus; proposedBy: PersonId },
  actorId: PersonId,
  decision: ParallelDecision,
): void {
  if (status !== (decision === 'end' ? 'confirmed' : 'proposed'))
    throw new DomainError(
      'conflict',
      'change-decided',
      `The parallel run is ${status}. ${decision === 'end' ? 'Only a confirmed one is ended; withdraw or refuse a proposed one.' : 'A confirmed one can be ended; propose another otherwise.'}`,
      { parallelId: id },
    );
  if (decision === 'withdraw' && proposedBy !== actorId)
    throw new DomainError('not-allowed', 'proposed-by-another', 'Only whoever proposed it withdraws it. Refuse it.', {
      parallelId: id,
    });
  if ((decision === 'confirm' || decision === 'refuse') && proposedBy === actorId)
    throw new DomainError(
      'not-allowed',
      'proposed-by-you',
      'Nobody decides what they proposed themselves. Have a director or somebody else in accounting decide, or withdraw it.',
      { parallelId: id },
    );
}

function noSuchParallel(parallelId: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-parallel-scheme',
    'The organisation has no such parallel run of a scheme. GET /api/parallel-schemes lists them.',
    { parallelId },
  );
}

async function readOne(manager: EntityManager, id: string): Promise<ParallelRow> {
  const [row] = await manager.query<ParallelRow[]>(`${selectParallel} WHERE p.id = $1`, [id]);
  if (!row) throw new Error(`The parallel scheme ${id} is not there`);
  return row;
}

const selectParallel = `SELECT p.id, p.scheme_code AS scheme, p.from_month AS "from", p.until_month AS "until", p.department_ids AS "departmentIds", p.person_ids AS "personIds",
  p.reason, p.status, p.proposed_by AS "proposedBy", a.name AS "proposedByName", p.proposed_at AS "proposedAt", p.decided_by AS "decidedBy", p.decided_at AS "decidedAt",
  p.ended_by AS "endedBy", p.ended_at AS "endedAt"
  FROM parallel_schemes p JOIN people a ON a.id = p.proposed_by`;
