import type { components } from '../api/api-types.js';
import type { Problem } from '../api/problem.js';

type Decision = components['schemas']['DecisionsBody']['decisions'][number];

/** What somebody has decided about one or several documents and may still take back. */
export interface Decided {
  id: string;
  decisions: readonly Decision[];
  /** What it says on the screen: the document, or how many. */
  label: string;
  state: 'waiting' | 'sending' | 'done' | 'refused' | 'unanswered';
  /** Seconds until it is sent, while it waits; once it is done, until it is gone from the screen. */
  secondsLeft: number;
  isHeld: boolean;
  decidedAt?: string;
  refusals: readonly { documentId: string; problem: Problem }[];
}

export interface Outcome {
  items: readonly { documentId: string; decision: { decidedAt: string } | null; problem: Problem | null }[];
}

/** How decisions get out; the key makes sending the same ones again harmless. */
export interface Sender {
  send: (key: string, decisions: readonly Decision[], isLeaving: boolean) => Promise<Outcome>;
  isPassing: (error: unknown) => boolean;
  problemOf: (error: unknown) => Problem | undefined;
}

const mostAttempts = 5;
/** So long a receipt is shown: what was decided can be read at the document afterwards. */
const receiptSeconds = 8;

/**
 * Decisions on their way out: each waits for the seconds that its author has chosen, and can be taken back until
 * then. It is sent with one key, and again with the same one while no answer comes.
 */
export class DecisionQueue {
  private entries: readonly Decided[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly sending = new Map<string, Promise<void>>();

  constructor(
    private readonly sender: Sender,
    private readonly onSettled: (decided: Decided) => void,
    private readonly newId: () => string,
    private readonly pause: (ms: number) => Promise<void>,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly all = (): readonly Decided[] => this.entries;

  /** Takes decisions in; with no seconds to wait they go out at once. */
  decide(decisions: readonly Decision[], label: string, seconds: number): string {
    const id = this.newId();
    const entry: Decided = {
      id,
      decisions,
      label,
      state: 'waiting',
      secondsLeft: seconds,
      isHeld: false,
      refusals: [],
    };
    this.set([...this.entries, entry]);
    if (seconds === 0) void this.send(id, false);
    return id;
  }

  /** A second has passed. */
  tick(): void {
    const counting = this.entries.filter(isCountingDown);
    if (counting.length === 0) return;
    const over = counting.filter(({ secondsLeft }) => secondsLeft <= 1);
    this.set(
      this.entries
        .filter((entry) => entry.state !== 'done' || !over.includes(entry))
        .map((entry) => (counting.includes(entry) ? { ...entry, secondsLeft: entry.secondsLeft - 1 } : entry)),
    );
    for (const { id, state } of over) if (state === 'waiting') void this.send(id, false);
  }

  /** Stops the countdown of one while somebody looks at it. */
  hold(id: string, isHeld: boolean): void {
    this.change(id, { isHeld });
  }

  /** Takes a decision back that was not sent yet. */
  undo(id: string): void {
    this.set(this.entries.filter((entry) => entry.id !== id || entry.state !== 'waiting'));
  }

  /** Removes what has been read. */
  dismiss(id: string): void {
    this.set(this.entries.filter((entry) => entry.id !== id || ['waiting', 'sending'].includes(entry.state)));
  }

  /** Sends what waits: the page is being left. */
  leave(): void {
    for (const { id, state } of this.entries) if (state === 'waiting') void this.send(id, true);
  }

  /** Sends what waits at once and waits for every answer: whether all of it was taken. */
  async sendAll(): Promise<boolean> {
    for (const { id, state } of this.entries) if (state === 'waiting') void this.send(id, false);
    const sent = [...this.sending.keys()];
    await Promise.all(this.sending.values());
    return !this.entries.some(({ id, state }) => sent.includes(id) && (state === 'refused' || state === 'unanswered'));
  }

  /** Sends one again that nobody has answered, with the key that it had. */
  again(id: string): void {
    void this.send(id, false);
  }

  /** The documents about which something is decided that is not settled yet. */
  underWay(): Set<string> {
    return new Set(
      this.entries
        .filter(({ state }) => state === 'waiting' || state === 'sending')
        .flatMap(({ decisions }) => decisions.map(({ documentId }) => documentId)),
    );
  }

  private async send(id: string, isLeaving: boolean): Promise<void> {
    const entry = this.entries.find((each) => each.id === id);
    if (!entry || entry.state === 'sending' || entry.state === 'done') return;
    this.change(id, { state: 'sending', secondsLeft: 0 });
    const answered = this.untilAnswered(entry, isLeaving);
    this.sending.set(id, answered);
    await answered;
    this.sending.delete(id);
  }

  private async untilAnswered({ id, decisions }: Decided, isLeaving: boolean): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        this.settle(id, await this.sender.send(id, decisions, isLeaving));
        return;
      } catch (error) {
        if (this.sender.isPassing(error) && attempt < mostAttempts) {
          await this.pause(500 * 2 ** attempt);
          continue;
        }
        const problem = this.sender.problemOf(error);
        this.finish(id, {
          state: problem === undefined || this.sender.isPassing(error) ? 'unanswered' : 'refused',
          refusals: problem === undefined ? [] : decisions.map(({ documentId }) => ({ documentId, problem })),
        });
        return;
      }
    }
  }

  private settle(id: string, { items }: Outcome): void {
    const refusals = items.flatMap(({ documentId, problem }) => (problem ? [{ documentId, problem }] : []));
    const decidedAt = items.flatMap(({ decision }) => (decision ? [decision.decidedAt] : [])).at(-1);
    this.finish(id, {
      state: refusals.length > 0 ? 'refused' : 'done',
      secondsLeft: receiptSeconds,
      refusals,
      ...(decidedAt === undefined ? {} : { decidedAt }),
    });
  }

  private finish(id: string, change: Partial<Decided>): void {
    this.change(id, change);
    const settled = this.entries.find((entry) => entry.id === id);
    if (settled) this.onSettled(settled);
  }

  private change(id: string, change: Partial<Decided>): void {
    this.set(this.entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)));
  }

  private set(entries: readonly Decided[]): void {
    this.entries = entries;
    this.listeners.forEach((listener) => listener());
  }
}

/** Whether its seconds run: not while somebody looks at it. */
function isCountingDown({ state, isHeld }: Decided): boolean {
  return !isHeld && (state === 'waiting' || state === 'done');
}
