import { continueAsNew, patched, proxyActivities } from '@temporalio/workflow';
import type { CycleStage } from '#approvals/cycle-progress.js';
import { cycleOpenedUpdate, type CycleActivities, type MonthlyCycleInput } from '#contracts/monthly-cycle.contract.js';
import { transaction } from '../shared/activity-options.js';
import { settleUntilClosed } from '../shared/settle-until-closed.js';
import { transactionsAtOnce } from '../shared/transactions.js';

const patient = proxyActivities<CycleActivities>(transaction);

/**
 * One department's month, from the opening of its drafting to posted payroll. A deadline that has passed is marked and
 * visible; it approves nothing and loses nothing.
 */
export async function monthlyCycle(input: MonthlyCycleInput): Promise<CycleStage> {
  // 2026-12-02: news is gathered, and a look is one workflow task. Months of before looked at once, by an activity.
  const isShort = patched('2026-12-02-a-month-gathers-its-news');
  const { refreshCycle } = isShort ? transactionsAtOnce<CycleActivities>() : patient;
  return settleUntilClosed({
    open: async () => {
      const { offsetMs, ...receipt } = await patient.openCycle(input);
      return { receipt, offsetMs };
    },
    refresh: refreshCycle,
    openedUpdate: cycleOpenedUpdate,
    gathersNews: isShort,
    startAfresh: () => continueAsNew<typeof monthlyCycle>(input),
  });
}
