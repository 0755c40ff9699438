import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { AskedFile } from '#contracts/payroll-file.contract.js';
import { workflowIds, workflowTypes } from '#contracts/workflow-ids.js';
import { workflowTaskTimeout } from '#contracts/workflow-task-timeout.js';

/** Begins to make a file of a run, unless that is under way; whoever asks for a file whose process was lost has it made all the same. */
export async function startPayrollFile(client: Client, taskQueue: string, input: AskedFile): Promise<void> {
  await client.workflow
    .start(workflowTypes.payrollFile, {
      workflowId: workflowIds.payrollFile(input.fileId),
      taskQueue,
      args: [input],
      workflowTaskTimeout,
      staticSummary: 'File of a payroll run',
    })
    .catch((error: unknown) => {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    });
}
