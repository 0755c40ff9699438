import { setTimeout as pause } from 'node:timers/promises';
import { Context, type Info } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { ActivityFunction } from '../activity-function.js';
import type { GivenUp } from './given-up.js';
import type { Incidents } from './incidents.js';

/** So much sooner than the server an attempt is given up that it can still say why. */
const timeToSayMs = 800;

/** An attempt took longer than it may; what it began may still be going on. */
class AttemptTooLong extends Error {
  readonly code = 'attempt-too-long';
  override name = 'AttemptTooLong';
}

/**
 * The activity, and what becomes of it when it keeps failing: faults are noted as an incident, an attempt that hangs
 * leaves its place to others, and a step that an administrator gives up ends as if it had come to that itself. The first
 * attempt and those of local activities, of which there is one, are as they would be without.
 */
export function stepWithIncidents(
  activity: ActivityFunction,
  incidents: Incidents,
  givenUp: GivenUp = {},
): ActivityFunction {
  return async (...args) => {
    const { info } = Context.current();
    if (info.isLocal) return activity(...args);
    const isRepeated = isAttemptedAgain(info);
    const wayOut = isRepeated ? await incidents.wayOutOf(info) : undefined;
    const giveUp = wayOut && givenUp[wayOut];
    try {
      const result = await withinItsTime(info, () => (giveUp ?? activity)(...args));
      if (isRepeated) await incidents.settle(info, giveUp ? settledAs[wayOut] : 'succeeded');
      return result;
    } catch (error) {
      if (!(error instanceof ApplicationFailure && error.nonRetryable)) throw await incidents.failureAfter(info, error);
      if (isRepeated) await incidents.settle(info, giveUp ? settledAs[wayOut] : 'over');
      throw error;
    }
  };
}

const settledAs = { skip: 'skipped', abort: 'aborted' } as const;

/** Also when the count of its attempts was begun anew, because somebody wanted it attempted at once. */
function isAttemptedAgain({ attempt, scheduledTimestampMs, currentAttemptScheduledTimestampMs }: Info): boolean {
  return attempt > 1 || currentAttemptScheduledTimestampMs > scheduledTimestampMs;
}

async function withinItsTime<T>({ startToCloseTimeoutMs }: Info, work: () => Promise<T>): Promise<T> {
  if (!(startToCloseTimeoutMs > timeToSayMs)) return work();
  const over = new AbortController();
  const tooLong = pause(startToCloseTimeoutMs - timeToSayMs, undefined, { signal: over.signal }).then(() => {
    throw new AttemptTooLong('The attempt has taken longer than it may');
  });
  tooLong.catch(() => undefined);
  try {
    return await Promise.race([work(), tooLong]);
  } finally {
    over.abort();
  }
}
