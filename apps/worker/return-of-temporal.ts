import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';

const lookMs = 500;
const longestLookMs = 1_000;

/** After this long the pauses of a poller have become as long, and double on. */
const awayMs = 2_000;

/**
 * Resolves once Temporal answers again after it did not for some seconds; never when the signal comes first. Whoever
 * polled it meanwhile has been pausing longer and longer, up to twelve seconds, and would notice as much later. After a
 * shorter absence those who poll are there at once, but what it had only in memory is gone: that is told.
 */
export async function returnOfTemporal(client: Client, signal: AbortSignal, onShortAbsence: () => void): Promise<void> {
  let answeredAt = Date.now();
  let wasAway = false;
  while (!signal.aborted) {
    if (await answers(client)) {
      if (Date.now() - answeredAt > awayMs + lookMs) return;
      if (wasAway) onShortAbsence();
      wasAway = false;
      answeredAt = Date.now();
    } else {
      wasAway = true;
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
