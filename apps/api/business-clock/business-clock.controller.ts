import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { dayText } from '#calendar/day.js';
import { instantText } from '#calendar/instant.js';
import { monthText } from '#calendar/month.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { idText, instant } from '../http/wire.js';
import { BusinessClock } from './business-clock.js';

class ClockView extends createZodDto(z.object({ now: instant, timeZone: z.string(), isSandbox: z.boolean() })) {}
class AdvanceBody extends createZodDto(
  z.strictObject({
    to: z.union([dayText, instantText], {
      error: 'must be a day YYYY-MM-DD, which is its first instant, or an instant with its offset',
    }),
  }),
) {}
class AdvancedView extends createZodDto(
  z.object({ organisationId: idText, now: instant, timeZone: z.string(), openedMonths: z.array(monthText) }),
) {}

@ApiTags('Business clock')
@Controller('clock')
export class BusinessClockController {
  constructor(private readonly clock: BusinessClock) {}

  /** What time it is for the organisation: the instant that every deadline goes by. */
  @Get()
  @ZodResponse({ type: ClockView, status: 200 })
  show(@CurrentPerson() { organisationId }: SignedInPerson) {
    return this.clock.show(organisationId);
  }

  /** Moves the clock of a sandbox forward; everything that falls due on the way happens before the answer. */
  @Post('advance')
  @AllowedRoles('administrator')
  @ApiKeyedWrite()
  @ZodResponse({ type: AdvancedView, status: 201 })
  advance(
    @CurrentPerson() { organisationId }: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: AdvanceBody,
  ) {
    return this.clock.advance(organisationId, request, body.to);
  }
}
