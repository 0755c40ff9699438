import { Inject, Injectable, Logger } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { DataSource } from 'typeorm';
import { activityFunctions } from '#activities/activity-functions.js';
import { ApprovalActivities } from '#activities/approval.activities.js';
import { BusinessClockActivities } from '#activities/business-clock.activities.js';
import { CycleActivities } from '#activities/cycle.activities.js';
import { CycleOpeningActivities } from '#activities/cycle-opening.activities.js';
import { PayrollActivities } from '#activities/payroll.activities.js';
import { payrollTaskQueue } from '#contracts/task-queues.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import { ensureOrganisationProcesses } from '#platform/temporal/organisation-processes.js';
import { temporalAddress } from '#platform/temporal/temporal-address.js';
import { workflowBundlePath } from './bundle-workflows.js';

/** Activities in flight stay below the size of the connection pool; calculation keeps one core busy. */
const limits = { activities: 8, calculations: 4, cachedWorkflows: 500 };

/** Hosts the workers of one process: one for orchestration and short transactions, one for calculation. */
@Injectable()
export class TemporalWorkers {
  private readonly logger = new Logger(TemporalWorkers.name);

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly dataSource: DataSource,
    private readonly client: Client,
    private readonly approvals: ApprovalActivities,
    private readonly clock: BusinessClockActivities,
    private readonly cycles: CycleActivities,
    private readonly openings: CycleOpeningActivities,
    private readonly payroll: PayrollActivities,
  ) {}

  /**
   * Polls until the process is asked to stop (the SDK's runtime listens to the signals itself) and the work
   * in hand is done. Rejects when a worker fails: a process without its workers must not look alive.
   */
  async run(): Promise<void> {
    const { connectionOptions, namespace } = temporalAddress();
    const connection = await NativeConnection.connect(connectionOptions);
    try {
      const workers = await this.createWorkers(connection, namespace);
      await this.ensureProcesses();
      this.logger.log(`Polling ${workers.map((worker) => worker.options.taskQueue).join(' and ')}`);
      await Promise.all(workers.map((worker) => worker.run()));
    } finally {
      await connection.close();
    }
  }

  private async createWorkers(connection: NativeConnection, namespace: string): Promise<Worker[]> {
    const { taskQueue } = this.configuration;
    const shared = { connection, namespace, shutdownGraceTime: '20 seconds', shutdownForceTime: '30 seconds' } as const;
    return [
      await Worker.create({
        ...shared,
        taskQueue,
        workflowBundle: { codePath: workflowBundlePath },
        activities: activityFunctions([this.approvals, this.clock, this.cycles, this.openings, this.payroll]),
        maxConcurrentActivityTaskExecutions: limits.activities,
        maxCachedWorkflows: limits.cachedWorkflows,
        stickyQueueScheduleToStartTimeout: '2 seconds',
      }),
      await Worker.create({
        ...shared,
        taskQueue: payrollTaskQueue(taskQueue),
        activities: activityFunctions([this.payroll]),
        maxConcurrentActivityTaskExecutions: limits.calculations,
      }),
    ];
  }

  /** Whatever was created while no worker ran, or lost with a restored database, gets its Schedule or its clock. */
  private async ensureProcesses(): Promise<void> {
    const organisations = await this.dataSource.getRepository(Organisation).find();
    for (const organisation of organisations) await ensureOrganisationProcesses(this.client, this.configuration.taskQueue, organisation);
  }
}
