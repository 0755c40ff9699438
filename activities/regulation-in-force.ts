import { Inject, Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DataSource } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import { takeEffect } from '#persistence/regulation/take-effect.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import { tellMailOutbox } from '#platform/temporal/mail-outbox.js';
import { ToldProcesses } from './told-processes.js';

/** Puts signed changes of the regulation into effect when their day has come, and tells the months and years that follow them. */
@Injectable()
export class RegulationInForce {
  constructor(
    private readonly dataSource: DataSource,
    private readonly client: Client,
    private readonly told: ToldProcesses,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async follow(organisationId: OrganisationId): Promise<void> {
    const { mail, taskQueue } = this.configuration;
    const withMail = mail !== undefined;
    const moved = await takeEffect(this.dataSource, organisationId, { withMail });
    for (const cycle of moved)
      this.told.monthChanged(
        'month' in cycle
          ? workflowIds.monthlyCycle(cycle.departmentId, cycle.month)
          : workflowIds.annualCycle(cycle.departmentId, cycle.year),
      );
    // The mails stand with what they tell of: where this is lost, the next round of reminders begins the outbox.
    if (withMail && moved.length > 0) await tellMailOutbox(this.client, taskQueue, organisationId);
  }
}
