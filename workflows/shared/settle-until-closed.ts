import type { UpdateDefinition } from '@temporalio/common';
import { allHandlersFinished, condition, setHandler, workflowInfo } from '@temporalio/workflow';
import { documentMovedSignal } from '#contracts/document-approval.contract.js';
import { clockMovedUpdate, factsChangedSignal } from '#contracts/monthly-cycle.contract.js';

/** How long news is gathered before a cycle looks: forty signatures are one look. */
const gathering = '1 second';

interface SettledCycle<Id, Stage extends string, Receipt extends { cycleId: Id; stage: Stage }> {
  /** Creates the rows of the cycle, or finds those that are there. */
  open: () => Promise<{ receipt: Receipt; offsetMs: number }>;
  /** Settles what is due by an instant, and says what comes next. */
  refresh: (look: { cycleId: Id; asOf: string }) => Promise<{ stage: Stage; nextDueAt: string | null }>;
  /** Answers with the receipt once the rows stand. */
  openedUpdate: UpdateDefinition<Receipt>;
  /** Whether news is gathered before a look. */
  gathersNews: boolean;
  /** Goes on with a short history: all that the cycle knows is in the database. */
  startAfresh: () => Promise<never>;
}

/**
 * Follows one cycle until it is closed. Its documents are facts in the database, each with a route of its own: it waits for
 * whichever comes first, a change of those facts or the next deadline, and then settles both. One that was told much (a
 * sandbox moved day by day) starts afresh.
 */
export async function settleUntilClosed<Id, Stage extends string, Receipt extends { cycleId: Id; stage: Stage }>({
  open,
  refresh,
  openedUpdate,
  gathersNews,
  startAfresh,
}: SettledCycle<Id, Stage, Receipt>): Promise<'closed'> {
  let opened: Receipt | undefined;
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
  const letHandlersEnd = async () => {
    seen = Number.MAX_SAFE_INTEGER;
    await condition(allHandlersFinished);
  };

  setHandler(documentMovedSignal, lookAgain);
  setHandler(factsChangedSignal, lookAgain);
  setHandler(openedUpdate, async () => {
    await condition(() => opened !== undefined);
    return opened as Receipt;
  });
  setHandler(clockMovedUpdate, async (move) => {
    moveClock(move.offsetMs);
    lookAgain();
    const mine = (urgent = reasons);
    await condition(() => seen >= mine);
  });

  const { receipt, offsetMs: offsetAtOpening } = await open();
  moveClock(offsetAtOpening);
  opened = receipt;

  for (;;) {
    const looking = reasons;
    const asOf = new Date(businessNow()).toISOString();
    const { stage, nextDueAt } = await refresh({ cycleId: receipt.cycleId, asOf });
    seen = looking;
    opened = { ...receipt, stage };
    if (stage === 'closed') break;
    if (workflowInfo().continueAsNewSuggested) {
      await letHandlersEnd();
      return startAfresh();
    }
    const somethingNew = () => reasons > seen;
    if (nextDueAt === null) await condition(somethingNew);
    else await condition(somethingNew, Math.max(1, Date.parse(nextDueAt) - businessNow()));
    if (gathersNews && reasons > seen) await condition(() => urgent > seen, gathering);
  }
  await letHandlersEnd();
  return 'closed';
}
