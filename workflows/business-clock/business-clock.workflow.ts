import {
  allHandlersFinished,
  condition,
  continueAsNew,
  patched,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { OrganisationId } from '#approvals/ids.js';
import { DomainError } from '#contracts/domain-error.js';
import {
  advanceClockUpdate,
  openingRulesChangedSignal,
  type BusinessClockActivities,
  type BusinessClockInput,
} from '#contracts/business-clock.contract.js';
import type { CycleOpeningActivities } from '#contracts/cycle-opening.contract.js';
import type { ReminderActivities } from '#contracts/reminders.contract.js';
import { toApplicationFailure } from '#contracts/refusal-failure.js';
import { payrollTaskQueue } from '#contracts/task-queues.js';
import { openMonths } from '../cycle-opener/open-cycles.js';
import { longTransaction, transaction } from '../shared/activity-options.js';
import { Mutex } from '../shared/mutex.js';
import { transactionsAtOnce } from '../shared/transactions.js';

type Transactions = BusinessClockActivities & CycleOpeningActivities;

const patient = proxyActivities<Transactions>(transaction);
const { remind } = proxyActivities<ReminderActivities>(longTransaction);

/** One advance stops at every opening on its way; further ahead than this is a slip of the keyboard. */
const longestAdvanceMs = 3 * 366 * 24 * 60 * 60 * 1000;

/**
 * The clock of one sandbox organisation: it opens the cycles of the month when its own 28th comes,
 * as the Schedule does for an ordinary organisation, and it can be moved forward. Every timer of the
 * month runs on the ordinary server; only the offset that the cycles add to it changes.
 */
export async function businessClock(input: BusinessClockInput): Promise<void> {
  const { organisationId } = input;
  // 2026-12-03: what is read and written is done by the task that asks for it. Clocks of before had an activity for each.
  const isShort = patched('2026-12-03-a-clock-asks-at-once');
  const { readClock, moveClock, recordAdvance, departmentsToOpen, nextCycleOpening } = isShort
    ? transactionsAtOnce<Transactions>()
    : patient;
  // It waits for activities of the cycles, so it must not take one of their places.
  const { tellCycles } = proxyActivities<BusinessClockActivities>({
    ...longTransaction,
    taskQueue: payrollTaskQueue(workflowInfo().taskQueue),
  });
  const turn = new Mutex();
  let offsetMs: number | undefined;
  const businessNow = () => Date.now() + (offsetMs ?? 0);
  const nextOpening = () => nextCycleOpening({ organisationId, after: new Date(businessNow()).toISOString() });

  const requireReach = (target: number): void => {
    if (target <= businessNow()) throw clockGoesForward(organisationId, businessNow());
    if (target - businessNow() > longestAdvanceMs) throw tooFar(organisationId);
  };
  const openMonth = async (month: string): Promise<string[]> =>
    openMonths(organisationId, await departmentsToOpen({ organisationId, month }));
  const moveTo = async (instant: number): Promise<void> => {
    const target = instant - Date.now();
    await moveClock({ organisationId, offsetMs: target });
    offsetMs = target;
    await tellCycles({ organisationId, offsetMs: target });
  };

  setHandler(
    advanceClockUpdate,
    ({ request, to }) =>
      turn.runExclusive(async () => {
        await condition(() => offsetMs !== undefined);
        const target = Date.parse(to);
        requireReach(target);
        const openedMonths: string[] = [];
        for (let opening = await nextOpening(); Date.parse(opening.opensAt) <= target; opening = await nextOpening()) {
          await moveTo(Date.parse(opening.opensAt));
          const opened = await openMonth(opening.month);
          if (opening.year === undefined) openedMonths.push(...opened);
        }
        await moveTo(target);
        return recordAdvance({ request, answer: { organisationId, now: to, openedMonths } });
      }),
    {
      validator: ({ to }) => {
        if (offsetMs !== undefined) requireReach(Date.parse(to));
      },
      description: 'Moves the business clock forward',
    },
  );

  let rulesChanged = false;
  setHandler(openingRulesChangedSignal, () => {
    rulesChanged = true;
  });

  const clock = await readClock({ organisationId });
  offsetMs = Math.max(offsetMs ?? clock.offsetMs, clock.offsetMs);

  while (!workflowInfo().continueAsNewSuggested) {
    if (rulesChanged) {
      rulesChanged = false;
      await turn.runExclusive(async () => openMonths(organisationId, await departmentsToOpen({ organisationId })));
    }
    const opening = await turn.runExclusive(nextOpening);
    const known = offsetMs;
    const { remindsAt = opening.opensAt } = opening;
    const opensFirst = Date.parse(opening.opensAt) <= Date.parse(remindsAt);
    const wait = Math.max(1, Date.parse(opensFirst ? opening.opensAt : remindsAt) - businessNow());
    const moved = await condition(
      () => offsetMs !== known || rulesChanged || workflowInfo().continueAsNewSuggested,
      wait,
    );
    if (moved) continue;
    if (opensFirst) await turn.runExclusive(() => openMonth(opening.month));
    else await remind({ organisationId });
  }
  await condition(allHandlersFinished);
  await continueAsNew<typeof businessClock>(input);
}

function clockGoesForward(organisationId: OrganisationId, now: number) {
  return toApplicationFailure(
    new DomainError(
      'conflict',
      'clock-goes-forward',
      `The business clock stands at ${new Date(now).toISOString()} and only moves forward. Name a later instant.`,
      { organisationId },
    ),
  );
}

function tooFar(organisationId: OrganisationId) {
  return toApplicationFailure(
    new DomainError(
      'invalid',
      'clock-too-far',
      'One advance goes at most three years ahead. Move the clock in smaller steps.',
      { organisationId },
      [{ path: 'to', message: 'is more than three years ahead of the business clock' }],
    ),
  );
}
