import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { july } from '#apps/rehearsal/july.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import { julyFacts, wholeJuly } from './july-facts.js';
import type { KilledJuly } from './killed-july.js';
import { startStackOfProcesses, type StackOfProcesses } from './test-stack.js';

const longestPlayMs = 300_000;

interface KilledJulyCase {
  subject: string;
  /** The steps at which something is killed; every one when absent. */
  steps?: string[];
  start?: () => Promise<StackOfProcesses>;
  play: (stack: StackOfProcesses) => Promise<KilledJuly>;
}

/** Expects the July of the regulation, whatever happened to the processes that carried it. */
export function describeKilledJuly({
  subject,
  steps = july.map((step) => step.what),
  start = startStackOfProcesses,
  play,
}: KilledJulyCase): void {
  describe(subject, () => {
    let stack: StackOfProcesses;
    let played: KilledJuly;

    beforeAll(async () => {
      stack = await start();
      played = await play(stack);
    }, longestPlayMs);
    afterAll(() => stack.stop());

    it('is killed while it works, at every step', () => {
      expect(played.killedAt).toEqual(steps);
    });

    it('ends in the same statement, line by line', () => {
      const { total, lines } = played.july.statement;
      expect([total, ...lines.map(({ code, amount }) => `${code} ${amount}`)]).toEqual([
        '47000.00',
        'sales 25000.00',
        'receivables 10000.00',
        'retention 12000.00',
        'forecast 0.00',
      ]);
    });

    it('refuses what is refused in any July, and nothing else', () => {
      const refusals = played.july.timeline
        .filter((entry) => entry.state.startsWith('refused'))
        .map((entry) => entry.state.split(':')[0]);
      expect(refusals).toEqual([
        'refused (409 payroll-too-early)',
        'refused (409 payroll-already-started)',
        'refused (403 drafted-by-you)',
      ]);
    });

    it('leaves every fact once, and every deadline met', async () => {
      // The cycle closes a moment after the posting for which the last steps have waited.
      await eventually('the closing of July', async () =>
        (await julyFacts(stack.database))['closed cycles of July'] === 1 ? true : undefined,
      );
      expect(await julyFacts(stack.database)).toEqual(wholeJuly);
    });
  });
}
