import { type Client, WorkflowNotFoundError } from '@temporalio/client';

export interface RunningProcess {
  workflowId: string;
  runId: string;
  type: string;
  startedAt: Date;
}

/** The processes of a task queue that run. */
export class RunningProcesses {
  private listed: Promise<Map<string, RunningProcess>> | undefined;

  constructor(
    private readonly client: Client,
    private readonly taskQueue: string,
  ) {}

  all(): Promise<Map<string, RunningProcess>> {
    return (this.listed ??= this.list());
  }

  /** The list may be behind by a moment: whatever is not on it is asked for by itself. */
  async has(workflowId: string): Promise<boolean> {
    return (await this.all()).has(workflowId) || (await this.describe(workflowId)) !== undefined;
  }

  /** One process as it is at this moment; undefined where it does not run. */
  async describe(workflowId: string) {
    try {
      const description = await this.client.workflow.getHandle(workflowId).describe();
      return description.status.name === 'RUNNING' ? description : undefined;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return undefined;
      throw error;
    }
  }

  private async list(): Promise<Map<string, RunningProcess>> {
    const found = new Map<string, RunningProcess>();
    const query = `TaskQueue = '${this.taskQueue.replaceAll("'", "''")}' AND ExecutionStatus = 'Running'`;
    for await (const { workflowId, runId, type, startTime } of this.client.workflow.list({ query }))
      found.set(workflowId, { workflowId, runId, type, startedAt: startTime });
    return found;
  }
}
