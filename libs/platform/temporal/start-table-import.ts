import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { ImportStep } from '#contracts/table-import.contract.js';
import { workflowIds, workflowTypes } from '#contracts/workflow-ids.js';
import { workflowTaskTimeout } from '#contracts/workflow-task-timeout.js';

/** Begins a step of an import; one that was begun before is left alone. */
export async function startTableImport(client: Client, taskQueue: string, input: ImportStep): Promise<void> {
  await client.workflow
    .start(workflowTypes.tableImport, {
      workflowId: workflowIds.tableImport(input.importId, input.step),
      taskQueue,
      args: [input],
      workflowTaskTimeout,
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      staticSummary: 'Import of a table',
    })
    .catch((error: unknown) => {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    });
}
