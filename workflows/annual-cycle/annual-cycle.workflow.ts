import { continueAsNew, patched, proxyActivities } from '@temporalio/workflow';
import type { AnnualStage } from '#approvals/annual-progress.js';
import {
  annualCycleOpenedUpdate,
  type AnnualCycleActivities,
  type AnnualCycleInput,
} from '#contracts/annual-cycle.contract.js';
import { transaction } from '../shared/activity-options.js';
import { settleUntilClosed } from '../shared/settle-until-closed.js';
import { transactionsAtOnce } from '../shared/transactions.js';

const { openAnnualCycle } = proxyActivities<AnnualCycleActivities>(transaction);
const { refreshAnnualCycle } = transactionsAtOnce<AnnualCycleActivities>();

/** One department's year, from the opening of its annual plans to the posted bonus: fourteen months. */
export async function annualCycle(input: AnnualCycleInput): Promise<AnnualStage> {
  // 2026-12-03: news that comes alone is looked at in the task that brings it. Years of before gathered ahead of every look.
  const looksAtOnce = patched('2026-12-03-a-year-looks-at-once');
  return settleUntilClosed({
    open: async () => {
      const { offsetMs, ...receipt } = await openAnnualCycle(input);
      return { receipt, offsetMs };
    },
    refresh: refreshAnnualCycle,
    openedUpdate: annualCycleOpenedUpdate,
    gathersNews: looksAtOnce ? 'after-a-look' : 'before-a-look',
    startAfresh: () => continueAsNew<typeof annualCycle>(input),
  });
}
