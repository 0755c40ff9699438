import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OrganisationId, PersonId, RunId } from '#approvals/ids.js';
import { DomainError } from '#contracts/domain-error.js';
import { followRunSignal, type RecalculatedPeople, recalculateUpdate } from '#contracts/payroll-run.contract.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { WorkflowMessages } from '../http/workflow-messages.js';
import { noSuchRun } from './no-such-run.js';

/** A run that is held where it stands, or goes on. */
export interface PausedRun {
  runId: RunId;
  month: string;
  number: number;
  isPaused: boolean;
}

/**
 * What accounting does with a run while it calculates: holds it where it stands, lets it go on, and has people calculated
 * again. The database says first that it is held; ranges that are being written are written, and no other begins.
 */
@Injectable()
export class RunControl {
  constructor(
    private readonly dataSource: DataSource,
    private readonly messages: WorkflowMessages,
  ) {}

  pause(person: SignedInPerson, request: RequestReference, runId: RunId): Promise<PausedRun> {
    return this.hold(person, request, { runId, isPaused: true });
  }

  async resume(person: SignedInPerson, request: RequestReference, runId: RunId): Promise<PausedRun> {
    const resumed = await this.hold(person, request, { runId, isPaused: false });
    await this.messages.tell(idOfProcess(person.organisationId, resumed), followRunSignal);
    return resumed;
  }

  /** Calculates people of whom nothing could be calculated from what is known of them now: some, those of a range, or all. */
  async recalculate(
    { organisationId }: SignedInPerson,
    request: RequestReference,
    { runId, ...asked }: { runId: RunId; personIds?: PersonId[]; range?: number },
  ): Promise<RecalculatedPeople> {
    const run = await this.dataSource.manager.findOneBy(PayrollRun, { id: runId, organisationId });
    if (!run) throw noSuchRun(runId);
    const answer = await this.messages.send(
      idOfProcess(organisationId, run),
      recalculateUpdate,
      [{ request, ...asked }],
      request,
    );
    if (answer) return answer;
    throw runNotCalculating(run);
  }

  private hold(
    { id: actorId, organisationId }: SignedInPerson,
    request: RequestReference,
    { runId, isPaused }: { runId: RunId; isPaused: boolean },
  ): Promise<PausedRun> {
    return answerOnce<PausedRun>(this.dataSource, request, async (manager) => {
      const run = await manager.findOne(PayrollRun, {
        where: { id: runId, organisationId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!run) throw noSuchRun(runId);
      if (run.status !== 'calculating') throw runNotCalculating(run);
      if ((run.pausedAt !== null) !== isPaused) {
        const businessAt = await businessNow(manager, organisationId);
        const held = isPaused ? { pausedAt: new Date(), pausedBy: actorId } : { pausedAt: null, pausedBy: null };
        await manager.update(PayrollRun, { id: runId }, held);
        await writeAudit(manager, {
          organisationId,
          businessAt,
          actorId,
          action: isPaused ? 'payroll.paused' : 'payroll.resumed',
          objectKind: 'payroll-run',
          objectId: runId,
          details: { month: run.month, number: run.number },
        });
      }
      return { runId, month: run.month, number: run.number, isPaused };
    });
  }
}

function idOfProcess(organisationId: OrganisationId, { month, number }: Pick<PayrollRun, 'month' | 'number'>): string {
  return workflowIds.payrollRun(organisationId, month, number);
}

function runNotCalculating({ id: runId, month, number, status }: PayrollRun): DomainError {
  return new DomainError(
    'conflict',
    'run-not-calculating',
    `Run ${number} of ${month} is ${status}: nothing of it is calculated any more. GET /api/payroll-runs/{id} shows it; what was wrong is mended before another run.`,
    { runId },
  );
}
