import { describe, expect, it } from '@jest/globals';
import { asyncLocalStorage, type Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { GivenUp } from './given-up.js';
import type { Incidents } from './incidents.js';
import { stepWithIncidents } from './step-with-incidents.js';

const first = { isLocal: false, attempt: 1, scheduledTimestampMs: 5, currentAttemptScheduledTimestampMs: 5 };
const second = { ...first, attempt: 2, currentAttemptScheduledTimestampMs: 255 };
/** Somebody wanted it attempted at once, and its attempts are counted anew. */
const anew = { ...first, currentAttemptScheduledTimestampMs: 60_000 };
const fault = new Error('broken');

/** What an attempt ended with, and what of it was told. */
async function attempt(
  info: object,
  activity: () => Promise<unknown>,
  { wayOut, givenUp }: { wayOut?: 'skip' | 'abort'; givenUp?: GivenUp } = {},
): Promise<{ ended: unknown; told: string[] }> {
  const told: string[] = [];
  const incidents = {
    wayOutOf: async () => wayOut,
    settle: async (_info: unknown, as: string) => void told.push(as),
    failureAfter: async (_info: unknown, error: unknown) => {
      told.push(`failed: ${(error as Error).name}`);
      return error;
    },
  } as unknown as Incidents;
  const step = stepWithIncidents(activity, incidents, givenUp);
  const ended = await asyncLocalStorage.run({ info } as unknown as Context, () =>
    step().catch((error: unknown) => error),
  );
  return { ended, told };
}

describe('An attempt of a step', () => {
  it.each([
    ['the first', first, []],
    ['a later one', second, ['succeeded']],
    ['one that was wanted at once', anew, ['succeeded']],
    ['the only one within a workflow task', { ...second, isLocal: true }, []],
  ])('that succeeds settles what there was: %s', async (_which, info, told) => {
    expect(await attempt(info, async () => 'done')).toEqual({ ended: 'done', told });
  });

  it('that fails is noted, and its fault is what it ends with', async () => {
    const failing = () => Promise.reject(fault);
    expect(await attempt(first, failing)).toEqual({ ended: fault, told: ['failed: Error'] });
    expect(await attempt({ ...first, isLocal: true }, failing)).toEqual({ ended: fault, told: [] });
  });

  it('that is refused has come to its end', async () => {
    const refusal = ApplicationFailure.nonRetryable('Not yet.', 'payroll-too-early');
    expect(await attempt(second, () => Promise.reject(refusal))).toEqual({ ended: refusal, told: ['over'] });
  });

  it('that is given up ends as its step says, once, and is attempted where it cannot be', async () => {
    const givenUp = { skip: async () => 'skipped it' };
    const activity = async () => 'done';
    expect(await attempt(second, activity, { wayOut: 'skip', givenUp })).toEqual({
      ended: 'skipped it',
      told: ['skipped'],
    });
    expect(await attempt(first, activity, { wayOut: 'skip', givenUp })).toEqual({ ended: 'done', told: [] });
    expect(await attempt(second, activity, { wayOut: 'abort', givenUp })).toEqual({
      ended: 'done',
      told: ['succeeded'],
    });
    const abort = () => Promise.reject(ApplicationFailure.nonRetryable('Given up.', 'aborted-by-administrator'));
    expect(await attempt(second, activity, { wayOut: 'abort', givenUp: { abort } })).toMatchObject({
      told: ['aborted'],
    });
    const failing = () => Promise.reject(fault);
    expect(await attempt(second, activity, { wayOut: 'skip', givenUp: { skip: failing } })).toEqual({
      ended: fault,
      told: ['failed: Error'],
    });
  });

  it('that hangs leaves its place before the server gives it up', async () => {
    const hanging = () => new Promise(() => undefined);
    const { ended, told } = await attempt({ ...first, startToCloseTimeoutMs: 810 }, hanging);
    expect(ended).toMatchObject({ code: 'attempt-too-long' });
    expect(told).toEqual(['failed: AttemptTooLong']);
  });
});
