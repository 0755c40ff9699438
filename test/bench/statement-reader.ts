import { setTimeout as pause } from 'node:timers/promises';
import type { ApiSession } from '#platform/api-session.js';
import { percentileOf } from './percentile.js';

/** How long requests took while a run was going. */
export interface ReadTimes {
  requests: number;
  medianMilliseconds: number | null;
  p99Milliseconds: number | null;
  longestMilliseconds: number | null;
}

/** One request: when it began, and how long it took. */
interface Request {
  at: number;
  milliseconds: number;
}

/** From when until when a step of the run took place. */
export type Span = readonly [from: number, until: number];

const betweenMs = 100;
const inPage = 50;

/** Reads a page of the statements of a run, and one of them with its explanation, again and again until it is told to stop. */
export class StatementReader {
  private readonly pages: Request[] = [];
  private readonly single: Request[] = [];
  private readonly ending = new AbortController();
  private readonly reading: Promise<void>;

  constructor(
    private readonly session: ApiSession,
    private readonly runId: string,
  ) {
    this.reading = this.readOn();
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await this.reading;
  }

  /** How long requests took that began within a span, or all of them. */
  times(within: Span = [0, Number.POSITIVE_INFINITY]): { pages: ReadTimes; single: ReadTimes } {
    return { pages: timesOf(this.pages, within), single: timesOf(this.single, within) };
  }

  private async readOn(): Promise<void> {
    while (!this.ending.signal.aborted) {
      const { items } = await timed(this.pages, () =>
        this.session.get<{ items: { id: string }[] }>(`/api/statements?runId=${this.runId}&limit=${inPage}`),
      );
      const some = items[this.pages.length % Math.max(items.length, 1)];
      if (some) await timed(this.single, () => this.session.get(`/api/statements/${some.id}`));
      await pause(betweenMs, undefined, { signal: this.ending.signal }).catch(() => undefined);
    }
  }
}

async function timed<T>(into: Request[], request: () => Promise<T>): Promise<T> {
  const at = Date.now();
  const begun = performance.now();
  const answer = await request();
  into.push({ at, milliseconds: performance.now() - begun });
  return answer;
}

function timesOf(requests: readonly Request[], [from, until]: Span): ReadTimes {
  const milliseconds = requests.filter(({ at }) => at >= from && at < until).map((request) => request.milliseconds);
  const at = (share: number) => (milliseconds.length === 0 ? null : percentileOf(milliseconds, share));
  return {
    requests: milliseconds.length,
    medianMilliseconds: at(0.5),
    p99Milliseconds: at(0.99),
    longestMilliseconds: at(1),
  };
}
