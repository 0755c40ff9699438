import { payrollTaskQueue } from '#contracts/task-queues.js';
import type { Check, Finding } from '../examination.js';

/** A worker asks for work at least once a minute. */
const silenceMs = 75_000;

/** Temporal's numbers for the two kinds of task queue. */
const kinds = { workflows: 1, activities: 2 };

/** Task queues at which nobody asks for work: whatever waits there stands still. */
export const workers: Check = {
  name: 'workers',
  asks: 'temporal',
  look: async ({ client, taskQueue }) => {
    const findings: Finding[] = [];
    for (const [name, taskQueueType] of [
      [taskQueue, kinds.workflows],
      [payrollTaskQueue(taskQueue), kinds.activities],
    ] as const) {
      const { namespace } = client.options;
      const { pollers } = await client.workflowService.describeTaskQueue({
        namespace,
        taskQueue: { name },
        taskQueueType,
      });
      const seen = (pollers ?? []).map(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000);
      if (Date.now() - Math.max(0, ...seen) <= silenceMs) continue;
      findings.push({
        organisationId: null,
        objectKind: 'task-queue',
        objectId: name,
        problem: 'No worker asks for work there: processes stand still.',
        remedy: 'Start the worker; TASK_QUEUE is the same for it, the API and this command.',
      });
    }
    return findings;
  },
};
