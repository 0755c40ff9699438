import { Controller, Get, HttpCode, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Client } from '@temporalio/client';
import type { Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { payrollTaskQueue } from '#contracts/task-queues.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import { Public } from '../http/signed-in.js';

/** A worker asks for work at least once a minute; one that was not heard of for longer is gone. */
const workerSilenceMs = 75_000;
const probeTimeoutMs = 2_000;

/** Temporal's numbers for the two kinds of task queue. */
const workflowTasks = 1;
const activityTasks = 2;

const check = z.object({ isUp: z.boolean(), detail: z.string().optional() });
class Readiness extends createZodDto(
  z.object({ isReady: z.boolean(), database: check, temporal: check, worker: check }),
) {}
class Liveness extends createZodDto(z.object({ isAlive: z.literal(true) })) {}

@ApiTags('Health')
@Controller({ path: 'health' })
@Public()
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly client: Client,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** The process runs. */
  @Get('live')
  @ZodResponse({ type: Liveness, status: 200 })
  live() {
    return { isAlive: true as const };
  }

  /** Everything that a request may need answers: 200, or 503 with what does not. */
  @Get('ready')
  @HttpCode(200)
  @ZodResponse({ type: Readiness, status: 200 })
  async ready(@Res({ passthrough: true }) response: Response) {
    const [database, temporal] = await Promise.all([
      probe(() => this.dataSource.query('SELECT 1')),
      probe(() => this.client.workflowService.getSystemInfo({})),
    ]);
    const worker = temporal.isUp
      ? await probe(() => this.requireWorker())
      : { isUp: false, detail: 'Temporal does not answer' };
    const isReady = database.isUp && temporal.isUp && worker.isUp;
    if (!isReady) response.status(503);
    return { isReady, database, temporal, worker };
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

async function probe(ask: () => Promise<unknown>): Promise<{ isUp: boolean; detail?: string }> {
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
