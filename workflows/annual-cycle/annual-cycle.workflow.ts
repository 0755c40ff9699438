import { continueAsNew, proxyActivities } from '@temporalio/workflow';
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
  return settleUntilClosed({
    open: async () => {
      const { offsetMs, ...receipt } = await openAnnualCycle(input);
      return { receipt, offsetMs };
    },
    refresh: refreshAnnualCycle,
    openedUpdate: annualCycleOpenedUpdate,
    gathersNews: true,
    startAfresh: () => continueAsNew<typeof annualCycle>(input),
  });
}
