import type { Log } from './processes/child-process.js';

const TELL_EVERY_MS = 5_000;

/** Does a step and says how long it took; while it lasts, every few seconds that it goes on. */
export async function withProgress<T>(
  log: Log,
  title: string,
  step: (note: (detail: string) => void) => Promise<T>,
  tellEveryMs = TELL_EVERY_MS,
): Promise<T> {
  const startedAt = Date.now();
  const seconds = (): string => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
  let latest = 'going on';
  const telling = setInterval(() => log(`${title}: ${latest}, ${seconds()} so far`), tellEveryMs);
  try {
    const result = await step((detail) => (latest = detail));
    log(`${title}: ready in ${seconds()}`);
    return result;
  } finally {
    clearInterval(telling);
  }
}
