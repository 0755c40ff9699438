import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RunId } from '#approvals/ids.js';
import type { PayrollRunStatus } from '#approvals/payroll-run-status.js';
import { documentClosedSignal } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import { followRunSignal } from '#contracts/payroll-run.contract.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import { Document } from '#persistence/entities/document.entity.js';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { endRun } from '#persistence/payroll-end.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { WorkflowMessages } from '../http/workflow-messages.js';
import { noSuchRun } from './no-such-run.js';

export interface EndedRun {
  runId: RunId;
  month: string;
  number: number;
  status: PayrollRunStatus;
  endedBecause: string;
}

/** By whom it is ended: an administrator, because it does not go on, or accounting, which has thought better of it. */
export type EndedBy = 'ended-by-administrator' | 'cancelled-by-accounting';

/**
 * The way out of a run that cannot go on by itself. The facts end first: whatever step of the run is under way or
 * retried finds it sealed, and its process ends by that; one that waits is told to look. Then the route of its register is
 * told.
 */
@Injectable()
export class PayrollEndings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly messages: WorkflowMessages,
  ) {}

  async end(
    { id: actorId, organisationId }: SignedInPerson,
    request: RequestReference,
    { runId, reason, endedBecause }: { runId: RunId; reason: string; endedBecause: EndedBy },
  ): Promise<EndedRun> {
    const ended = await answerOnce<EndedRun>(this.dataSource, request, async (manager) => {
      const run = await manager.findOne(PayrollRun, {
        where: { id: runId, organisationId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!run) throw noSuchRun(runId);
      refuseEnded(run);
      await endRun(manager, run, { status: 'failed', because: endedBecause, actorId, reason });
      return { runId, month: run.month, number: run.number, status: 'failed', endedBecause };
    });
    await this.messages.tell(workflowIds.payrollRun(organisationId, ended.month, ended.number), followRunSignal);
    const register = await this.dataSource.manager.findOneBy(Document, {
      payrollRunId: runId,
      kind: 'payroll-register',
    });
    if (register) await this.messages.tell(workflowIds.documentApproval(register.id), documentClosedSignal);
    return ended;
  }
}

function refuseEnded({ id, month, number, status }: PayrollRun): void {
  if (status === 'calculating' || status === 'in-approval') return;
  const next =
    status === 'posted'
      ? 'What it pays stands; what was wrong is corrected in the pay of a later month.'
      : 'Accounting can start a new run of the month.';
  throw new DomainError('conflict', 'run-ended', `Run ${number} of ${month} is ${status} already. ${next}`, {
    runId: id,
  });
}
