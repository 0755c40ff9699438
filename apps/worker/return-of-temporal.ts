import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';

const lookMs = 500;
const longestLookMs = 1_000;

/** After this long the pauses of a poller have become as long, and double on. */
const awayMs = 2_000;

/**
 * Resolves once Temporal answers again after it did not for some seconds; never when the signal comes first. Whoever
 * polled it meanwhile has been pausing longer and longer, up to twelve seconds, and would notice as much later.
 */
export async function returnOfTemporal(client: Client, signal: AbortSignal): Promise<void> {
  let answeredAt = Date.now();
  while (!signal.aborted) {
    if (await answers(client)) {
      if (Date.now() - answeredAt > awayMs + lookMs) return;
      answeredAt = Date.now();
    }
    await pause(lookMs, undefined, { signal }).catch(() => undefined);
  }
  return new Promise(() => undefined);
}

async function answers(client: Client): Promise<boolean> {
  try {
    await client.withDeadline(Date.now() + longestLookMs, () => client.workflowService.getSystemInfo({}));
    return true;
  } catch {
    return false;
  }
}
