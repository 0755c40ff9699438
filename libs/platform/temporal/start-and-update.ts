import { type Client, WithStartWorkflowOperation, WorkflowNotFoundError } from '@temporalio/client';
import type { UpdateDefinition } from '@temporalio/common';
import { workflowTaskTimeout } from '#contracts/workflow-task-timeout.js';

export interface StartableWorkflow {
  workflowType: string;
  workflowId: string;
  args: unknown[];
  staticSummary: string;
}

/** Sends an Update to a workflow that it starts when it does not run yet, and waits for the answer. */
export async function startAndUpdate<Answer, Args extends unknown[]>(
  client: Client,
  taskQueue: string,
  workflow: StartableWorkflow,
  update: UpdateDefinition<Answer, Args>,
  { args, updateId }: { args: Args; updateId: string },
): Promise<Answer> {
  const { workflowType, ...options } = workflow;
  const send = () =>
    client.workflow.executeUpdateWithStart(update as UpdateDefinition<Answer, unknown[]>, {
      startWorkflowOperation: new WithStartWorkflowOperation(workflowType, {
        ...options,
        taskQueue,
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowTaskTimeout,
      }),
      args,
      updateId,
    });
  return send().catch((error: unknown) => {
    // It ended between being found and being told: once more finds the answer or starts it anew.
    if (error instanceof WorkflowNotFoundError) return send();
    throw error;
  });
}
