import {
  allHandlersFinished,
  condition,
  continueAsNew,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { AnnualStage } from '#approvals/annual-progress.js';
import {
  annualCycleOpenedUpdate,
  type AnnualCycleActivities,
  type AnnualCycleInput,
  type OpenedAnnualCycle,
} from '#contracts/annual-cycle.contract.js';
import { documentMovedSignal } from '#contracts/document-approval.contract.js';
import { clockMovedUpdate, factsChangedSignal } from '#contracts/monthly-cycle.contract.js';
import { transaction } from '../shared/activity-options.js';
import { transactionsAtOnce } from '../shared/transactions.js';

const { openAnnualCycle } = proxyActivities<AnnualCycleActivities>(transaction);
const { refreshAnnualCycle } = transactionsAtOnce<AnnualCycleActivities>();

/** How long news is gathered before the year looks: forty signatures are one look. */
const gathering = '1 second';

/**
 * One department's year, from the opening of its annual plans to the posted bonus: fourteen months.
 *
 * The plans and the actuals of the year are facts in the database, each with a route of its own. The year waits for
 * whichever comes first, a change of those facts or the next deadline, and then settles both, as a month does. All that
 * it knows is in the database, so that it goes on with a short history whenever it has been told much.
 */
export async function annualCycle(input: AnnualCycleInput): Promise<AnnualStage> {
  let opened: OpenedAnnualCycle | undefined;
  /** Unknown until it is first told; a sandbox in the past has a negative one. */
  let offsetMs: number | undefined;
  const moveClock = (told: number): void => {
    offsetMs = Math.max(offsetMs ?? told, told);
  };
  const businessNow = () => Date.now() + (offsetMs ?? 0);
  /** Counts the reasons to look again; the year is at rest when it has looked at the last of them. */
  let reasons = 1;
  let seen = 0;
  /** The last reason for which somebody waits. */
  let urgent = 0;
  const lookAgain = () => {
    reasons += 1;
  };

  setHandler(documentMovedSignal, lookAgain);
  setHandler(factsChangedSignal, lookAgain);
  setHandler(annualCycleOpenedUpdate, async () => {
    await condition(() => opened !== undefined);
    return opened as OpenedAnnualCycle;
  });
  setHandler(clockMovedUpdate, async (move) => {
    moveClock(move.offsetMs);
    lookAgain();
    const mine = (urgent = reasons);
    await condition(() => seen >= mine);
  });
  const letHandlersEnd = async () => {
    seen = Number.MAX_SAFE_INTEGER;
    await condition(allHandlersFinished);
  };

  const { offsetMs: offsetAtOpening, ...receipt } = await openAnnualCycle(input);
  moveClock(offsetAtOpening);
  opened = receipt;

  for (;;) {
    const looking = reasons;
    const asOf = new Date(businessNow()).toISOString();
    const { stage, nextDueAt } = await refreshAnnualCycle({ cycleId: receipt.cycleId, asOf });
    seen = looking;
    opened = { ...receipt, stage };
    if (stage === 'closed') break;
    if (workflowInfo().continueAsNewSuggested) {
      await letHandlersEnd();
      return continueAsNew<typeof annualCycle>(input);
    }
    const somethingNew = () => reasons > seen;
    if (nextDueAt === null) await condition(somethingNew);
    else await condition(somethingNew, Math.max(1, Date.parse(nextDueAt) - businessNow()));
    if (reasons > seen) await condition(() => urgent > seen, gathering);
  }
  await letHandlersEnd();
  return 'closed';
}
