import type { UpdateDefinition } from '@temporalio/common';
import { allHandlersFinished, condition, setHandler, workflowInfo } from '@temporalio/workflow';
import { documentMovedSignal } from '#contracts/document-approval.contract.js';
import { clockMovedUpdate, factsChangedSignal } from '#contracts/monthly-cycle.contract.js';

/** For how long news is gathered: forty signatures are a few looks. */
const gatheringMs = { 'after-a-look': 500, 'before-a-look': 1_000, never: 0 } as const;

/** Soon after a look, so that what comes alone is looked at in the task that brings it; or ahead of every look; or never. */
export type Gathering = 'after-a-look' | 'before-a-look' | 'never';

interface SettledCycle<Id, Stage extends string, Receipt extends { cycleId: Id; stage: Stage }> {
  /** Creates the rows of the cycle, or finds those that are there. */
  open: () => Promise<{ receipt: Receipt; offsetMs: number }>;
  /** Settles what is due by an instant, and says what comes next, by which clock. */
  refresh: (look: {
    cycleId: Id;
    asOf: string;
  }) => Promise<{ stage: Stage; nextDueAt: string | null; offsetMs?: number }>;
  /** Answers with the receipt once the rows stand. */
  openedUpdate: UpdateDefinition<Receipt>;
  /** When news is gathered, so that much of it is one look. */
  gathersNews: Gathering;
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
  let lookedAt = 0;
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

  const gatherMoreMs = (): number => {
    if (gathersNews !== 'after-a-look') return gatheringMs[gathersNews];
    return urgent > seen ? 0 : lookedAt + gatheringMs[gathersNews] - Date.now();
  };

  const { receipt, offsetMs: offsetAtOpening } = await open();
  moveClock(offsetAtOpening);
  opened = receipt;

  for (;;) {
    const looking = reasons;
    const asOf = new Date(businessNow()).toISOString();
    const look = await refresh({ cycleId: receipt.cycleId, asOf });
    const { stage, nextDueAt } = look;
    if (look.offsetMs !== undefined) moveClock(look.offsetMs);
    seen = looking;
    lookedAt = Date.now();
    opened = { ...receipt, stage };
    if (stage === 'closed') break;
    if (workflowInfo().continueAsNewSuggested) {
      await letHandlersEnd();
      return startAfresh();
    }
    const somethingNew = () => reasons > seen;
    if (nextDueAt === null) await condition(somethingNew);
    else await condition(somethingNew, Math.max(1, Date.parse(nextDueAt) - businessNow()));
    const restMs = gatherMoreMs();
    if (reasons > seen && restMs > 0) await condition(() => urgent > seen, restMs);
  }
  await letHandlersEnd();
  return 'closed';
}
