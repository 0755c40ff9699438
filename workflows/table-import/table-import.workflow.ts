import { proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { ImportActivities, ImportStep } from '#contracts/table-import.contract.js';
import { payrollTaskQueue } from '#contracts/task-queues.js';
import { bulkTransaction } from '../shared/activity-options.js';

/**
 * One step of an import, which may take minutes: it goes on when a worker dies, and is done once, because each is one
 * transaction that looks at how far the import is.
 */
export async function tableImport(input: ImportStep): Promise<void> {
  const { takeImportStep } = proxyActivities<ImportActivities>({
    ...bulkTransaction,
    taskQueue: payrollTaskQueue(workflowInfo().taskQueue),
  });
  await takeImportStep(input);
}
