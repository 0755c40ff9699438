import type { Log } from './processes/child-process.js';

const TELL_EVERY_MS = 5_000;

interface Telling<T> {
  /** What came of it, before how long it took. */
  readonly outcome?: (result: T) => string;
  readonly tellEveryMs?: number;
}

/** Does a step and says how long it took; while it lasts, every few seconds that it goes on. */
export async function withProgress<T>(
  log: Log,
  title: string,
  step: (note: (detail: string) => void) => Promise<T>,
  { outcome = () => 'ready', tellEveryMs = TELL_EVERY_MS }: Telling<T> = {},
): Promise<T> {
  const startedAt = Date.now();
  const seconds = (): string => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
  let latest = 'going on';
  const telling = setInterval(() => log(`${title}: ${latest}, ${seconds()} so far`), tellEveryMs);
  try {
    const result = await step((detail) => (latest = detail));
    log(`${title}: ${outcome(result)} in ${seconds()}`);
    return result;
  } finally {
    clearInterval(telling);
  }
}
