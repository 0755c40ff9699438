import { continueAsNew, patched, proxyActivities } from '@temporalio/workflow';
import type { CycleStage } from '#approvals/cycle-progress.js';
import { cycleOpenedUpdate, type CycleActivities, type MonthlyCycleInput } from '#contracts/monthly-cycle.contract.js';
import { transaction } from '../shared/activity-options.js';
import { type Gathering, settleUntilClosed } from '../shared/settle-until-closed.js';
import { transactionsAtOnce } from '../shared/transactions.js';

const patient = proxyActivities<CycleActivities>(transaction);

/**
 * One department's month, from the opening of its drafting to posted payroll. A deadline that has passed is marked and
 * visible; it approves nothing and loses nothing.
 */
export async function monthlyCycle(input: MonthlyCycleInput): Promise<CycleStage> {
  // 2026-12-03: news that comes alone is looked at in the task that brings it. Months of before gathered ahead of every look.
  const looksAtOnce = patched('2026-12-03-a-month-looks-at-once');
  // 2026-12-02: news is gathered, and a look is one workflow task. Months of before looked at all of it, by activities.
  const isShort = looksAtOnce || patched('2026-12-02-a-month-gathers-its-news');
  const { refreshCycle } = isShort ? transactionsAtOnce<CycleActivities>() : patient;
  return settleUntilClosed({
    open: async () => {
      const { offsetMs, ...receipt } = await patient.openCycle(input);
      return { receipt, offsetMs };
    },
    refresh: refreshCycle,
    openedUpdate: cycleOpenedUpdate,
    gathersNews: gatheringOf(isShort, looksAtOnce),
    startAfresh: () => continueAsNew<typeof monthlyCycle>(input),
  });
}

function gatheringOf(isShort: boolean, looksAtOnce: boolean): Gathering {
  if (looksAtOnce) return 'after-a-look';
  return isShort ? 'before-a-look' : 'never';
}
