import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { DepartmentId, DocumentId, OrganisationId, PersonId, RunId } from '#approvals/ids.js';
import type { PayrollRunStatus } from '#approvals/payroll-run-status.js';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import {
  followRunSignal,
  type PayrollRunInput,
  type PayrollRunReceipt,
  type StartPayroll,
  startPayrollUpdate,
} from '#contracts/payroll-run.contract.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { DomainError } from '#contracts/domain-error.js';
import { workflowIds, workflowTypes } from '#contracts/workflow-ids.js';
import { Department } from '#persistence/entities/person.entity.js';
import { type LeftOutPerson, leftOutOf } from '#persistence/left-out.js';
import { notReadyOf } from '#persistence/not-ready.js';
import type { UnreadyPerson } from '#persistence/payroll-readiness.js';
import { overlaps, scopeOf } from '#persistence/payroll-scope.js';
import { countFlagged } from '#persistence/statement-flags.js';
import { Comments } from '../approvals/comments.js';
import { DocumentViews } from '../approvals/document-views.js';
import { keysetPage, type Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { WorkflowMessages } from '../http/workflow-messages.js';
import { noSuchRun } from './no-such-run.js';

interface RunRow extends Record<string, unknown> {
  id: string;
  month: string;
  number: number;
  status: PayrollRunStatus;
  startedBy: string;
  startedByName: string;
  startedAt: Date;
  departmentIds: DepartmentId[] | null;
  people: number | null;
  total: string | null;
  inputsSha256: string | null;
  engineVersion: string | null;
  postedAt: Date | null;
  endedBecause: string | null;
  endedReason: string | null;
}

interface OpenRun {
  id: RunId;
  number: number;
  status: PayrollRunStatus;
  hasBegun: boolean;
}

/** One of those that come together is opened each time; more departments at the same moment are told to come again. */
const mostStarts = 50;

/** As many people as a run names of those whom it leaves out. */
const mostNamed = 1000;

const wayOn =
  'Have what is missing entered and what is wrong corrected, and start the payroll again; or start it with leftOut: the ids of these people and the reason. A later run of the month pays them.';

@Injectable()
export class PayrollRuns {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
    private readonly comments: Comments,
    private readonly messages: WorkflowMessages,
  ) {}

  /**
   * Runs of a month are numbered. A start that could pay the same people as an open run is refused; of two of other
   * people that come together with the same number, one takes the next.
   */
  async start(
    person: SignedInPerson,
    request: RequestReference,
    {
      month,
      leftOut,
      departmentIds,
    }: {
      month: string;
      leftOut?: { personIds: PersonId[]; reason: string } | undefined;
      departmentIds?: DepartmentId[] | undefined;
    },
  ): Promise<PayrollRunReceipt> {
    const { organisationId } = person;
    if (departmentIds) await refuseUnknownDepartments(this.dataSource.manager, organisationId, departmentIds);
    return this.comments.keepFor(request, leftOut?.reason, (commentId) => {
      const confirmed = leftOut && commentId ? { leftOut: { personIds: leftOut.personIds, commentId } } : {};
      const start: StartPayroll = { request, ...confirmed, ...(departmentIds ? { departmentIds } : {}) };
      return this.startNext({ organisationId, month }, start);
    });
  }

  private async startNext(
    { organisationId, month }: Pick<PayrollRunInput, 'organisationId' | 'month'>,
    start: StartPayroll,
    startsLeft = mostStarts,
  ): Promise<PayrollRunReceipt> {
    const { met, number } = await this.nextNumber(organisationId, month, start.departmentIds);
    const input: PayrollRunInput = { organisationId, month, number, startsAtOnce: true };
    const workflow = {
      workflowType: workflowTypes.payrollRun,
      workflowId: workflowIds.payrollRun(organisationId, month, number),
      args: [input],
      staticSummary: `Payroll of ${month}`,
    };
    // Its process may have missed the start, and would end at a second one: it follows before it hears of any.
    if (met?.hasBegun) await this.messages.tell(workflow.workflowId, followRunSignal);
    try {
      return await this.messages.sendWithStart(workflow, startPayrollUpdate, [start], start.request);
    } catch (error) {
      if (!(error instanceof DomainError) || !isNumberTaken(error, number)) throw error;
      if (met) throw alreadyStarted(month, met);
      if (startsLeft === 1) throw error;
    }
    return this.startNext({ organisationId, month }, start, startsLeft - 1);
  }

  /** The open run that could pay the same people, or the number of the next. */
  private async nextNumber(
    organisationId: OrganisationId,
    month: string,
    departmentIds: DepartmentId[] | undefined,
  ): Promise<{ met: OpenRun | undefined; number: number }> {
    const { manager } = this.dataSource;
    const scope = await scopeOf(manager, departmentIds);
    const runs = await manager.query<(OpenRun & { isMet: boolean })[]>(
      `SELECT r.id, r.number, r.status, r.status IN ('calculating', 'in-approval') AND ${overlaps('r', '$3')} AS "isMet",
              r.status = 'calculating' AND r.inputs_sha256 IS NULL AS "hasBegun"
         FROM payroll_runs r WHERE r.organisation_id = $1 AND r.month = $2 ORDER BY r.number`,
      [organisationId, month, scope],
    );
    const met = runs.find(({ isMet }) => isMet);
    return { met, number: met?.number ?? (runs.at(-1)?.number ?? 0) + 1 };
  }

  page(
    person: SignedInPerson,
    query: {
      limit: number;
      cursor?: string;
      month?: string;
      status?: PayrollRunStatus;
    },
  ): Promise<Page<RunRow>> {
    return keysetPage<RunRow>(this.dataSource, {
      sql: `${selectRun} WHERE r.organisation_id = $1 AND ($2::text IS NULL OR r.month = $2) AND ($3::text IS NULL OR r.status = $3)`,
      params: [person.organisationId, query.month ?? null, query.status ?? null],
      keys: [
        { expression: 'r.month', type: 'bpchar', column: 'month' },
        { expression: 'r.number', type: 'int', column: 'number' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  async detail(person: SignedInPerson, id: string) {
    const [run] = await this.dataSource.query<RunRow[]>(`${selectRun} WHERE r.organisation_id = $1 AND r.id = $2`, [
      person.organisationId,
      id,
    ]);
    if (!run) throw noSuchRun(id);
    const problems = await this.dataSource.query<{ personId: PersonId; problems: unknown[] }[]>(
      'SELECT person_id AS "personId", problems FROM payroll_inputs WHERE run_id = $1 AND problems IS NOT NULL ORDER BY person_id LIMIT 200',
      [id],
    );
    const unread = await this.dataSource.query<{ personId: PersonId; unread: string[] }[]>(
      'SELECT person_id AS "personId", unread FROM payroll_inputs WHERE run_id = $1 AND unread IS NOT NULL ORDER BY person_id LIMIT 200',
      [id],
    );
    return {
      ...run,
      unread,
      register: await this.registerOf(id),
      endedBy: await this.endedBy(id),
      problems,
      flagged: await countFlagged(this.dataSource.manager, id),
      leftOut: await this.leftOut(id),
      notReady: await this.notReady(id),
    };
  }

  /** Runs of before say how many they left out, and not whom. */
  private async leftOut(runId: RunId): Promise<{ count: number; reason: string; people: LeftOutPerson[] } | null> {
    const [told] = await this.dataSource.query<{ count: number; reason: string }[]>(
      'SELECT r.people_left_out AS count, c.text AS reason FROM payroll_runs r JOIN decision_comments c ON c.id = r.left_out_comment_id WHERE r.id = $1',
      [runId],
    );
    return told ? { ...told, people: await leftOutOf(this.dataSource.manager, runId, mostNamed) } : null;
  }

  private async notReady(runId: RunId): Promise<{ count: number; next: string; people: UnreadyPerson[] } | null> {
    const found = await notReadyOf(this.dataSource.manager, runId, mostNamed);
    return found && { ...found, next: wayOn };
  }

  private async registerOf(runId: RunId) {
    const [register] = await this.dataSource.query<
      {
        documentId: DocumentId;
        version: number;
        sha256: string;
        status: ApprovalStatus;
      }[]
    >(
      `SELECT d.id AS "documentId", v.version, v.sha256, d.status FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
        WHERE d.payroll_run_id = $1`,
      [runId],
    );
    return register
      ? {
          ...register,
          decisions: await this.documents.decisions(register.documentId),
        }
      : null;
  }

  private async endedBy(runId: RunId): Promise<{
    documentId: DocumentId;
    kind: DocumentKind;
    reason: string | null;
  } | null> {
    const [document] = await this.dataSource.query<
      { documentId: DocumentId; kind: DocumentKind; reason: string | null }[]
    >(
      `SELECT d.id AS "documentId", d.kind, v.content ->> 'reason' AS reason
         FROM payroll_runs r JOIN documents d ON d.id = r.ended_by
         JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version WHERE r.id = $1`,
      [runId],
    );
    return document ?? null;
  }
}

const selectRun = `SELECT r.id, r.month, r.number, r.status, r.started_by AS "startedBy", p.name AS "startedByName", r.started_at AS "startedAt", r.department_ids AS "departmentIds",
  r.people, r.total, r.inputs_sha256 AS "inputsSha256", r.engine_version AS "engineVersion", r.posted_at AS "postedAt",
  r.ended_because AS "endedBecause", r.ended_reason AS "endedReason"
  FROM payroll_runs r JOIN people p ON p.id = r.started_by`;

/** The run of this number is another one: nothing is said against a run of the next. */
function isNumberTaken({ code, context }: DomainError, number: number): boolean {
  return code === 'payroll-already-started' && context.number === number;
}

function alreadyStarted(month: string, { id, status }: OpenRun): DomainError {
  return new DomainError(
    'conflict',
    'payroll-already-started',
    `Payroll of ${month} has been started already and is ${status}. It pays once; follow that run.`,
    { month, runId: id },
  );
}

async function refuseUnknownDepartments(
  manager: EntityManager,
  organisationId: OrganisationId,
  departmentIds: readonly DepartmentId[],
): Promise<void> {
  const known = await manager.findBy(Department, { organisationId, id: In(departmentIds) });
  const problems = departmentIds.flatMap((id, index) =>
    known.some((department) => department.id === id)
      ? []
      : [{ path: `departmentIds.${index}`, message: 'is not a department of this organisation' }],
  );
  if (problems.length === 0) return;
  throw new DomainError('invalid', 'unknown-department', 'The organisation has no such department.', {}, problems);
}
