import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from './processes/child-process.js';

const READY_WITHIN_MS = 90_000;

interface Waiting {
  readonly url: string;
  readonly log: Log;
  readonly interrupted: AbortSignal;
  /** Rejects when waiting has become pointless. */
  readonly lost: Promise<never>;
}

/** Waits until the API says that it, its database, Temporal and a worker are ready. Gives the last answer when it does not in time. */
export async function waitUntilReady({ url, log, interrupted, lost }: Waiting): Promise<void> {
  const pointless = new AbortController();
  try {
    await Promise.race([askUntilReady(url, log, AbortSignal.any([interrupted, pointless.signal])), lost]);
  } finally {
    pointless.abort();
  }
}

async function askUntilReady(url: string, log: Log, signal: AbortSignal): Promise<void> {
  const startedAt = Date.now();
  for (let tellAt = startedAt + 3_000; ;) {
    const refusal = await askReadiness(url);
    if (refusal === undefined) return;
    signal.throwIfAborted();
    if (Date.now() - startedAt > READY_WITHIN_MS)
      throw new Error(
        `${url}/health/ready has not answered 200 within ${READY_WITHIN_MS / 1000} s; last answer: ${refusal}`,
      );
    if (Date.now() > tellAt) {
      log(`Waiting for the API to be ready: ${refusal}`);
      tellAt = Date.now() + 3_000;
    }
    await pause(50, undefined, { signal });
  }
}

async function askReadiness(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) });
    const body = await response.text();
    return response.status === 200 ? undefined : `${response.status} ${body.slice(0, 200)}`;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    if (cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED') return 'it does not listen yet';
    return cause instanceof Error ? cause.message : String(cause);
  }
}
