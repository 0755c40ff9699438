import { Inject, Injectable, Logger } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { DataSource } from 'typeorm';
import { activityFunctions } from '#activities/activity-functions.js';
import { AnnualCycleActivities } from '#activities/annual-cycle.activities.js';
import { ApprovalActivities } from '#activities/approval.activities.js';
import { BusinessClockActivities } from '#activities/business-clock.activities.js';
import { CycleActivities } from '#activities/cycle.activities.js';
import { CycleOpeningActivities } from '#activities/cycle-opening.activities.js';
import { ImportActivities } from '#activities/import.activities.js';
import { givenUpSteps } from '#activities/incidents/given-up.js';
import { Incidents } from '#activities/incidents/incidents.js';
import { MailActivities } from '#activities/mail.activities.js';
import { PayrollFileActivities } from '#activities/payroll-file.activities.js';
import { PayrollActivities } from '#activities/payroll.activities.js';
import { ReminderActivities } from '#activities/reminder.activities.js';
import { payrollTaskQueue } from '#contracts/task-queues.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION, TEMPORAL_ADDRESS } from '#platform/configuration.module.js';
import { ensureOrganisationProcesses } from '#platform/temporal/organisation-processes.js';
import type { TemporalAddress } from '#platform/temporal/temporal-address.js';
import { workflowBundlePath } from './workflow-bundle-path.js';
import { closeConnection } from './close-connection.js';
import { followRecords } from './follow-records.js';
import { returnOfTemporal } from './return-of-temporal.js';
import { settlePastIncidents } from './settle-past-incidents.js';

/**
 * Transactions in flight are together as many as the connection pool has; calculation keeps one core busy. A workflow task
 * that waits for its transaction is on the server's clock: so few are taken at once that each is done well within its
 * time, and the others wait in the queue.
 */
const limits = { decisions: 4, workflowTasks: 8, polls: 5, activities: 4, calculations: 4, cachedWorkflows: 500 };

const lookForOrganisationsMs = 30_000;

/** The workers of this process that ask for work, on a connection of their own. */
interface Polling {
  ended: Promise<unknown>;
  /** Lets them finish what they have begun and take nothing new. */
  retire: () => Promise<void>;
}

/** Hosts the workers of one process: one for orchestration and short transactions, one for calculation. */
@Injectable()
export class TemporalWorkers {
  private readonly logger = new Logger(TemporalWorkers.name);
  /** The zone and time with which the processes of each organisation were made sure of. */
  private readonly ensured = new Map<string, string>();

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(TEMPORAL_ADDRESS) private readonly temporal: TemporalAddress,
    private readonly dataSource: DataSource,
    private readonly client: Client,
    private readonly approvals: ApprovalActivities,
    private readonly years: AnnualCycleActivities,
    private readonly clock: BusinessClockActivities,
    private readonly cycles: CycleActivities,
    private readonly openings: CycleOpeningActivities,
    private readonly payroll: PayrollActivities,
    private readonly imports: ImportActivities,
    private readonly files: PayrollFileActivities,
    private readonly reminders: ReminderActivities,
    private readonly mail: MailActivities,
    private readonly incidents: Incidents,
  ) {}

  /**
   * Polls until it or the process is asked to stop (the SDK's runtime listens to the signals itself) and the work
   * in hand is done. Rejects when a worker fails: a process without its workers must not look alive. Workers that
   * Temporal was away from are replaced when it is back, because they would notice it only after a long pause.
   */
  async run(untilTold: AbortSignal): Promise<void> {
    this.sendSdkLogToOurs();
    const ending = new AbortController();
    const retired: Promise<void>[] = [];
    let polling = await this.startPolling(untilTold);
    await this.ensureProcesses();
    await this.followRecords();
    const ensuring = this.keepEnsuring();
    try {
      while (
        await isBackBefore(
          polling.ended,
          returnOfTemporal(this.client, ending.signal, () => void this.followRecords()),
        )
      ) {
        const former = polling;
        polling = await this.startPolling(untilTold);
        this.logger.log('Temporal is back after some seconds; new workers have taken over');
        retired.push(former.retire());
        await this.followRecords();
      }
      await Promise.all(retired);
    } finally {
      ending.abort();
      clearInterval(ensuring);
    }
  }

  private async startPolling(untilTold: AbortSignal): Promise<Polling> {
    const { connectionOptions, namespace } = this.temporal;
    // Each its own: two workers of one queue may not share a connection, and one is replaced while it still finishes.
    const connection = await NativeConnection.connect(connectionOptions);
    const workers = await this.createWorkers(connection, namespace);
    this.logger.log(`Polling ${workers.map((worker) => worker.options.taskQueue).join(' and ')}`);
    const ended = Promise.all(workers.map((worker) => worker.run())).finally(() => closeConnection(connection));
    const end = (): void => {
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
    };
    if (untilTold.aborted) end();
    else untilTold.addEventListener('abort', end, { once: true });
    return {
      ended,
      retire: async () => {
        end();
        await ended.catch((error: unknown) =>
          this.logger.warn({ err: error }, 'A worker that was replaced has failed'),
        );
      },
    };
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
    const watched = { incidents: this.incidents, givenUp: givenUpSteps(this.dataSource) };
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
        activities: activityFunctions(
          [this.approvals, this.clock, this.cycles, this.years, this.openings, this.payroll, this.reminders, this.mail],
          watched,
        ),
        maxConcurrentActivityTaskExecutions: limits.activities,
        maxConcurrentLocalActivityExecutions: limits.decisions,
        maxConcurrentWorkflowTaskExecutions: limits.workflowTasks,
        maxConcurrentWorkflowTaskPolls: limits.polls,
        maxCachedWorkflows: limits.cachedWorkflows,
        stickyQueueScheduleToStartTimeout: '2 seconds',
      }),
      await Worker.create({
        ...shared,
        taskQueue: payrollTaskQueue(taskQueue),
        activities: activityFunctions([this.payroll, this.clock, this.imports, this.files], watched),
        maxConcurrentActivityTaskExecutions: limits.calculations,
      }),
    ];
  }

  /**
   * Gives every organisation its Schedule or its clock, whoever made it and whenever: those that were there
   * when the worker started, and within half a minute those that were made since or moved to another zone.
   */
  private async ensureProcesses(): Promise<void> {
    for (const organisation of await this.dataSource.getRepository(Organisation).find()) {
      const rules = `${organisation.timeZone} ${organisation.reminderRules.at}`;
      if (this.ensured.get(organisation.id) === rules) continue;
      try {
        await ensureOrganisationProcesses(this.client, this.configuration.taskQueue, organisation);
        this.ensured.set(organisation.id, rules);
      } catch (error) {
        this.logger.warn(
          { err: error, organisationId: organisation.id },
          'What opens the months of an organisation could not be started; the next look is in half a minute',
        );
      }
    }
  }

  /** What a worker had committed when it died is passed on by the next one, also where the server has forgotten the message. */
  private async followRecords(): Promise<void> {
    await followRecords(this.client, this.dataSource, this.configuration.taskQueue).catch((error: unknown) =>
      this.logger.warn({ err: error }, 'What was recorded last could not be passed on; the next message does it'),
    );
  }

  private keepEnsuring(): NodeJS.Timeout {
    return setInterval(() => {
      this.ensureProcesses().catch((error: unknown) =>
        this.logger.warn({ err: error }, 'The organisations could not be read; the next look is in half a minute'),
      );
      settlePastIncidents(this.client, this.dataSource).catch((error: unknown) =>
        this.logger.warn({ err: error }, 'The incidents could not be looked after; the next look is in half a minute'),
      );
    }, lookForOrganisationsMs).unref();
  }
}

/** True when Temporal came back, false when the workers have ended first; rejects with what they failed by. */
function isBackBefore(ended: Promise<unknown>, back: Promise<void>): Promise<boolean> {
  return Promise.race([ended.then(() => false), back.then(() => true)]);
}
