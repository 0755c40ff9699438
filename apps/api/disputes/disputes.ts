import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  type DisputeAct,
  type DisputeReason,
  type DisputeStatus,
  type DisputeSubject,
  ownerOf,
} from '#approvals/dispute.js';
import type { DepartmentId, DocumentId, PersonId } from '#approvals/ids.js';
import { startOfDay } from '#calendar/time-zone.js';
import { addDays, type Day } from '#calendar/day.js';
import { addWorkingDays } from '#calendar/production-calendar.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { isUniqueViolation } from '#persistence/database-refusal.js';
import { disputedActual, disputedLine, type DisputedSubject } from '#persistence/disputed-subject.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { organisationCalendar } from '#persistence/organisation-calendar.js';
import { isSeenPlan, planViewer } from '../http/head-over.js';
import { keysetPage, type Page } from '../http/page.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import type { NewDispute } from './dispute-wire.js';

export interface DisputeRow extends Record<string, unknown> {
  id: string;
  personId: PersonId;
  person: string;
  departmentId: DepartmentId;
  department: string;
  month: string;
  about: DisputeSubject;
  statementId: string | null;
  component: string | null;
  code: string;
  label: string;
  reason: DisputeReason;
  status: DisputeStatus;
  dueOn: Day;
  isOverdue: boolean;
  raisedAt: Date;
}

/** A dispute with what only those read who read the pay that it is about. */
interface WholeDispute extends DisputeRow {
  words: string;
  said: Record<string, unknown>;
  actualsId: DocumentId | null;
  actualsVersion: number | null;
}

interface ActRow {
  act: DisputeAct;
  actorId: PersonId;
  actor: string;
  words: string | null;
  adjustmentId: DocumentId | null;
  at: Date;
}

/** What people question of their pay; it is read by those who read that pay. */
@Injectable()
export class Disputes {
  constructor(private readonly dataSource: DataSource) {}

  async page(
    viewer: SignedInPerson,
    query: {
      limit: number;
      cursor?: string;
      month?: string;
      personId?: PersonId;
      departmentId?: DepartmentId;
      status?: DisputeStatus;
      overdue?: boolean;
      toAnswer?: boolean;
    },
  ) {
    const accountingOf = viewer.departmentRoles.flatMap(({ role, departmentIds }) =>
      role === 'accounting' ? departmentIds : [],
    );
    const page: Page<DisputeRow> = await keysetPage<DisputeRow>(this.dataSource, {
      sql: `SELECT ${columns} FROM ${disputes} WHERE d.organisation_id = $1 AND ${isSeenPlan}
              AND ($5::text IS NULL OR d.month = $5) AND ($6::uuid IS NULL OR d.person_id = $6) AND ($7::uuid IS NULL OR c.department_id = $7)
              AND ($8::text IS NULL OR d.status = $8) AND ($9::boolean IS NULL OR ${isOverdue} = $9)
              AND ($10::boolean IS NULL OR (d.status = 'open' AND d.person_id <> $3 AND CASE d.about
                    WHEN 'line' THEN $11::boolean OR c.department_id = ANY ($12::uuid[])
                    ELSE $13::boolean AND head_over(d.person_id, c.department_id, business_today($1)) IS NOT DISTINCT FROM $3 END) = $10)`,
      params: [
        ...planViewer(viewer),
        query.month ?? null,
        query.personId ?? null,
        query.departmentId ?? null,
        query.status ?? null,
        query.overdue ?? null,
        query.toAnswer ?? null,
        viewer.roles.includes('accounting'),
        accountingOf,
        viewer.roles.includes('head-of-department'),
      ],
      keys: [
        { expression: 'd.raised_at', type: 'timestamptz', column: 'raisedAt' },
        { expression: 'd.id', type: 'uuid', column: 'id' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
    return { ...page, items: page.items.map((row) => ({ ...row, owner: ownerOf(row.about) })) };
  }

  async detail(viewer: SignedInPerson, id: string) {
    const { manager } = this.dataSource;
    const { actualsId, actualsVersion, ...dispute } = await readableDispute(manager, viewer, id);
    const { statementId, personId } = dispute;
    const read =
      statementId === null
        ? ({ kind: 'actuals', id: actualsId ?? '' } as const)
        : ({ kind: 'statement', id: statementId } as const);
    await recordPayRead(manager, viewer, read, [personId]);
    const acts = await manager.query<ActRow[]>(
      `SELECT a.act, a.actor_id AS "actorId", p.name AS actor, a.words, a.adjustment_id AS "adjustmentId", a.acted_at AS at
         FROM dispute_acts a JOIN people p ON p.id = a.actor_id WHERE a.dispute_id = $1 ORDER BY a.id`,
      [id],
    );
    const actuals = actualsId === null ? null : { documentId: actualsId, version: actualsVersion ?? 0 };
    return { ...dispute, owner: ownerOf(dispute.about), actuals, acts };
  }

  raise(person: SignedInPerson, request: RequestReference, { reason, words, ...subject }: NewDispute) {
    const { organisationId, id: personId } = person;
    return answerOnce(this.dataSource, request, async (manager) => {
      const of = { organisationId, personId };
      const found = await findSubject(manager, of, subject);
      if (found.cycleId === null) throw noMonth(found.month);
      const now = await businessNow(manager, organisationId);
      const due = await dueOf(manager, person);
      const id = await insertDispute(manager, of, { ...found, reason, words, ...due, now });
      await writeAudit(manager, {
        organisationId,
        businessAt: now,
        actorId: personId,
        action: 'dispute.raised',
        objectKind: 'dispute',
        objectId: id,
        details: {
          about: found.statementId === null ? 'actual' : 'line',
          month: found.month,
          code: found.code,
          reason,
          dueOn: due.dueOn,
        },
      });
      return { disputeId: id, status: 'open' as const, dueOn: due.dueOn };
    });
  }
}

async function findSubject(
  manager: EntityManager,
  of: { organisationId: string; personId: PersonId },
  { statementId, component = '', code = '', month = '', indicator = '' }: Omit<NewDispute, 'reason' | 'words'>,
): Promise<DisputedSubject> {
  const found =
    statementId === undefined
      ? await disputedActual(manager, of, { month, indicator })
      : await disputedLine(manager, of, { statementId, component, code });
  if (found) return found;
  throw statementId === undefined ? noSuchActual() : noSuchLine();
}

/** A dispute that the person may see; of any other there is none. */
export async function readableDispute(
  manager: EntityManager,
  viewer: SignedInPerson,
  id: string,
): Promise<WholeDispute> {
  const [row] = await manager.query<WholeDispute[]>(
    `SELECT ${columns}, d.words, d.said, d.actuals_id AS "actualsId", d.actuals_version AS "actualsVersion" FROM ${disputes}
      WHERE d.organisation_id = $1 AND ${isSeenPlan} AND d.id = $5`,
    [...planViewer(viewer), id],
  );
  if (row) return row;
  throw new DomainError(
    'not-found',
    'no-such-dispute',
    'There is no such dispute, or it is not yours to see. GET /api/disputes lists those that you see.',
    { disputeId: id },
  );
}

/** To the end of so many working days of the organisation from today on. */
async function dueOf(
  manager: EntityManager,
  { organisationId }: SignedInPerson,
): Promise<{ dueOn: Day; dueAt: string }> {
  const { organisation, calendar } = await organisationCalendar(manager, organisationId);
  const [row] = await manager.query<{ today: Day }[]>('SELECT business_today($1)::text AS today', [organisationId]);
  const dueOn = addWorkingDays(row?.today ?? '', organisation.disputeDays, calendar);
  return { dueOn, dueAt: startOfDay(addDays(dueOn, 1), organisation.timeZone) };
}

async function insertDispute(
  manager: EntityManager,
  { organisationId, personId }: { organisationId: string; personId: PersonId },
  { now, ...of }: DisputedSubject & { reason: DisputeReason; words: string; dueOn: Day; dueAt: string; now: Date },
): Promise<string> {
  try {
    const [row] = await manager.query<{ id: string }[]>(
      `INSERT INTO disputes (organisation_id, cycle_id, person_id, month, about, statement_id, component, actuals_id, actuals_version, code, label, said, reason, words, due_on, due_at, raised_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) RETURNING id`,
      [
        organisationId,
        of.cycleId,
        personId,
        of.month,
        of.statementId === null ? 'actual' : 'line',
        of.statementId,
        of.component,
        of.actualsId,
        of.actualsVersion,
        of.code,
        of.label,
        JSON.stringify(of.said),
        of.reason,
        of.words,
        of.dueOn,
        of.dueAt,
        now,
      ],
    );
    return row!.id;
  } catch (error) {
    if (isUniqueViolation(error)) throw disputeExists();
    throw error;
  }
}

function disputeExists(): DomainError {
  return new DomainError(
    'conflict',
    'dispute-exists',
    'You have questioned this already, and it is open: GET /api/disputes?status=open lists it. Withdraw it, or wait for the answer.',
  );
}

function noSuchLine(): DomainError {
  return new DomainError(
    'not-found',
    'no-such-line',
    'None of your posted statements has this line. GET /api/statements/{id} shows the lines of one by component and code.',
  );
}

function noSuchActual(): DomainError {
  return new DomainError(
    'not-found',
    'no-such-actual',
    'The actuals of this month say nothing of an indicator of yours with this code yet. Your pay so far shows what is written: GET /api/pay-so-far/{personId}.',
  );
}

function noMonth(month: string): DomainError {
  return new DomainError(
    'conflict',
    'cycle-not-open',
    `${month} has no cycle of your department, so that nobody there could answer. Ask accounting.`,
    { month },
  );
}

const isOverdue = `(d.status = 'open' AND d.due_at <= clock_timestamp() + o.clock_offset_ms * interval '1 millisecond')`;

const columns = `d.id, d.person_id AS "personId", p.name AS person, c.department_id AS "departmentId", t.name AS department, d.month, d.about,
  d.statement_id AS "statementId", d.component, d.code, d.label, d.reason, d.status, d.due_on::text AS "dueOn", ${isOverdue} AS "isOverdue", d.raised_at AS "raisedAt"`;

const disputes = `disputes d JOIN organisations o ON o.id = d.organisation_id JOIN people p ON p.id = d.person_id
  JOIN monthly_cycles c ON c.id = d.cycle_id JOIN departments t ON t.id = c.department_id`;
