import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RawSession } from '../support/raw-session.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const times = <Each>(count: number, make: (index: number) => Each) => Array.from({ length: count }, (_, i) => make(i));

/** A scheme whose gates read the margin of every deal so many times; no deal of its examples says it. */
function heavyScheme(code: string, readings: number, deals: number) {
  return {
    format: 'pay-scheme/1',
    code,
    name: 'Heavy',
    goal: 'A heavy goal',
    version: 1,
    effectiveFrom: '2026-07-01',
    currency: 'RUB',
    components: times(Math.ceil(readings / 200), (index) => ({
      code: `bonus-${index}`,
      name: `Bonus ${index}`,
      kind: 'fixed-bonus',
      terms: { amount: '100' },
      when: { all: times(10, () => ({ amount: { plus: times(20, () => ({ deals: 'margin' })) }, atLeast: '0' })) },
    })),
    examples: [
      {
        name: 'A month of deals',
        inputs: {
          month: '2026-07',
          deals: times(deals, (index) => ({ id: `D-${index}`, client: 'C-1', on: '2026-07-03', amount: '1' })),
        },
        expected: { total: '0.00' },
      },
    ],
  };
}

describe('A scheme that asks for much work', () => {
  let stack: TestStack;
  let head: RawSession;

  beforeAll(async () => {
    stack = await startTestStack();
    head = await new RawSession(stack.url).signIn('head');
  }, 120_000);
  afterAll(() => stack.stop());

  const draft = (scheme: unknown) => head.send({ path: '/api/pay-schemes', body: { scheme } });

  /** A machine that is busy otherwise takes longer than a calculation may; the answer says to try again. */
  const untilChecked = async (scheme: unknown) => {
    for (;;) {
      const answer = await draft(scheme);
      if (answer.status !== 503) return answer;
    }
  };

  it('is refused with its field and the bound', async () => {
    const parts = await draft(heavyScheme('many-parts', 8000, 1));
    expect(parts.status).toBe(422);
    expect(JSON.parse(parts.text)).toMatchObject({
      problems: [{ path: 'scheme', message: expect.stringContaining('has more than 10000 parts') }],
    });
    const steps = await draft(heavyScheme('many-steps', 4000, 900));
    expect(steps.status).toBe(422);
    expect(JSON.parse(steps.text)).toMatchObject({
      problems: [{ path: 'scheme.examples', message: expect.stringContaining('2000000 steps') }],
    });
  });

  it('keeps nobody else waiting while it is checked', async () => {
    let drafted = 0;
    const drafts = times(4, (index) =>
      untilChecked(heavyScheme(`heavy-${index}`, 4000, 150)).then((answer) => {
        drafted += 1;
        return answer;
      }),
    );
    let answeredMeanwhile = 0;
    for (;;) {
      const answer = await head.send({ method: 'GET', path: '/api/session' });
      expect(answer.status).toBe(200);
      if (drafted === drafts.length) break;
      answeredMeanwhile += 1;
    }
    for (const answer of await Promise.all(drafts)) expect(answer.status).toBe(201);
    // Four checks on the event loop would let in one of them between each two at the most.
    expect(answeredMeanwhile).toBeGreaterThan(10);
  });
});
