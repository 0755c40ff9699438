import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Info } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { DataSource } from 'typeorm';
import type { WayOut } from '#contracts/incident-acts.js';
import { isDatabaseAway } from '#persistence/database-fault.js';
import { noteFailure, type Settlement, settleIncident, type Step, wayOutOf } from '#persistence/incidents.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import { describeError, summariseError } from '#platform/logging/describe-error.js';

/** Between attempts of a step that has an incident: it takes next to nothing from the others, and goes on by itself once it can. */
const pauseWithIncident = '1 minute';

/** What is told to administrators of the steps that keep failing, and what they decided about them. */
@Injectable()
export class Incidents {
  private readonly logger = new Logger(Incidents.name);

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** How an administrator wants the step to be given up. Where that cannot be read it is attempted once more. */
  wayOutOf(info: Info): Promise<WayOut | undefined> {
    return wayOutOf(this.dataSource.manager, stepOf(info)).catch((error: unknown) => {
      this.logger.warn({ err: error, ...stepOf(info) }, 'What was decided about a step could not be read');
      return undefined;
    });
  }

  /** Ends the incident of a step, if it has one; where that fails, whoever looks after the incidents does it. */
  async settle(info: Info, as: Settlement): Promise<void> {
    await settleIncident(this.dataSource.manager, stepOf(info), as).catch((error: unknown) =>
      this.logger.warn({ err: error, ...stepOf(info) }, 'An incident could not be settled; it is, within a minute'),
    );
  }

  /** Notes a fault, and answers with what the attempt fails by: with an incident the next one comes after a longer pause. */
  async failureAfter(info: Info, fault: unknown): Promise<unknown> {
    const { type, code = type } = describeError(fault);
    const step = {
      ...stepOf(info),
      workflowType: info.workflowType ?? '',
      activity: info.activityType,
      since: new Date(info.scheduledTimestampMs),
      attempt: info.attempt,
      code,
    };
    const isKnown = await this.dataSource
      .transaction((manager) => noteFailure(manager, step, this.configuration.incidentAttempts))
      .catch((error: unknown) => {
        this.logger.warn({ err: error, ...stepOf(info) }, 'That a step keeps failing could not be noted');
        return false;
      });
    if (!isKnown || isDatabaseAway(fault)) return fault;
    return ApplicationFailure.create({
      type,
      message: summariseError(fault),
      nextRetryDelay: pauseWithIncident,
      ...(fault instanceof Error ? { cause: fault } : {}),
    });
  }
}

function stepOf({ workflowExecution, activityId }: Info): Step {
  return {
    workflowId: workflowExecution?.workflowId ?? '',
    runId: workflowExecution?.runId ?? '',
    activityId,
  };
}
