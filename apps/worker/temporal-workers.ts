import { Inject, Injectable, Logger } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
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

const lookForOrganisationsMs = 30_000;

/** Hosts the workers of one process: one for orchestration and short transactions, one for calculation. */
@Injectable()
export class TemporalWorkers {
  private readonly logger = new Logger(TemporalWorkers.name);
  private readonly ensured = new Set<string>();

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
    this.sendSdkLogToOurs();
    const { connectionOptions, namespace } = temporalAddress();
    const connection = await NativeConnection.connect(connectionOptions);
    try {
      const workers = await this.createWorkers(connection, namespace);
      await this.ensureProcesses();
      const ensuring = this.keepEnsuring();
      this.logger.log(`Polling ${workers.map((worker) => worker.options.taskQueue).join(' and ')}`);
      await Promise.all(workers.map((worker) => worker.run())).finally(() => clearInterval(ensuring));
    } finally {
      await connection.close();
    }
  }

  /** One stream of structured lines, whoever writes them. */
  private sendSdkLogToOurs(): void {
    const sdk = new Logger('Temporal');
    Runtime.install({
      logger: new DefaultLogger('INFO', ({ level, message, meta }) => {
        const { sdkComponent: _, ...details } = meta ?? {};
        if (level === 'ERROR') sdk.error({ ...details }, message);
        else if (level === 'WARN') sdk.warn({ ...details }, message);
        else sdk.debug({ ...details }, message);
      }),
    });
  }

  private async createWorkers(connection: NativeConnection, namespace: string): Promise<Worker[]> {
    const { taskQueue } = this.configuration;
    const shared = {
      connection,
      namespace,
      shutdownGraceTime: '20 seconds',
      shutdownForceTime: '30 seconds',
      // Every beat is sent: held back for most of the time-out, one that is late would look like a death.
      maxHeartbeatThrottleInterval: '1 second',
    } as const;
    return [
      await Worker.create({
        ...shared,
        taskQueue,
        workflowBundle: { codePath: workflowBundlePath },
        activities: activityFunctions([this.approvals, this.clock, this.cycles, this.openings, this.payroll]),
        maxConcurrentActivityTaskExecutions: limits.activities,
        maxCachedWorkflows: limits.cachedWorkflows,
        stickyQueueScheduleToStartTimeout: '1 second',
      }),
      await Worker.create({
        ...shared,
        taskQueue: payrollTaskQueue(taskQueue),
        activities: activityFunctions([this.payroll, this.clock]),
        maxConcurrentActivityTaskExecutions: limits.calculations,
      }),
    ];
  }

  /**
   * Gives every organisation its Schedule or its clock, whoever made it and whenever: those that were there
   * when the worker started, and within half a minute those that were made since.
   */
  private async ensureProcesses(): Promise<void> {
    for (const organisation of await this.dataSource.getRepository(Organisation).find()) {
      if (this.ensured.has(organisation.id)) continue;
      try {
        await ensureOrganisationProcesses(this.client, this.configuration.taskQueue, organisation);
        this.ensured.add(organisation.id);
      } catch (error) {
        this.logger.warn(
          { err: error, organisationId: organisation.id },
          'What opens the months of an organisation could not be started; the next look is in half a minute',
        );
      }
    }
  }

  private keepEnsuring(): NodeJS.Timeout {
    return setInterval(() => {
      this.ensureProcesses().catch((error: unknown) =>
        this.logger.warn({ err: error }, 'The organisations could not be read; the next look is in half a minute'),
      );
    }, lookForOrganisationsMs).unref();
  }
}
