import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { settleIncident, type Step, stepsWithIncidents } from '#persistence/incidents.js';

/**
 * Ends the incidents of steps that no process waits for any more: it was ended from outside, or the step succeeded in a
 * process that died before it could say so.
 */
export async function settlePastIncidents(client: Client, { manager }: DataSource): Promise<void> {
  for (const step of await stepsWithIncidents(manager))
    if (!(await isWaitedFor(client, step))) await settleIncident(manager, step, 'over');
}

async function isWaitedFor(client: Client, { workflowId, runId, activityId }: Step): Promise<boolean> {
  try {
    const { raw } = await client.workflow.getHandle(workflowId, runId).describe();
    return raw.pendingActivities?.some((pending) => pending.activityId === activityId) ?? false;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
