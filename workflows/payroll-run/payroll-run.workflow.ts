import { ActivityFailure, ApplicationFailure } from '@temporalio/common';
import {
  allHandlersFinished,
  condition,
  ParentClosePolicy,
  proxyActivities,
  setHandler,
  startChild,
  workflowInfo,
} from '@temporalio/workflow';
import type { ApprovalState } from '#approvals/approval.js';
import type { PayrollRunStatus } from '#approvals/payroll-run-status.js';
import { DomainError } from '#contracts/domain-error.js';
import { documentMovedSignal, type DocumentApprovalInput } from '#contracts/document-approval.contract.js';
import { factsChangedSignal } from '#contracts/monthly-cycle.contract.js';
import {
  runDoesNotReconcile,
  startPayrollUpdate,
  type PayrollActivities,
  type PayrollRunInput,
  type PayrollRunReceipt,
} from '#contracts/payroll-run.contract.js';
import { toApplicationFailure } from '#contracts/refusal-failure.js';
import { payrollTaskQueue } from '#contracts/task-queues.js';
import { workflowIds, workflowTypes } from '#contracts/workflow-ids.js';
import { workflowTaskTimeout } from '#contracts/workflow-task-timeout.js';
import { longTransaction, transaction } from '../shared/activity-options.js';
import { Mutex } from '../shared/mutex.js';
import { notify } from '../shared/notify.js';
import { calculateRanges } from './calculate-ranges.js';

/**
 * One payroll of one month: freeze the inputs, calculate them in ranges, submit the register to a second
 * person, post. Money is computed from what was frozen, so a run calculates the same however often it is
 * interrupted.
 */
export async function payrollRun(input: PayrollRunInput): Promise<PayrollRunStatus | 'refused'> {
  const { openPayrollRun, closeRun } = proxyActivities<PayrollActivities>(transaction);
  const payroll = proxyActivities<PayrollActivities>({
    ...longTransaction,
    taskQueue: payrollTaskQueue(workflowInfo().taskQueue),
  });

  let run: PayrollRunReceipt | undefined;
  const follow = (opened: PayrollRunReceipt): PayrollRunReceipt => (run = opened);
  let attempts = 0;
  const turn = new Mutex();
  const register: { status: ApprovalState['status'] } = { status: 'in-approval' };

  setHandler(documentMovedSignal, (notice) => {
    register.status = notice.status;
  });
  setHandler(
    startPayrollUpdate,
    (start) =>
      turn.runExclusive(async () => {
        if (run) throw alreadyStarted(input);
        try {
          return follow(await openPayrollRun({ ...input, ...start }));
        } finally {
          attempts += 1;
        }
      }),
    {
      validator: (_start) => {
        if (run) throw alreadyStarted(input);
      },
      description: 'Accounting starts the payroll',
    },
  );

  await condition(() => run !== undefined || (attempts > 0 && allHandlersFinished()));
  await condition(allHandlersFinished);
  if (!run) return 'refused';
  const { runId } = run;

  const frozen = await payroll.freezeInputs({ runId });
  const problems = await calculateRanges(frozen.ranges, (range) => payroll.calculateRange({ runId, range }));
  if (problems > 0) {
    await closeRun({ runId, status: 'failed' });
    return 'failed';
  }

  const submitted = await payroll.submitRegister({ runId }).catch(undefinedWhenItDoesNotReconcile);
  if (!submitted) {
    await closeRun({ runId, status: 'failed' });
    return 'failed';
  }
  await approveBySecondPerson(input.organisationId, submitted);
  await condition(() => register.status === 'signed' || register.status === 'closed');
  if (register.status === 'closed') {
    await closeRun({ runId, status: 'returned' });
    return 'returned';
  }

  const { cycleWorkflowIds } = await payroll.postRun({ runId });
  for (const cycle of cycleWorkflowIds) await notify(cycle, factsChangedSignal);
  return 'posted';
}

/** The register takes the same route engine as every other document; it outlives nothing but needs no parent to end. */
async function approveBySecondPerson(organisationId: string, state: ApprovalState): Promise<void> {
  const approval: DocumentApprovalInput = { organisationId, state, notifyWorkflowId: workflowInfo().workflowId };
  await startChild(workflowTypes.documentApproval, {
    workflowId: workflowIds.documentApproval(state.documentId),
    args: [approval],
    parentClosePolicy: ParentClosePolicy.ABANDON,
    workflowTaskTimeout,
    staticSummary: 'Approval of a payroll register',
  });
}

function undefinedWhenItDoesNotReconcile(error: unknown): undefined {
  if (
    error instanceof ActivityFailure &&
    error.cause instanceof ApplicationFailure &&
    error.cause.type === runDoesNotReconcile
  )
    return undefined;
  throw error;
}

function alreadyStarted({ month, organisationId }: PayrollRunInput) {
  return toApplicationFailure(
    new DomainError(
      'conflict',
      'payroll-already-started',
      `Payroll of ${month} has been started already. Follow that run; it pays once.`,
      { month, organisationId },
    ),
  );
}
