import { setTimeout as pause } from 'node:timers/promises';

/** How often a part is asked for a sign of life, and what is taken for a silence. */
export interface HealthTiming {
  readonly probeEveryMs: number;
  /** An answer that comes later is none. */
  readonly probeWithinMs: number;
  /** So many attempts in a row without an answer mean that it hangs. */
  readonly missesAllowed: number;
  /** How long it may take from its start to its first answer. */
  readonly startWithinMs: number;
}

/** Asks once; answers with the refusal in words, or with undefined when there was a sign of life. */
export type Probe = (timeoutMs: number) => Promise<string | undefined>;

interface Listening {
  /** Every sign of life. */
  onAnswer(): void;
  /** Every silence that counts. */
  onMiss(): void;
  /** Whether a silence may be the fault of something else now: it is not counted then. */
  isExcused(): boolean;
}

/** Before the first answer it is asked more often: others wait for that. */
const IMPATIENT_MS = 250;

/** Asks for signs of life until the signal comes, then answers with undefined; with the last refusal when there were too few. */
export async function watchHealth(
  probe: Probe,
  timing: HealthTiming,
  signal: AbortSignal,
  { onAnswer, onMiss, isExcused }: Listening,
): Promise<string | undefined> {
  let patienceFrom = Date.now();
  let hasAnswered = false;
  for (let misses = 0; !signal.aborted;) {
    const refusal = await probe(timing.probeWithinMs);
    if (signal.aborted) break;
    if (refusal === undefined) {
      misses = 0;
      hasAnswered = true;
      onAnswer();
    } else if (isExcused()) {
      misses = 0;
      patienceFrom = Date.now();
    } else {
      misses += 1;
      onMiss();
      if (hasAnswered && misses >= timing.missesAllowed) return `no sign of life ${misses} times in a row (${refusal})`;
      if (!hasAnswered && Date.now() - patienceFrom > timing.startWithinMs)
        return `no sign of life since its start ${timing.startWithinMs / 1000} s ago (${refusal})`;
    }
    const waitMs = hasAnswered ? timing.probeEveryMs : Math.min(timing.probeEveryMs, IMPATIENT_MS);
    await pause(waitMs, undefined, { signal }).catch(() => undefined);
  }
  return undefined;
}
