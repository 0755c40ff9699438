import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import { normaliseInstant, startOfDay } from '#calendar/time-zone.js';
import { advanceClockUpdate, type ClockAdvanced } from '#contracts/business-clock.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { workflowIds, workflowTypes } from '#contracts/workflow-ids.js';
import { businessNow } from '#persistence/business-now.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { lastYear } from '../http/wire.js';
import { WorkflowMessages } from '../http/workflow-messages.js';

@Injectable()
export class BusinessClock {
  constructor(
    private readonly dataSource: DataSource,
    private readonly messages: WorkflowMessages,
  ) {}

  async show(organisationId: OrganisationId): Promise<{ now: Date; timeZone: string; isSandbox: boolean }> {
    const { isSandbox, timeZone } = await this.dataSource.manager.findOneByOrFail(Organisation, { id: organisationId });
    return { now: await businessNow(this.dataSource.manager, organisationId), timeZone, isSandbox };
  }

  /** @param to a day of the organisation's zone, which is its first instant, or an instant with its offset */
  async advance(
    organisationId: OrganisationId,
    request: RequestReference,
    to: string,
  ): Promise<ClockAdvanced & { timeZone: string }> {
    const { isSandbox, timeZone } = await this.dataSource.manager.findOneByOrFail(Organisation, { id: organisationId });
    if (!isSandbox)
      throw new DomainError('not-allowed', 'not-a-sandbox', 'Only the clock of a sandbox organisation can be moved.', {
        organisationId,
      });
    if (Number(to.slice(0, 4)) > lastYear) throw beyondCalendar(organisationId);
    const target = to.length === 10 ? startOfDay(to, timeZone) : normaliseInstant(to);
    const workflow = {
      workflowType: workflowTypes.businessClock,
      workflowId: workflowIds.businessClock(organisationId),
      args: [{ organisationId }],
      staticSummary: 'Business clock of a sandbox organisation',
    };
    const advanced = await this.messages.sendWithStart(
      workflow,
      advanceClockUpdate,
      [{ request, to: target }],
      request,
    );
    return { ...advanced, timeZone };
  }
}

function beyondCalendar(organisationId: OrganisationId): DomainError {
  return new DomainError(
    'invalid',
    'clock-too-far',
    'The calendar ends before that. Name an earlier day, or open another sandbox.',
    { organisationId },
    [{ path: 'to', message: `must be before the year ${lastYear + 1}` }],
  );
}
