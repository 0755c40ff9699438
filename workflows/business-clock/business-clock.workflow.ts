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
import type { CycleOpening, CycleOpeningActivities } from '#contracts/cycle-opening.contract.js';
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
  const atOnce = isShort ? transactionsAtOnce<Transactions>() : patient;
  const { moveClock, recordAdvance, departmentsToOpen, nextCycleOpening } = atOnce;
  // 2026-12-04: how the clock stands is kept before it is moved. A worker that dies would else read its own move, and
  // refuse the message that asked for it. Clocks of before read it in the task that may move it.
  const { readClock } = patched('2026-12-04-a-clock-is-read-first') ? patient : atOnce;
  // It waits for activities of the cycles, so it must not take one of their places.
  const { tellCycles } = proxyActivities<BusinessClockActivities>({
    ...longTransaction,
    taskQueue: payrollTaskQueue(workflowInfo().taskQueue),
  });
  const turn = new Mutex();
  let offsetMs: number | undefined;
  /** Up to when cycles were told of what fell due; unknown until they are told first. */
  let { toldUntil } = input;
  const businessNow = () => Date.now() + (offsetMs ?? 0);
  const present = () => new Date(businessNow()).toISOString();
  const nextOpening = () => nextCycleOpening({ organisationId, after: present(), ...(toldUntil && { toldUntil }) });

  const requireReach = (target: number): void => {
    if (target <= businessNow()) throw clockGoesForward(organisationId, businessNow());
    if (target - businessNow() > longestAdvanceMs) throw tooFar(organisationId);
  };
  const openMonth = async (month: string): Promise<string[]> =>
    openMonths(organisationId, await departmentsToOpen({ organisationId, month }));
  /** Cycles in which nothing has fallen due are left alone: the next is told when it has, by the timer of this clock. */
  const tellWhatFellDue = async (known: number): Promise<void> => {
    const until = present();
    const span = toldUntil === undefined ? {} : { span: { since: toldUntil, until } };
    await tellCycles({ organisationId, offsetMs: known, ...span });
    if (toldUntil === undefined || toldUntil < until) toldUntil = until;
  };
  const moveTo = async (instant: number): Promise<void> => {
    const target = instant - Date.now();
    await moveClock({ organisationId, offsetMs: target });
    offsetMs = target;
    await tellWhatFellDue(target);
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
    const { at, what } = firstOf(opening);
    const moved = await condition(
      () => offsetMs !== known || rulesChanged || workflowInfo().continueAsNewSuggested,
      Math.max(1, Date.parse(at) - businessNow()),
    );
    if (moved) continue;
    if (what === 'opens') await turn.runExclusive(() => openMonth(opening.month));
    else if (what === 'falls-due') await turn.runExclusive(() => tellWhatFellDue(known));
    else await remind({ organisationId });
  }
  await condition(allHandlersFinished);
  await continueAsNew<typeof businessClock>({ ...input, ...(toldUntil && { toldUntil }) });
}

/** What comes first; an opening before what falls due at the same instant, and that before reminders. */
function firstOf({ opensAt, fallsDueAt = opensAt, remindsAt = opensAt }: CycleOpening): {
  at: string;
  what: 'opens' | 'falls-due' | 'reminds';
} {
  const ahead = [
    { at: opensAt, what: 'opens' },
    { at: fallsDueAt, what: 'falls-due' },
    { at: remindsAt, what: 'reminds' },
  ] as const;
  return ahead.reduce((first, each) => (Date.parse(each.at) < Date.parse(first.at) ? each : first));
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
