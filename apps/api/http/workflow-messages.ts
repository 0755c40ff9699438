import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  Client,
  isGrpcServiceError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import type { SignalDefinition, UpdateDefinition } from '@temporalio/common';
import { DataSource } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import { fromApplicationFailure } from '#contracts/refusal-failure.js';
import type { AskedFile } from '#contracts/payroll-file.contract.js';
import type { ImportStep } from '#contracts/table-import.contract.js';
import { type RequestReference, updateIdOf } from '#contracts/request-reference.js';
import { workflowTaskTimeout } from '#contracts/workflow-task-timeout.js';
import { findAnswer } from '#persistence/idempotent-request.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import {
  ensureOrganisationProcesses,
  openWhatHasBegun,
  type OrganisationToRun,
} from '#platform/temporal/organisation-processes.js';
import { startPayrollFile } from '#platform/temporal/start-payroll-file.js';
import { startTableImport } from '#platform/temporal/start-table-import.js';
import { startAndUpdate, type StartableWorkflow } from '#platform/temporal/start-and-update.js';

/** Sends a person's request to a workflow as an Update, at most once for a key, and waits a bounded time for the answer. */
@Injectable()
export class WorkflowMessages {
  private readonly logger = new Logger(WorkflowMessages.name);

  constructor(
    private readonly client: Client,
    private readonly dataSource: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** To a workflow that runs; undefined when it has ended or never was. */
  async send<Answer, Args extends [unknown, ...unknown[]]>(
    workflowId: string,
    update: UpdateDefinition<Answer, Args>,
    args: Args,
    request: RequestReference,
  ): Promise<Answer | undefined> {
    try {
      return await this.once(request, () =>
        this.client.workflow.getHandle(workflowId).executeUpdate(update, { args, updateId: updateIdOf(request) }),
      );
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
      // It may have ended by this very request, sent a moment before.
      return (await findAnswer<Answer>(this.dataSource.manager, request))?.answer;
    }
  }

  /** To a workflow that is started by the message when it does not run yet. */
  async sendWithStart<Answer, Args extends unknown[]>(
    workflow: StartableWorkflow,
    update: UpdateDefinition<Answer, Args>,
    args: Args,
    request: RequestReference,
  ): Promise<Answer> {
    const message = { args, updateId: updateIdOf(request) };
    return this.once(request, () =>
      startAndUpdate(this.client, this.configuration.taskQueue, workflow, update, message),
    );
  }

  /** Starts a workflow that does not run yet, within the same bounds as a message. */
  async start({ workflowType, ...options }: StartableWorkflow): Promise<void> {
    const { taskQueue } = this.configuration;
    const start = { ...options, taskQueue, workflowTaskTimeout, workflowIdConflictPolicy: 'USE_EXISTING' } as const;
    await this.bounded(() => this.client.workflow.start(workflowType, start));
  }

  /** Tells a workflow what the database holds already; one that has ended needs no telling. */
  async tell(workflowId: string, signal: SignalDefinition): Promise<void> {
    await this.bounded(() => this.client.workflow.getHandle(workflowId).signal(signal)).catch((error: unknown) => {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    });
  }

  /** Begins a step of an import that the database holds already; one that was begun is left alone. */
  async beginImportStep(step: ImportStep): Promise<void> {
    await this.bounded(() => startTableImport(this.client, this.configuration.taskQueue, step));
  }

  /** Begins to make a file that the database holds already; one that was begun is left alone. */
  async beginPayrollFile(file: AskedFile): Promise<void> {
    await this.bounded(() => startPayrollFile(this.client, this.configuration.taskQueue, file));
  }

  /** Makes sure that something opens the organisation's months, within the same bounds as a message. */
  async ensureProcesses(organisation: OrganisationToRun): Promise<void> {
    await this.bounded(() => ensureOrganisationProcesses(this.client, this.configuration.taskQueue, organisation));
  }

  /** Brings what opens the organisation's months up to its present zone and rules, and opens what has begun by them, or owes pay again. */
  async followOpeningRules(organisation: OrganisationToRun): Promise<void> {
    await this.ensureProcesses(organisation);
    await this.bounded(() => openWhatHasBegun(this.client, organisation));
  }

  private async once<Answer>(request: RequestReference, send: () => Promise<Answer>): Promise<Answer> {
    const known = await findAnswer<Answer>(this.dataSource.manager, request);
    if (known) return known.answer;
    try {
      return await this.bounded(send);
    } catch (error) {
      // A worker that died after the commit: its successor may have followed the database before the message came again.
      const recorded = error instanceof DomainError ? await findAnswer<Answer>(this.dataSource.manager, request) : null;
      if (recorded) return recorded.answer;
      throw error;
    }
  }

  private async bounded<T>(send: () => Promise<T>): Promise<T> {
    try {
      return await this.client.withDeadline(Date.now() + this.configuration.updateTimeoutMs, send);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal instanceof DomainError && refusal.code === 'outcome-unknown')
        this.logger.warn({ err: error }, 'A request was not answered in time; it may still be carried out');
      throw refusal;
    }
  }
}

function refusalOf(error: unknown): unknown {
  if (error instanceof WorkflowNotFoundError) return error;
  if (error instanceof WorkflowUpdateFailedError) return fromApplicationFailure(error) ?? error;
  if (
    error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
    error instanceof ServiceError ||
    isGrpcServiceError(error)
  ) {
    return new DomainError(
      'unavailable',
      'outcome-unknown',
      'The request was not answered in time; it may still be carried out. Repeat it with the same Idempotency-Key to learn the outcome: it takes effect once.',
    );
  }
  return error;
}
