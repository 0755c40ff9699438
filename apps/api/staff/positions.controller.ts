import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import type { RequestReference } from '#contracts/request-reference.js';
import { codeText } from '#staff/staff-change.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { nameText } from '../http/wire.js';
import { Positions } from './positions.js';

const paidByPlan = z
  .boolean()
  .meta({ description: 'Whether a plain KPI plan pays its holders where their assignment names no pay scheme.' });
const positionView = z.object({ code: codeText, name: z.string(), paidByPlan });
class PositionView extends createZodDto(positionView) {}
class PositionsView extends createZodDto(z.object({ items: z.array(positionView) })) {}
class NewPosition extends createZodDto(z.strictObject({ code: codeText, name: nameText, paidByPlan })) {}

@ApiTags('Staff')
@Controller('positions')
export class PositionsController {
  constructor(private readonly positions: Positions) {}

  /** What somebody may be in a department, by code. */
  @Get()
  @ZodResponse({ type: PositionsView, status: 200 })
  list(@CurrentPerson() person: SignedInPerson) {
    return this.positions.list(person);
  }

  /** Adds a position that somebody may have in a department. */
  @Post()
  @AllowedRoles('administrator')
  @ApiKeyedWrite()
  @ZodResponse({ type: PositionView, status: 201 })
  add(@CurrentPerson() person: SignedInPerson, @KeyedRequest() request: RequestReference, @Body() body: NewPosition) {
    return this.positions.add(person, request, body);
  }
}
