import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { incidentActs } from '#contracts/incident-acts.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { listQuery, pageOf } from '../http/page.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, instant, reasonText } from '../http/wire.js';
import { Incidents } from './incidents.js';

const incidentAct = z.enum(incidentActs);
const pastAct = z.object({ act: incidentAct, reason: z.string(), actorId: idText, actor: z.string(), at: instant });
const incident = z.object({
  id: idText,
  step: z.string().meta({ description: 'The activity that keeps failing.' }),
  process: z.string().meta({ description: 'The id of the process that waits for it.' }),
  objectKind: z.string().meta({ description: 'What the process is about: document, monthly-cycle, payroll-run ...' }),
  objectId: idText,
  department: z.string().nullable(),
  month: z.string().nullable(),
  since: instant.meta({ description: 'When the step was begun.' }),
  raisedAt: instant,
  attempts: z.int(),
  lastCode: z.string().meta({ description: 'What the last attempt failed by: a code, never a value of the data.' }),
  lastFailedAt: instant,
  settledAt: instant.nullable(),
  settledAs: z.enum(['succeeded', 'skipped', 'aborted', 'over']).nullable(),
  possibleActs: z.array(incidentAct).meta({ description: 'What can be decided about it now.' }),
  acts: z.array(pastAct).meta({ description: 'What was decided about it, in order.' }),
});
class IncidentsPage extends createZodDto(pageOf(incident)) {}
class IncidentsQuery extends createZodDto(
  z.object({ ...listQuery, status: z.enum(['open', 'settled']).default('open') }),
) {}
class ActBody extends createZodDto(z.strictObject({ act: incidentAct, reason: reasonText })) {}
class ActView extends createZodDto(
  z.object({ incidentId: idText, act: incidentAct, reason: z.string(), at: instant }),
) {}

@ApiTags('Incidents')
@Controller('incidents')
@AllowedRoles('administrator')
export class IncidentsController {
  constructor(private readonly incidents: Incidents) {}

  /** Steps of processes that keep failing, newest first. */
  @Get()
  @ZodResponse({ type: IncidentsPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: IncidentsQuery) {
    return this.incidents.page(person, query);
  }

  /**
   * Decides about a step that keeps failing: to attempt it at once, to skip it, or to abort it.
   *
   * A step is attempted again by itself every minute. Skipped can be what looks again later; aborted, what can be asked for anew.
   */
  @Post(':id/acts')
  @ApiKeyedWrite()
  @ZodResponse({ type: ActView, status: 201 })
  act(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: ActBody,
  ) {
    return this.incidents.act(person, request, id, body);
  }
}
