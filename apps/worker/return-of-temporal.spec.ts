import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { returnOfTemporal } from './return-of-temporal.js';

/** A server that answers its looks one after another as it is told to, and at once after the last of them. */
function temporal(...looks: ('at once' | 'late' | 'not')[]): Client {
  const left = [...looks];
  return {
    withDeadline: (_: number, ask: () => Promise<unknown>) => ask(),
    workflowService: {
      getSystemInfo: async () => {
        const next = left.shift() ?? 'at once';
        if (next === 'at once') return {};
        await pause(next === 'late' ? 3_000 : 1_000);
        if (next === 'not') throw new Error('14 UNAVAILABLE');
        return {};
      },
    },
  } as unknown as Client;
}

describe('The return of Temporal', () => {
  const ended: AbortController[] = [];
  afterEach(() => ended.splice(0).forEach((each) => each.abort()));

  /** Whether it was seen to come back within a time, and how often a short absence was told. */
  async function seenWithin(ms: number, client: Client): Promise<{ isBack: boolean; shortAbsences: number }> {
    const told = new AbortController();
    ended.push(told);
    let shortAbsences = 0;
    const back = returnOfTemporal(client, told.signal, () => (shortAbsences += 1)).then(() => true);
    const isBack = await Promise.race([back, pause(ms, false)]);
    return { isBack, shortAbsences };
  }

  it('is seen after looks that failed for more than two seconds', async () => {
    expect(await seenWithin(10_000, temporal('at once', 'not', 'not', 'at once'))).toEqual({
      isBack: true,
      shortAbsences: 0,
    });
  });

  it('is a short absence after one look that failed', async () => {
    expect(await seenWithin(3_500, temporal('at once', 'not', 'at once'))).toEqual({ isBack: false, shortAbsences: 1 });
  });

  it('is none where a look was answered late, as on a busy machine', async () => {
    expect(await seenWithin(5_000, temporal('at once', 'late', 'at once'))).toEqual({
      isBack: false,
      shortAbsences: 0,
    });
  });
});
