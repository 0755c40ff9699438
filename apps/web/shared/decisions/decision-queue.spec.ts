import { beforeEach, describe, expect, it } from '@jest/globals';
import { DecisionQueue, type Decided, type Outcome, type Sender } from './decision-queue.js';

const decision = { documentId: 'd1', version: 5, sha256: 'ab', decision: 'sign' } as const;
const signed: Outcome = {
  items: [{ documentId: 'd1', decision: { decidedAt: '2026-07-01T11:02:00Z' }, problem: null }],
};
const problem = {
  type: '',
  title: '',
  status: 409,
  code: 'not-the-version',
  detail: 'Version 5 replaced this.',
  instance: '',
} as never;

describe('A decision', () => {
  let sent: { key: string; isLeaving: boolean }[];
  let answers: (Outcome | Error)[];
  let settled: Decided[];
  let queue: DecisionQueue;
  let ids: number;

  beforeEach(() => {
    sent = [];
    answers = [signed];
    settled = [];
    ids = 0;
    const sender: Sender = {
      send: (key, _decisions, isLeaving) => {
        sent.push({ key, isLeaving });
        const answer = answers.shift() ?? signed;
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      },
      isPassing: (error) => error instanceof Error && error.message === 'no answer',
      problemOf: () => undefined,
    };
    queue = new DecisionQueue(
      sender,
      (each) => settled.push(each),
      () => `key-${(ids += 1)}`,
      () => Promise.resolve(),
    );
  });

  const seconds = (count: number) => Array.from({ length: count }, () => queue.tick());
  const turns = async () => {
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
  };

  it('waits for its seconds, is sent once and says so only after the receipt', async () => {
    queue.decide([decision], 'plan', 5);
    seconds(4);
    expect([sent.length, queue.all()[0]?.state, queue.all()[0]?.secondsLeft]).toEqual([0, 'waiting', 1]);
    expect(queue.underWay()).toEqual(new Set(['d1']));
    seconds(3);
    expect([sent.length, queue.all()[0]?.state]).toEqual([1, 'sending']);
    await turns();
    expect([queue.all()[0]?.state, queue.all()[0]?.decidedAt]).toEqual(['done', '2026-07-01T11:02:00Z']);
    expect(settled).toHaveLength(1);
  });

  it('can be taken back until it is sent, and not after it', () => {
    const id = queue.decide([decision], 'plan', 5);
    seconds(4);
    queue.undo(id);
    expect([queue.all(), sent]).toEqual([[], []]);
    const later = queue.decide([decision], 'plan', 1);
    seconds(1);
    queue.undo(later);
    expect([queue.all().length, sent.length]).toEqual([1, 1]);
  });

  it('does not count down while somebody looks at it', () => {
    const id = queue.decide([decision], 'plan', 2);
    queue.hold(id, true);
    seconds(10);
    expect(sent).toEqual([]);
    queue.hold(id, false);
    seconds(2);
    expect(sent).toHaveLength(1);
  });

  it('goes out when the page is left', () => {
    queue.decide([decision], 'plan', 5);
    queue.leave();
    expect(sent).toEqual([{ key: 'key-1', isLeaving: true }]);
  });

  it('goes out before a session ends, which waits for the answers', async () => {
    queue.decide([decision], 'plan', 5);
    expect([await queue.sendAll(), queue.all()[0]?.state, sent.length]).toEqual([true, 'done', 1]);
    answers = [{ items: [{ documentId: 'd1', decision: null, problem }] }];
    queue.decide([decision], 'plan', 5);
    expect([await queue.sendAll(), queue.all()[1]?.state]).toEqual([false, 'refused']);
    expect([await queue.sendAll(), sent.length]).toEqual([true, 2]);
  });

  it('is gone from the screen some seconds after its receipt, unless somebody looks at it or it was refused', async () => {
    const id = queue.decide([decision], 'plan', 0);
    await turns();
    queue.hold(id, true);
    seconds(20);
    expect(queue.all()).toHaveLength(1);
    queue.hold(id, false);
    seconds(7);
    expect(queue.all()).toHaveLength(1);
    seconds(1);
    expect(queue.all()).toEqual([]);
    answers = [{ items: [{ documentId: 'd1', decision: null, problem }] }];
    queue.decide([decision], 'plan', 0);
    await turns();
    seconds(20);
    expect(queue.all()[0]?.state).toBe('refused');
  });

  it('is sent again with the same key while no answer comes, and then says that there is none', async () => {
    answers = [new Error('no answer'), new Error('no answer'), signed];
    queue.decide([decision], 'plan', 0);
    await turns();
    expect(sent.map(({ key }) => key)).toEqual(['key-1', 'key-1', 'key-1']);
    expect(queue.all()[0]?.state).toBe('done');
    answers = Array.from({ length: 5 }, () => new Error('no answer'));
    const id = queue.decide([decision], 'plan', 0);
    await turns();
    expect(queue.all()[1]?.state).toBe('unanswered');
    queue.again(id);
    await turns();
    expect([sent.at(-1)?.key, queue.all()[1]?.state]).toEqual([id, 'done']);
  });

  it('names what was refused', async () => {
    answers = [{ items: [{ documentId: 'd1', decision: null, problem }] }];
    queue.decide([decision], 'plan', 0);
    await turns();
    expect(queue.all()[0]).toMatchObject({ state: 'refused', refusals: [{ documentId: 'd1', problem }] });
  });
});
