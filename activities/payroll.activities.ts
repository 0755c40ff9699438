import { Inject, Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DataSource, type EntityManager } from 'typeorm';
import { draftedDocument, submit, type ApprovalState } from '#approvals/approval.js';
import type { DocumentId, PersonId, RunId } from '#approvals/ids.js';
import { paysMonth } from '#approvals/payroll-run-kinds.js';
import type { PayrollRunStatus } from '#approvals/payroll-run-status.js';
import { yearOf } from '#calendar/year.js';
import { ENGINE_VERSION } from '#compensation/calculation/calculate-statement.js';
import { PackDocuments } from '#compensation/pack/pack-documents.js';
import { submitVersionUpdate } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import {
  type CalculatedRange,
  type FrozenInputs,
  type PayrollActivities as Contract,
  type PayrollRunInput,
  type PayrollRunReceipt,
  type RecalculatedPeople,
  type RecalculatePeople,
  type RunEnd,
  type StandingRun,
  type StartPayroll,
} from '#contracts/payroll-run.contract.js';
import { fromApplicationFailure } from '#contracts/refusal-failure.js';
import { updateIdOf } from '#contracts/request-reference.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { AnnualCycle } from '#persistence/entities/annual-cycle.entity.js';
import { Document } from '#persistence/entities/document.entity.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { isRefusedValue, isUniqueViolation } from '#persistence/database-refusal.js';
import { findNotPaidBeside } from '#persistence/off-cycle/off-cycle-freeze.js';
import { tellStatements } from '#persistence/notices/tell-statements.js';
import { endRun } from '#persistence/payroll-end.js';
import { leaveOut } from '#persistence/left-out.js';
import { noteNotReady } from '#persistence/not-ready.js';
import { postStatements } from '#persistence/payroll-statements.js';
import { freezeParallels } from '#persistence/parallel-freeze.js';
import { freezePayrollInputs } from '#persistence/payroll-freeze.js';
import { packsOfRange } from '#persistence/payroll-packs.js';
import { countProblems } from '#persistence/payroll-problems.js';
import { claimRange, rangeOf } from '#persistence/payroll-ranges.js';
import { findAwaited, findForgotten, Findings } from '#persistence/payroll-readiness.js';
import { schemesOfMonth } from '#persistence/schemes-of-month.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import { approvalStart } from '#platform/temporal/approval-start.js';
import { startAndUpdate } from '#platform/temporal/start-and-update.js';
import { refuseAnnualBonusThatCannotStart } from './annual-bonus-start.js';
import { ApprovalActivities } from './approval.activities.js';
import { BulkDatabase } from './bulk-database.js';
import { logParallelFault } from './parallel-faults.js';
import { refuseOffCycleThatCannotStart } from './off-cycle-start.js';
import { draftRegisterOf, registerSubmission } from './payroll-register.js';
import { PeopleForgotten } from './people-forgotten.js';
import { PayrollCalculations } from './payroll-calculations.js';
import { outcomeOf, storeRange } from './payroll-range.js';
import { recalculateOf } from './payroll-recalculation.js';
import { refuseBesideOtherCorrections } from './payroll-turn.js';
import { refusePayrollThatCannotStart } from './payroll-start.js';
import { refuseUnlessCalculating, sealed } from './sealed-run.js';

/** Shorter than the attempt: what is not answered by then is attempted again under the same id. */
const longestSubmissionMs = 20_000;

/** One payroll, step by step. Every step is one transaction and finds its own earlier result when it is repeated. */
@Injectable()
export class PayrollActivities implements Contract {
  /** Of what this process calculates outside its threads: a scheme is compiled once. */
  private readonly documents = new PackDocuments();

  constructor(
    private readonly dataSource: DataSource,
    private readonly client: Client,
    private readonly approvals: ApprovalActivities,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly calculations: PayrollCalculations,
    private readonly bulk: BulkDatabase,
  ) {}

  openPayrollRun({
    request,
    leftOut,
    departmentIds,
    offCycle,
    ...input
  }: PayrollRunInput & StartPayroll): Promise<PayrollRunReceipt> {
    const { organisationId, month, number } = input;
    const opened = answerOnce<PayrollRunReceipt>(this.dataSource, request, async (manager) => {
      const { actorId } = request;
      const { startedAt, scope, unready, purpose, personIds } = await startOf(manager, {
        ...{ organisationId, month, actorId, leftOut, departmentIds, offCycle },
      });
      if (await manager.existsBy(PayrollRun, { organisationId, month, number })) throw numberTaken(input);
      const run = await manager.save(PayrollRun, {
        organisationId,
        month,
        number,
        status: 'calculating',
        startedBy: request.actorId,
        startedAt,
        departmentIds: scope === null ? null : [...scope],
        peopleLeftOut: unready.length,
        leftOutCommentId: leftOut?.commentId ?? (unready.length > 0 ? (offCycle?.commentId ?? null) : null),
        kind: purpose === null ? 'regular' : 'off-cycle',
        purpose,
        personIds,
        reasonCommentId: offCycle?.commentId ?? null,
      });
      await leaveOut(manager, run.id, unready);
      await writeAudit(manager, {
        organisationId,
        businessAt: startedAt,
        actorId: request.actorId,
        action: 'payroll.started',
        objectKind: 'payroll-run',
        objectId: run.id,
        details: {
          month,
          number,
          ...(unready.length > 0 ? { leftOut: unready.length } : {}),
          ...(departmentIds ? { departmentIds } : {}),
          ...(purpose === null ? {} : { purpose }),
          ...(personIds === null ? {} : { personIds }),
        },
      });
      return { runId: run.id, month, number, status: 'calculating' };
    });
    return opened.catch((error: unknown) => {
      throw isUniqueViolation(error, 'one_open_payroll_a_department') ? heldMeanwhile(input) : error;
    });
  }

  async readRun({ organisationId, month, number }: PayrollRunInput): Promise<PayrollRunReceipt | null> {
    const { manager } = this.dataSource;
    const run = await manager.findOneBy(PayrollRun, { organisationId, month, number });
    if (!run) return null;
    const receipt = { runId: run.id, month, number, status: run.status };
    if (run.status !== 'in-approval') return receipt;
    const register = await manager.findOneByOrFail(Document, { payrollRunId: run.id, kind: 'payroll-register' });
    return { ...receipt, register: { documentId: register.id, status: register.status } };
  }

  async freezeInputs({ runId }: { runId: RunId }): Promise<FrozenInputs> {
    try {
      return await this.freezeProven(runId);
    } catch (error) {
      if (!(error instanceof PeopleForgotten)) throw error;
      // What was frozen is undone. By whom the run ends is kept, in a transaction of its own.
      await this.transaction(runId, async (manager) => {
        refuseUnlessCalculating(await lockedRun(manager, runId));
        await noteNotReady(manager, runId, error.people);
      });
      throw error;
    }
  }

  /** Freezes, and proves that nobody is missed who came in since the start or became unready. */
  private freezeProven(runId: RunId): Promise<FrozenInputs> {
    return this.bulkTransaction(runId, async (manager) => {
      const run = await lockedRun(manager, runId);
      refuseUnlessCalculating(run);
      if (run.inputsSha256 !== null)
        return { people: run.people ?? 0, ranges: run.ranges ?? 0, sha256: run.inputsSha256 };
      const schemes = await schemesOfMonth(manager, run);
      let awaited = new Findings();
      const frozen = await freezePayrollInputs(manager, run, schemes, {
        readers: this.bulk.readers,
        meanwhile: async () => {
          awaited = await findAwaited(manager, run, schemes);
        },
      });
      await refuseBesideOtherCorrections(manager, run);
      const forgotten = paysMonth(run.purpose)
        ? await findForgotten(manager, run, awaited)
        : await findNotPaidBeside(manager, run);
      if (forgotten.length > 0) throw new PeopleForgotten(run, forgotten);
      if (paysMonth(run.purpose)) await freezeParallels(manager, run, logParallelFault);
      await manager.update(
        PayrollRun,
        { id: runId },
        {
          people: frozen.people,
          ranges: frozen.ranges,
          inputsSha256: frozen.sha256,
          inputsHashOver: 'packs',
          engineVersion: ENGINE_VERSION,
          frozenAt: () => 'clock_timestamp()',
        },
      );
      return frozen;
    });
  }

  /**
   * An attempt that was given up may still be running: it has lost its right to write the range to the one after it. The
   * calculation itself holds nothing in the database.
   */
  async calculateRange({ runId, range }: { runId: RunId; range: number }): Promise<CalculatedRange> {
    const { manager } = this.dataSource;
    const run = await manager.findOneByOrFail(PayrollRun, { id: runId });
    refuseUnlessCalculating(run);
    const claimed = await claimRange(manager, runId, range);
    if (!claimed) return outcomeOf(await rangeOf(manager, runId, range));
    const calculated = await this.calculations.calculate(manager, await packsOfRange(manager, runId, range));
    const stored = { range, attempt: claimed.attempt, calculated, documents: this.documents };
    return this.transaction(runId, (inside) => storeRange(inside, run, stored));
  }

  async readStanding({ runId }: { runId: RunId }): Promise<StandingRun> {
    const { manager } = this.dataSource;
    const { status, pausedAt } = await manager.findOneByOrFail(PayrollRun, { id: runId });
    const problems = await countProblems(manager, runId);
    return { problems, isPaused: pausedAt !== null, isCalculating: status === 'calculating' };
  }

  recalculatePeople({ runId, request, ...asked }: { runId: RunId } & RecalculatePeople): Promise<RecalculatedPeople> {
    return answerOnce(this.dataSource, request, async (manager) => {
      const run = await lockedRun(manager, runId);
      refuseUnlessCalculating(run);
      return recalculateOf(manager, run, { ...asked, actorId: request.actorId, documents: this.documents });
    });
  }

  async draftRegister({ runId }: { runId: RunId }): Promise<{ documentId: DocumentId } | { paused: true }> {
    try {
      return await this.bulkTransaction(runId, async (manager) => {
        const run = await lockedRun(manager, runId);
        refuseUnlessCalculating(run);
        if (run.pausedAt !== null) return { paused: true };
        const { documentId } = await draftRegisterOf(manager, run);
        return { documentId };
      });
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'run-does-not-reconcile') throw error;
      // The run ends by it; what did not add up, and of whom, is kept.
      await this.transaction(runId, async (manager) => {
        const { organisationId, month, number } = await manager.findOneByOrFail(PayrollRun, { id: runId });
        await writeAudit(manager, {
          organisationId,
          businessAt: await businessNow(manager, organisationId),
          actorId: null,
          action: 'payroll.unreconciled',
          objectKind: 'payroll-run',
          objectId: runId,
          details: { month, number, found: error.message, personIds: error.context['personIds'] },
        });
      });
      throw error;
    }
  }

  async sendRegister({ runId }: { runId: RunId }): Promise<void> {
    const { manager } = this.dataSource;
    const run = await manager.findOneByOrFail(PayrollRun, { id: runId });
    const register = await manager.findOneByOrFail(Document, { payrollRunId: runId, kind: 'payroll-register' });
    // It is on its route or beyond, sent by an attempt whose answer was lost: its route is not begun a second time.
    if (register.status !== 'drafting') return;
    refuseUnlessCalculating(run);
    const { routes } = await manager.findOneByOrFail(Organisation, { id: run.organisationId });
    const waiting = workflowIds.payrollRun(run.organisationId, run.month, run.number);
    const submission = registerSubmission(run, await draftRegisterOf(manager, run));
    const route = routes['payroll-register'];
    const message = { ...submission, actorRoles: route.submitters, route };
    try {
      await this.client.withDeadline(Date.now() + longestSubmissionMs, () =>
        startAndUpdate(
          this.client,
          this.configuration.taskQueue,
          approvalStart(register, route, waiting),
          submitVersionUpdate,
          { args: [message], updateId: updateIdOf(message.request) },
        ),
      );
    } catch (error) {
      // Refused because it was submitted already, by an attempt that died before its answer.
      const { status } = await manager.findOneByOrFail(Document, { id: register.id });
      if (status !== 'drafting') return;
      throw fromApplicationFailure(error) ?? error;
    }
  }

  async submitRegister({ runId }: { runId: RunId }): Promise<ApprovalState> {
    const { run, register, route } = await this.dataSource.transaction(async (manager) => {
      const locked = await lockedRun(manager, runId);
      const { routes } = await manager.findOneByOrFail(Organisation, { id: locked.organisationId });
      return { run: locked, register: await draftRegisterOf(manager, locked), route: routes['payroll-register'] };
    });
    const message = { ...registerSubmission(run, register), actorRoles: route.submitters };
    const { documentId } = register;
    const { authors = [], beneficiaries = [] } = await this.approvals.recordSubmission({ ...message, documentId });
    const state = draftedDocument(documentId, 'payroll-register', route);
    const outcome = submit(state, { ...message, actorId: run.startedBy, authors, beneficiaries });
    if (!outcome.ok) throw new Error(`The register of run ${runId} cannot be submitted: ${outcome.refusal.code}`);
    return outcome.state;
  }

  postRun({ runId }: { runId: RunId }): Promise<{ cycleWorkflowIds: string[] }> {
    return this.bulkTransaction(runId, async (manager) => {
      const run = await lockedRun(manager, runId);
      if (run.status !== 'posted') {
        if (run.status !== 'in-approval') throw sealed(run);
        const register = await manager.findOneByOrFail(Document, { payrollRunId: runId, kind: 'payroll-register' });
        if (register.status !== 'signed')
          throw new Error(`The register of run ${runId} is ${register.status}, not signed`);
        const postedAt = await businessNow(manager, run.organisationId);
        await postStatements(manager, runId, postedAt);
        await manager.update(PayrollRun, { id: runId }, { status: 'posted', postedAt });
        await tellStatements(manager, runId, { at: postedAt, withMail: this.configuration.mail !== undefined });
        await writeAudit(manager, {
          organisationId: run.organisationId,
          businessAt: postedAt,
          actorId: null,
          action: 'payroll.posted',
          objectKind: 'payroll-run',
          objectId: runId,
          details: {
            month: run.month,
            people: run.people,
            ...(run.departmentIds ? { departmentIds: run.departmentIds } : {}),
            ...(run.purpose === null ? {} : { purpose: run.purpose }),
          },
        });
      }
      if (run.purpose === 'annual-bonus') return { cycleWorkflowIds: await annualCyclesOf(manager, run) };
      const cycles = await manager.query<{ department_id: string }[]>(
        'SELECT department_id FROM monthly_cycles WHERE organisation_id = $1 AND month = $2 ORDER BY department_id',
        [run.organisationId, run.month],
      );
      return { cycleWorkflowIds: cycles.map((cycle) => workflowIds.monthlyCycle(cycle.department_id, run.month)) };
    });
  }

  closeRun({
    runId,
    status,
    because = status === 'returned' ? 'register-returned' : 'inputs-not-calculable',
  }: {
    runId: RunId;
    status: 'returned' | 'failed';
    because?: RunEnd;
  }): Promise<{ status: PayrollRunStatus }> {
    return this.dataSource.transaction(async (manager) => {
      const run = await lockedRun(manager, runId);
      if (run.status !== 'calculating' && run.status !== 'in-approval') return { status: run.status };
      await endRun(manager, run, { status, because, actorId: null });
      return { status };
    });
  }

  private transaction<T>(runId: RunId, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return storable(runId, () => this.dataSource.transaction(work));
  }

  /** The same for what is done to all people of a run by one statement. */
  private bulkTransaction<T>(runId: RunId, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return storable(runId, () => this.bulk.transaction(work));
  }
}

/** A value that the database refuses is refused however often the step is repeated: the run ends as failed with that reason. */
async function storable<T>(runId: RunId, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (
      isUniqueViolation(error, 'one_posted_statement_a_month') ||
      isUniqueViolation(error, 'paid_off_cycle_once') ||
      isUniqueViolation(error, 'one_annual_bonus_a_year')
    )
      throw paidByAnotherRun(runId);
    if (!isRefusedValue(error)) throw error;
    throw new DomainError(
      'conflict',
      'figures-not-storable',
      'A figure of the run does not fit into what statements and registers can hold. It ends as failed; the worker has logged which rule refused it.',
      { runId, state: (error as { code?: unknown }).code },
    );
  }
}

/** What a run is started with once nothing refuses it: a run of the month, of named people, or of the bonus of a year. */
async function startOf(
  manager: EntityManager,
  {
    offCycle,
    leftOut,
    departmentIds,
    ...of
  }: Pick<PayrollRunInput, 'organisationId' | 'month'> &
    Pick<StartPayroll, 'offCycle' | 'leftOut' | 'departmentIds'> & { actorId: PersonId },
) {
  const { organisationId, month, actorId } = of;
  if (offCycle?.purpose === 'annual-bonus') return refuseAnnualBonusThatCannotStart(manager, { ...of, departmentIds });
  if (offCycle) {
    const { personIds } = offCycle;
    return {
      ...(await refuseOffCycleThatCannotStart(manager, { ...offCycle, organisationId, month }, actorId)),
      personIds,
    };
  }
  const start = { actorId, leftOut: leftOut?.personIds ?? [], departmentIds };
  return { ...(await refusePayrollThatCannotStart(manager, organisationId, month, start)), personIds: null };
}

/** The years that may close by a run of their bonus. */
async function annualCyclesOf(manager: EntityManager, { organisationId, month }: PayrollRun): Promise<string[]> {
  const year = yearOf(month);
  const cycles = await manager.findBy(AnnualCycle, { organisationId, year });
  return cycles.map(({ departmentId }) => workflowIds.annualCycle(departmentId, year)).toSorted();
}

/** The last word on two runs about the same person at once: the refusals of a start say more, and come first. */
function heldMeanwhile({ month }: PayrollRunInput): DomainError {
  return new DomainError(
    'conflict',
    'held-by-a-run',
    `Another open run holds somebody whom this run of ${month} would pay. Start it when that run is posted or ended.`,
    { month },
  );
}

/** It was opened and has ended since its number was asked for. */
function numberTaken({ month, number }: PayrollRunInput): DomainError {
  return new DomainError(
    'conflict',
    'payroll-already-started',
    `Run ${number} of ${month} has been started already, by somebody else at the same moment. Send yours again.`,
    { month, number },
  );
}

function lockedRun(manager: EntityManager, id: string): Promise<PayrollRun> {
  return manager.findOneOrFail(PayrollRun, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** The last word on who is paid once: whatever the runs of a month believed, the second statement of a person is not posted. */
function paidByAnotherRun(runId: RunId): DomainError {
  return new DomainError(
    'conflict',
    'paid-by-another-run',
    'Another run of the month has paid somebody of this one since. It ends as failed and pays nobody; start a new one, which pays those who are not paid yet.',
    { runId },
  );
}
