import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { dayText } from '#calendar/day.js';
import { instantText } from '#calendar/instant.js';
import { monthText } from '#calendar/month.js';
import { normaliseInstant, startOfDay } from '#calendar/time-zone.js';
import { advanceClockUpdate } from '#contracts/business-clock.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { workflowIds, workflowTypes } from '#contracts/workflow-ids.js';
import { businessNow } from '#persistence/business-now.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { idText, instant } from '../http/wire.js';
import { WorkflowMessages } from '../http/workflow-messages.js';

class ClockView extends createZodDto(z.object({ now: instant, isSandbox: z.boolean() })) {}
class AdvanceBody extends createZodDto(
  z.strictObject({
    to: z.union([dayText, instantText], {
      error: 'must be a day YYYY-MM-DD, which is its first instant, or an instant with its offset',
    }),
  }),
) {}
class AdvancedView extends createZodDto(
  z.object({ organisationId: idText, now: instant, openedMonths: z.array(monthText) }),
) {}

@ApiTags('Business clock')
@Controller('clock')
export class BusinessClockController {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(WorkflowMessages) private readonly messages: WorkflowMessages,
  ) {}

  @Get()
  @ZodResponse({ type: ClockView, status: 200 })
  async show(@CurrentPerson() { organisationId }: SignedInPerson) {
    const { isSandbox } = await this.dataSource.manager.findOneByOrFail(Organisation, { id: organisationId });
    return { now: await businessNow(this.dataSource.manager, organisationId), isSandbox };
  }

  /** Moves the clock of a sandbox forward; everything that falls due on the way happens before the answer. */
  @Post('advance')
  @AllowedRoles('administrator')
  @ApiKeyedWrite()
  @ZodResponse({ type: AdvancedView, status: 201 })
  async advance(
    @CurrentPerson() { organisationId }: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: AdvanceBody,
  ) {
    const { isSandbox, timeZone } = await this.dataSource.manager.findOneByOrFail(Organisation, { id: organisationId });
    if (!isSandbox)
      throw new DomainError('not-allowed', 'not-a-sandbox', 'Only the clock of a sandbox organisation can be moved.', {
        organisationId,
      });
    const to = body.to.length === 10 ? startOfDay(body.to, timeZone) : normaliseInstant(body.to);
    const workflow = {
      workflowType: workflowTypes.businessClock,
      workflowId: workflowIds.businessClock(organisationId),
      args: [{ organisationId }],
      staticSummary: 'Business clock of a sandbox organisation',
    };
    return this.messages.sendWithStart(workflow, advanceClockUpdate, [{ request, to }], request);
  }
}
