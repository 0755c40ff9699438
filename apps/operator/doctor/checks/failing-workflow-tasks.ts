import type { Check, Finding } from '../examination.js';

/** As many attempts fail only where the code of the process fails. */
const tooManyAttempts = 3;

/** Processes whose own code fails: their activities are fine, and they do not move. */
export const failingWorkflowTasks: Check = {
  name: 'failing-workflow-tasks',
  asks: 'temporal',
  look: async ({ client, taskQueue, running }) => {
    const findings: Finding[] = [];
    const query = `TaskQueue = '${taskQueue.replaceAll("'", "''")}' AND ExecutionStatus = 'Running' AND TemporalReportedProblems IS NOT NULL`;
    for await (const { workflowId } of client.workflow.list({ query })) {
      const description = await running.describe(workflowId);
      const attempt = description?.raw.pendingWorkflowTask?.attempt ?? 0;
      if (attempt < tooManyAttempts) continue;
      findings.push({
        organisationId: null,
        objectKind: 'process',
        objectId: workflowId,
        problem: `The code of the process fails (attempt ${attempt}): it stands still, and loses nothing.`,
        remedy:
          "Bring a worker with mended code: it goes on by itself. The worker's log has the fault. Where the worker is older than the process, bring the newer one.",
      });
    }
    return findings;
  },
};
