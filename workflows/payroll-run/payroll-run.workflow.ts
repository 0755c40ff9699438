import { ActivityFailure, ApplicationFailure } from '@temporalio/common';
import {
  allHandlersFinished,
  condition,
  ParentClosePolicy,
  patched,
  proxyActivities,
  setHandler,
  startChild,
  workflowInfo,
} from '@temporalio/workflow';
import type { ApprovalState } from '#approvals/approval.js';
import type { OrganisationId } from '#approvals/ids.js';
import type { PayrollRunStatus } from '#approvals/payroll-run-status.js';
import { DomainError } from '#contracts/domain-error.js';
import {
  documentClosedSignal,
  documentMovedSignal,
  type DocumentApprovalInput,
} from '#contracts/document-approval.contract.js';
import { factsChangedSignal } from '#contracts/monthly-cycle.contract.js';
import {
  followRunSignal,
  recalculateUpdate,
  runSealed,
  startPayrollUpdate,
  type PayrollActivities,
  type PayrollRunInput,
  type PayrollRunReceipt,
  type RunEnd,
} from '#contracts/payroll-run.contract.js';
import { toApplicationFailure } from '#contracts/refusal-failure.js';
import { payrollTaskQueue } from '#contracts/task-queues.js';
import { workflowIds, workflowTypes } from '#contracts/workflow-ids.js';
import { workflowTaskTimeout } from '#contracts/workflow-task-timeout.js';
import { bulkTransaction, longTransaction, transaction } from '../shared/activity-options.js';
import { Mutex } from '../shared/mutex.js';
import { notify } from '../shared/notify.js';
import { transactionsAtOnce } from '../shared/transactions.js';
import { calculateRanges } from './calculate-ranges.js';
import { News } from './news.js';

/**
 * One payroll of one month: freeze the inputs, calculate them in ranges, wait for those who could not be calculated,
 * submit the register to a second person, post. Money is computed from what was frozen, so a run calculates the same however often it is
 * interrupted.
 */
export async function payrollRun(input: PayrollRunInput): Promise<PayrollRunStatus | 'refused'> {
  const { closeRun } = proxyActivities<PayrollActivities>(transaction);
  const { openPayrollRun, readRun } = input.startsAtOnce
    ? // The figures of two thousand people are tried: whoever waits asks again, and an attempt that goes on is not given up for its length.
      transactionsAtOnce<PayrollActivities>(bulkTransaction)
    : proxyActivities<PayrollActivities>(transaction);
  const payroll = proxyActivities<PayrollActivities>({
    ...longTransaction,
    taskQueue: payrollTaskQueue(workflowInfo().taskQueue),
  });
  const ofAll = proxyActivities<PayrollActivities>({
    ...bulkTransaction,
    heartbeatTimeout: longTransaction.heartbeatTimeout!,
    taskQueue: payrollTaskQueue(workflowInfo().taskQueue),
  });

  let run: PayrollRunReceipt | undefined;
  const follow = (opened: PayrollRunReceipt): PayrollRunReceipt => (run = opened);
  let attempts = 0;
  const turn = new Mutex();
  const news = new News();
  let waitsForProblems = false;
  const register: { status: ApprovalState['status'] } = { status: 'in-approval' };

  setHandler(documentMovedSignal, (notice) => {
    // A notice may be late: what a register has come to at last it does not leave.
    if (register.status !== 'signed' && register.status !== 'closed') register.status = notice.status;
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

  setHandler(followRunSignal, () => {
    news.tell();
    return turn.runExclusive(async () => {
      if (run) return;
      const opened = await readRun(input);
      if (!opened) return;
      follow(opened);
      if (opened.register && register.status === 'in-approval') register.status = opened.register.status;
    });
  });
  setHandler(
    recalculateUpdate,
    async (people) => {
      const { runId } = requireWaiting(run, waitsForProblems, input);
      const recalculated = await payroll.recalculatePeople({ runId, ...people });
      news.tell();
      return recalculated;
    },
    {
      validator: (_people) => {
        requireWaiting(run, waitsForProblems, input);
      },
      description: 'Accounting has people calculated again who could not be',
    },
  );

  await condition(() => run !== undefined || (attempts > 0 && allHandlersFinished()));
  await condition(allHandlersFinished);
  if (!run) return 'refused';
  const { runId } = run;

  let registerId = run.register?.documentId;
  /** Waits before the register until everybody could be calculated; false where the run has ended meanwhile. */
  const untilMended = async (): Promise<boolean> => {
    waitsForProblems = true;
    try {
      return await news.until(async () => {
        const { problems, isCalculating } = await payroll.readStanding({ runId });
        return isCalculating && problems > 0 ? undefined : isCalculating;
      });
    } finally {
      waitsForProblems = false;
    }
  };
  /** Undefined once the register waits for its second person; otherwise the code of why the run cannot go on. */
  const calculateAndSubmit = async (): Promise<RunEnd | undefined> => {
    try {
      const frozen = await ofAll.freezeInputs({ runId });
      const problems = await calculateRanges(frozen.ranges, (range) =>
        news.unlessPaused(() => payroll.calculateRange({ runId, range })),
      );
      if (problems > 0) {
        // 2026-11-29: people who could not be calculated are mended in the run. Earlier runs ended by them.
        if (!patched('2026-11-29-problems-are-mended')) return 'inputs-not-calculable';
        if (!(await untilMended())) return runSealed;
      }
      // 2026-12-01: the register takes the ordinary route. Earlier runs submitted it and started its route themselves.
      if (patched('2026-12-01-register-takes-the-ordinary-route')) {
        const drafted = await news.unlessPaused(() => ofAll.draftRegister({ runId }));
        registerId = drafted.documentId;
        await payroll.sendRegister({ runId });
      } else {
        await approveBySecondPerson(input.organisationId, await payroll.submitRegister({ runId }));
      }
      return undefined;
    } catch (error) {
      return refusalCodeOf(error);
    }
  };
  const end = async (status: 'returned' | 'failed', because: RunEnd): Promise<PayrollRunStatus> => {
    const ended = await closeRun({ runId, status, because });
    return ended?.status ?? status;
  };

  // A process that was made anew for a run whose register is on its route has calculated it already.
  const problem = registerId === undefined ? await calculateAndSubmit() : undefined;
  if (problem !== undefined) {
    const status = await end(problem === runSealed ? 'returned' : 'failed', problem);
    // Its route may have been started for a submission that was refused.
    if (registerId !== undefined) await notify(workflowIds.documentApproval(registerId), documentClosedSignal);
    return status;
  }
  await condition(() => register.status === 'signed' || register.status === 'closed');
  if (register.status === 'closed') return end('returned', 'register-returned');

  let posted: Awaited<ReturnType<PayrollActivities['postRun']>>;
  try {
    posted = await ofAll.postRun({ runId });
  } catch (error) {
    return end('failed', refusalCodeOf(error));
  }
  for (const cycle of posted.cycleWorkflowIds) await notify(cycle, factsChangedSignal);
  return 'posted';
}

/** How runs of before began the route of a register that they had submitted. */
async function approveBySecondPerson(organisationId: OrganisationId, state: ApprovalState): Promise<void> {
  const approval: DocumentApprovalInput = { organisationId, state, notifyWorkflowId: workflowInfo().workflowId };
  await startChild(workflowTypes.documentApproval, {
    workflowId: workflowIds.documentApproval(state.documentId),
    args: [approval],
    parentClosePolicy: ParentClosePolicy.ABANDON,
    workflowTaskTimeout,
    staticSummary: 'Approval of a payroll register',
  });
}

/** The code of a refusal, which ends the run; anything else is a fault, which a mended worker gets over. */
function refusalCodeOf(error: unknown): RunEnd {
  if (error instanceof ActivityFailure && error.cause instanceof ApplicationFailure && error.cause.nonRetryable)
    return error.cause.type ?? 'refused';
  throw error;
}

/** Only a run that waits for its problems calculates anybody again. */
function requireWaiting(
  run: PayrollRunReceipt | undefined,
  waits: boolean,
  { month, number }: PayrollRunInput,
): PayrollRunReceipt {
  if (run && waits) return run;
  throw toApplicationFailure(
    new DomainError(
      'conflict',
      'nothing-to-recalculate',
      `Run ${number} of ${month} does not wait for anybody who could not be calculated. Read where it stands.`,
      { month, number },
    ),
  );
}

/** Who sends a start knows by the number whether it is this run that pays the same people. */
function alreadyStarted({ month, organisationId, number }: PayrollRunInput) {
  return toApplicationFailure(
    new DomainError(
      'conflict',
      'payroll-already-started',
      `Payroll of ${month} has been started already. Follow that run; it pays once. If yours is of other departments and came at the same moment, send it again.`,
      { month, organisationId, number },
    ),
  );
}
