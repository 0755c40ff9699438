import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';

const lookMs = 500;
const longestLookMs = 1_000;

/** After this long the pauses of a poller have become as long, and double on. */
const awayMs = 2_000;
/** One look may have failed by this process alone, where the machine is so busy that an answer is read too late. */
const failedLooks = 2;

/**
 * Resolves once Temporal answers again after it did not for some seconds; never when the signal comes first. Whoever
 * polled it meanwhile has been pausing longer and longer, up to twelve seconds, and would notice as much later. After a
 * shorter absence those who poll are there at once, but what it had only in memory is gone: that is told. A look that is
 * answered late is no absence: new workers would only make a busy machine busier.
 */
export async function returnOfTemporal(client: Client, signal: AbortSignal, onShortAbsence: () => void): Promise<void> {
  let absence: { readonly since: number; looks: number } | undefined;
  while (!signal.aborted) {
    const askedAt = Date.now();
    if (await answers(client)) {
      if (absence && absence.looks >= failedLooks && Date.now() - absence.since > awayMs) return;
      if (absence) onShortAbsence();
      absence = undefined;
    } else {
      absence ??= { since: askedAt, looks: 0 };
      absence.looks += 1;
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
