import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId, RunId } from '#approvals/ids.js';
import type { OffCyclePurpose } from '#approvals/payroll-run-kinds.js';
import type { PayrollRunStatus } from '#approvals/payroll-run-status.js';
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
import { overlaps, scopeOf } from '#persistence/payroll-scope.js';
import { Comments } from '../approvals/comments.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { WorkflowMessages } from '../http/workflow-messages.js';

interface OpenRun {
  id: RunId;
  number: number;
  status: PayrollRunStatus;
  hasBegun: boolean;
}

/** One of those that come together is opened each time; more departments at the same moment are told to come again. */
const mostStarts = 50;

/** Starts payroll runs, of the month and off-cycle. */
@Injectable()
export class PayrollStarts {
  constructor(
    private readonly dataSource: DataSource,
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
      purpose,
      personIds,
      reason,
    }: {
      month: string;
      leftOut?: { personIds: PersonId[]; reason: string } | undefined;
      departmentIds?: DepartmentId[] | undefined;
      purpose?: OffCyclePurpose | undefined;
      personIds?: PersonId[] | undefined;
      reason?: string | undefined;
    },
  ): Promise<PayrollRunReceipt> {
    const { organisationId } = person;
    const { manager } = this.dataSource;
    if (departmentIds) await refuseUnknownDepartments(manager, organisationId, departmentIds);
    if (purpose) {
      const named = personIds ?? [];
      await refuseUnknownPeople(manager, organisationId, named);
      const some = departmentIds ? { departmentIds } : {};
      return this.comments.keepFor(request, reason, (commentId) =>
        this.startNext(
          { organisationId, month },
          { request, ...some, ...(commentId ? { offCycle: { purpose, personIds: named, commentId } } : {}) },
        ),
      );
    }
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
    const { met, number } = await this.nextNumber(organisationId, month, start);
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
    { departmentIds, offCycle }: Pick<StartPayroll, 'departmentIds' | 'offCycle'>,
  ): Promise<{ met: OpenRun | undefined; number: number }> {
    const { manager } = this.dataSource;
    const scope = await scopeOf(manager, departmentIds);
    const runs = await manager.query<(OpenRun & { isMet: boolean })[]>(
      `SELECT r.id, r.number, r.status, r.status IN ('calculating', 'in-approval') AND CASE WHEN $4::uuid[] IS NULL THEN ${overlaps('r', '$3')} ELSE COALESCE(r.person_ids && $4, false) END AS "isMet",
              r.status = 'calculating' AND r.inputs_sha256 IS NULL AS "hasBegun"
         FROM payroll_runs r WHERE r.organisation_id = $1 AND r.month = $2 ORDER BY r.number`,
      [organisationId, month, scope, offCycle?.personIds ?? null],
    );
    const met = runs.find(({ isMet }) => isMet);
    return { met, number: met?.number ?? (runs.at(-1)?.number ?? 0) + 1 };
  }
}

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

async function refuseUnknownPeople(
  manager: EntityManager,
  organisationId: OrganisationId,
  personIds: readonly PersonId[],
): Promise<void> {
  const unknown = await manager.query<{ id: PersonId; index: number }[]>(
    `SELECT a.id, a.position::int - 1 AS index FROM unnest($2::uuid[]) WITH ORDINALITY AS a (id, position)
      WHERE NOT EXISTS (SELECT 1 FROM people p WHERE p.id = a.id AND p.organisation_id = $1) ORDER BY a.position`,
    [organisationId, personIds],
  );
  if (unknown.length === 0) return;
  throw new DomainError(
    'invalid',
    'unknown-person',
    'The organisation has no such person.',
    {},
    unknown.map(({ index }) => ({ path: `personIds.${index}`, message: 'is not a person of this organisation' })),
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
