import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';

export async function lengthOf(client: Client, workflowId: string): Promise<number> {
  return (await client.workflow.getHandle(workflowId).describe()).historyLength;
}

/** The length of a history once nothing more is being added to it. */
export async function settledLength(client: Client, workflowId: string): Promise<number> {
  for (let last = await lengthOf(client, workflowId); ;) {
    await pause(2_000);
    const now = await lengthOf(client, workflowId);
    if (now === last) return now;
    last = now;
  }
}
