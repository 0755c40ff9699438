import { describe, expect, it } from '@jest/globals';
import { watchHealth } from './health-watch.js';

const timing = { probeEveryMs: 1, probeWithinMs: 1_000, missesAllowed: 3, startWithinMs: 60_000 };

/** Watches over given answers, of which the last repeats: undefined for a sign of life, else a refusal. */
async function watch(answers: readonly (string | undefined)[], changes: Partial<typeof timing> = {}, excused = 0) {
  const asked = new AbortController();
  const seen: string[] = [];
  let count = 0;
  const probe = (): Promise<string | undefined> => {
    const answer = answers[Math.min(count, answers.length - 1)];
    count += 1;
    if (count > answers.length) asked.abort();
    return Promise.resolve(answer);
  };
  const verdict = await watchHealth(probe, { ...timing, ...changes }, asked.signal, {
    onAnswer: () => seen.push('answer'),
    onMiss: () => seen.push('miss'),
    isExcused: () => count <= excused,
  });
  return { verdict, seen };
}

describe('A watch over the health of a part', () => {
  it('ends when there is no sign of life several times in a row', async () => {
    expect(await watch([undefined, 'silent', 'silent', undefined, 'silent', 'silent', 'no answer'])).toEqual({
      verdict: 'no sign of life 3 times in a row (no answer)',
      seen: ['answer', 'miss', 'miss', 'answer', 'miss', 'miss', 'miss'],
    });
  });

  it('is patient until the first answer, and not for ever', async () => {
    expect((await watch(['starting', 'starting', 'starting', 'starting', undefined])).verdict).toBeUndefined();
    const { verdict } = await watch(['starting'], { startWithinMs: -1 });
    expect(verdict).toMatch(/^no sign of life since its start .* \(starting\)$/);
  });

  it('does not count a silence that may be the fault of something else', async () => {
    const { verdict, seen } = await watch([undefined, 'silent', 'silent', 'silent', 'silent', undefined], {}, 5);
    expect([verdict, seen]).toEqual([undefined, ['answer', 'answer']]);
  });
});
