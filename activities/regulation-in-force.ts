import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import { takeEffect } from '#persistence/regulation/take-effect.js';
import { ToldProcesses } from './told-processes.js';

/** Puts signed changes of the regulation into effect when their day has come, and tells the months that follow them. */
@Injectable()
export class RegulationInForce {
  constructor(
    private readonly dataSource: DataSource,
    private readonly told: ToldProcesses,
  ) {}

  async follow(organisationId: OrganisationId): Promise<void> {
    for (const { departmentId, month } of await takeEffect(this.dataSource, organisationId))
      this.told.monthChanged(workflowIds.monthlyCycle(departmentId, month));
  }
}
