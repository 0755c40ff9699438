import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { monthText } from '#calendar/month.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { pageOf, listQuery } from '../http/page.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, instant, reachableMonth, reasonText } from '../http/wire.js';
import { parallelDecision, parallelStatus } from '../http/words.js';
import { ParallelSchemes } from './parallel-schemes.js';

const ids = z
  .array(idText)
  .min(1, 'names at least one; leave it out for everybody')
  .max(1000)
  .refine((all) => new Set(all).size === all.length, { error: 'names one twice' });

class ParallelSchemeBody extends createZodDto(
  z.strictObject({
    scheme: z.string().min(1).max(100).meta({ description: 'The code of a scheme of which a version is signed.' }),
    from: reachableMonth.meta({ description: 'The first month.' }),
    until: reachableMonth.meta({ description: 'The last month; at most twelve in all.' }),
    departmentIds: ids
      .meta({ description: 'Only the people of these departments and of those below them.' })
      .optional(),
    personIds: ids.meta({ description: 'Only these people, or these as well.' }).optional(),
    reason: reasonText,
  }),
) {}
class ParallelDecisionBody extends createZodDto(z.strictObject({ decision: parallelDecision })) {}

const parallelView = z.object({
  id: idText,
  scheme: z.string(),
  from: monthText,
  until: monthText,
  departmentIds: z.array(idText).nullable(),
  personIds: z.array(idText).nullable(),
  reason: z.string(),
  status: parallelStatus,
  proposedBy: idText,
  proposedByName: z.string(),
  proposedAt: instant,
  decidedBy: idText.nullable(),
  decidedAt: instant.nullable(),
  endedBy: idText.nullable(),
  endedAt: instant.nullable(),
});
class ParallelSchemeView extends createZodDto(parallelView) {}
class ParallelSchemesPage extends createZodDto(pageOf(parallelView)) {}
class ParallelSchemesQuery extends createZodDto(z.object({ ...listQuery, status: parallelStatus.optional() })) {}

@ApiTags('Parallel schemes')
@Controller('parallel-schemes')
@AllowedRoles('accounting', 'commercial-director', 'general-director')
export class ParallelSchemesController {
  constructor(private readonly parallels: ParallelSchemes) {}

  /** The schemes that run, ran or are proposed to run beside the ones that pay, newest first. */
  @Get()
  @ZodResponse({ type: ParallelSchemesPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: ParallelSchemesQuery) {
    return this.parallels.page(person, query);
  }

  /**
   * Proposes that a signed scheme runs beside the ones that pay, for some months.
   *
   * It is calculated from the same inputs and shown, and never paid. It holds for the runs that start after somebody else
   * has confirmed it.
   */
  @Post()
  @ApiKeyedWrite()
  @ZodResponse({ type: ParallelSchemeView, status: 201 })
  propose(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: ParallelSchemeBody,
  ) {
    return this.parallels.propose(person, request, body);
  }

  /** Confirms or refuses what somebody else has proposed, withdraws the own proposal, or ends one before its last month. */
  @Post(':id/decision')
  @ApiKeyedWrite()
  @ZodResponse({ type: ParallelSchemeView, status: 201 })
  decide(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { decision }: ParallelDecisionBody,
  ) {
    return this.parallels.decide(person, request, id, decision);
  }
}
