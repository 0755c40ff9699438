import { setTimeout as pause } from 'node:timers/promises';
import { askHttp } from './ask-http.js';

const READY_WITHIN_MS = 90_000;

interface Waiting {
  readonly url: string;
  /** Told what the API says while it is not ready. */
  readonly note: (refusal: string) => void;
  readonly interrupted: AbortSignal;
  /** Rejects when waiting has become pointless. */
  readonly lost: Promise<never>;
}

/** Waits until the API says that it, its database, Temporal and a worker are ready. Gives the last answer when it does not in time. */
export async function waitUntilReady({ url, note, interrupted, lost }: Waiting): Promise<void> {
  const pointless = new AbortController();
  try {
    await Promise.race([askUntilReady(url, note, AbortSignal.any([interrupted, pointless.signal])), lost]);
  } finally {
    pointless.abort();
  }
}

async function askUntilReady(url: string, note: Waiting['note'], signal: AbortSignal): Promise<void> {
  const startedAt = Date.now();
  for (;;) {
    const refusal = await askHttp(`${url}/health/ready`, 5_000);
    if (refusal === undefined) return;
    signal.throwIfAborted();
    if (Date.now() - startedAt > READY_WITHIN_MS)
      throw new Error(
        `${url}/health/ready has not answered 200 within ${READY_WITHIN_MS / 1000} s; last answer: ${refusal}`,
      );
    note(refusal);
    await pause(50, undefined, { signal });
  }
}
