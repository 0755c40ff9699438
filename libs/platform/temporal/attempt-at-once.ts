import type { Client } from '@temporalio/client';

/**
 * Has a step that pauses between its attempts attempted now, with the pauses of a first failure again. A step that is
 * not waiting any more is left alone.
 */
export async function attemptAtOnce(
  client: Client,
  { workflowId, runId, activityId }: { workflowId: string; runId: string; activityId: string },
): Promise<void> {
  await client.workflowService.resetActivity({
    namespace: client.options.namespace,
    execution: { workflowId, runId },
    identity: client.options.identity,
    id: activityId,
  });
}
