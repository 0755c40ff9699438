import {
  allHandlersFinished,
  condition,
  continueAsNew,
  patched,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { CycleStage } from '#approvals/cycle-progress.js';
import { documentMovedSignal } from '#contracts/document-approval.contract.js';
import {
  clockMovedUpdate,
  cycleOpenedUpdate,
  factsChangedSignal,
  type CycleActivities,
  type MonthlyCycleInput,
  type OpenedCycle,
} from '#contracts/monthly-cycle.contract.js';
import { transaction } from '../shared/activity-options.js';
import { transactionsAtOnce } from '../shared/transactions.js';

const patient = proxyActivities<CycleActivities>(transaction);

/** How long news is gathered before the month looks: forty signatures are one look. */
const gathering = '1 second';

/**
 * One department's month, from the opening of its drafting to posted payroll.
 *
 * The documents of the month are facts in the database, each with a route of its own. The cycle waits
 * for whichever comes first, a change of those facts or the next deadline, and then settles both:
 * a deadline that has passed is marked and visible; it approves nothing and loses nothing.
 */
export async function monthlyCycle(input: MonthlyCycleInput): Promise<CycleStage> {
  // 2026-12-02: news is gathered, and a look is one workflow task. Months of before looked at once, by an activity.
  const isShort = patched('2026-12-02-a-month-gathers-its-news');
  const { openCycle } = patient;
  const { refreshCycle } = isShort ? transactionsAtOnce<CycleActivities>() : patient;
  let opened: OpenedCycle | undefined;
  /** Unknown until it is first told; a sandbox in the past has a negative one. */
  let offsetMs: number | undefined;
  const moveClock = (told: number): void => {
    offsetMs = Math.max(offsetMs ?? told, told);
  };
  const businessNow = () => Date.now() + (offsetMs ?? 0);
  /** Counts the reasons to look again; the cycle is at rest when it has looked at the last of them. */
  let reasons = 1;
  let seen = 0;
  /** The last reason for which somebody waits. */
  let urgent = 0;
  const lookAgain = () => {
    reasons += 1;
  };

  setHandler(documentMovedSignal, lookAgain);
  setHandler(factsChangedSignal, lookAgain);
  setHandler(cycleOpenedUpdate, async () => {
    await condition(() => opened !== undefined);
    return opened as OpenedCycle;
  });
  setHandler(clockMovedUpdate, async (move) => {
    moveClock(move.offsetMs);
    lookAgain();
    const mine = (urgent = reasons);
    await condition(() => seen >= mine);
  });

  const { offsetMs: offsetAtOpening, ...receipt } = await openCycle(input);
  moveClock(offsetAtOpening);
  opened = receipt;

  for (;;) {
    const looking = reasons;
    const { stage, nextDueAt } = await refreshCycle({
      cycleId: receipt.cycleId,
      asOf: new Date(businessNow()).toISOString(),
    });
    seen = looking;
    opened = { ...receipt, stage };
    if (stage === 'closed') break;
    if (workflowInfo().continueAsNewSuggested) return startAfresh(input, () => (seen = Number.MAX_SAFE_INTEGER));
    const somethingNew = () => reasons > seen;
    const untilDue = () => Math.max(1, Date.parse(nextDueAt ?? '') - businessNow());
    if (nextDueAt === null) await condition(somethingNew);
    else await condition(somethingNew, untilDue());
    if (isShort && reasons > seen) await condition(() => urgent > seen, gathering);
  }
  seen = Number.MAX_SAFE_INTEGER;
  await condition(allHandlersFinished);
  return 'closed';
}

/** A cycle that was told much (a sandbox moved day by day) goes on with a short history: all that it knows is in the database. */
async function startAfresh(input: MonthlyCycleInput, letHandlersEnd: () => void): Promise<never> {
  letHandlersEnd();
  await condition(allHandlersFinished);
  return continueAsNew<typeof monthlyCycle>(input);
}
