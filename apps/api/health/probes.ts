import { Inject, Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { payrollTaskQueue } from '#contracts/task-queues.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';

/** A worker asks for work at least once a minute; one that was not heard of for longer is gone. */
const workerSilenceMs = 75_000;
const probeTimeoutMs = 2_000;

/** Temporal's numbers for the two kinds of task queue. */
const workflowTasks = 1;
const activityTasks = 2;

export interface Probe {
  isUp: boolean;
  detail?: string;
}

/** Asks everything that a request may need whether it answers, each within a bounded time. */
@Injectable()
export class Probes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly client: Client,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async all(): Promise<{ database: Probe; temporal: Probe; worker: Probe }> {
    const [database, temporal] = await Promise.all([
      probe(() => this.dataSource.query('SELECT 1')),
      probe(() => this.client.workflowService.getSystemInfo({})),
    ]);
    const worker = temporal.isUp
      ? await probe(() => this.requireWorker())
      : { isUp: false, detail: 'Temporal does not answer' };
    return { database, temporal, worker };
  }

  /** Orchestration without calculation would leave a payroll waiting, so both queues need someone. */
  private async requireWorker(): Promise<void> {
    const { taskQueue } = this.configuration;
    await Promise.all([
      this.requirePoller(taskQueue, workflowTasks),
      this.requirePoller(payrollTaskQueue(taskQueue), activityTasks),
    ]);
  }

  private async requirePoller(name: string, taskQueueType: number): Promise<void> {
    const { pollers } = await this.client.workflowService.describeTaskQueue({
      namespace: this.client.options.namespace,
      taskQueue: { name },
      taskQueueType,
    });
    const lastSeen = Math.max(
      0,
      ...(pollers ?? []).map((poller) => Number(poller.lastAccessTime?.seconds ?? 0) * 1000),
    );
    if (Date.now() - lastSeen > workerSilenceMs)
      throw new Error(`No worker was seen ${lastSeen === 0 ? '' : 'lately '}on ${name}`);
  }
}

async function probe(ask: () => Promise<unknown>): Promise<Probe> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${probeTimeoutMs} ms`)), probeTimeoutMs);
  });
  try {
    await Promise.race([ask(), tooLate]);
    return { isUp: true };
  } catch (error) {
    return { isUp: false, detail: error instanceof Error ? error.message.split('\n')[0] : 'unknown' };
  } finally {
    clearTimeout(timer);
  }
}
