import { proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { AskedFile, PayrollFileActivities } from '#contracts/payroll-file.contract.js';
import { payrollTaskQueue } from '#contracts/task-queues.js';
import { bulkTransaction } from '../shared/activity-options.js';

/**
 * A file that is made of a run, which may take minutes: it goes on when a worker dies, and is made once, because making it is
 * one transaction that looks whether that has been done.
 */
export async function payrollFile(input: AskedFile): Promise<void> {
  const { makePayrollFile } = proxyActivities<PayrollFileActivities>({
    ...bulkTransaction,
    taskQueue: payrollTaskQueue(workflowInfo().taskQueue),
  });
  await makePayrollFile(input);
}
