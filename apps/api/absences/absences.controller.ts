import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { dayText } from '#calendar/day.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { listQuery, pageOf } from '../http/page.js';
import { CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, instant, reachableDay } from '../http/wire.js';
import { Absences, longestAbsenceDays } from './absences.js';

class AbsenceBody extends createZodDto(
  z.strictObject({
    personId: idText.meta({ description: 'Who is away; you where it is left out.' }).optional(),
    fromOn: reachableDay.meta({ description: 'The first day, in the zone of the organisation.' }),
    untilOn: reachableDay.meta({ description: `The last day; at most ${longestAbsenceDays} days in all.` }),
  }),
) {}

const absenceView = z.object({
  id: idText,
  personId: idText,
  person: z.string(),
  fromOn: dayText,
  untilOn: dayText,
  enteredBy: idText,
  enteredAt: instant,
  withdrawnBy: idText.nullable(),
  withdrawnAt: instant.nullable(),
});
class AbsenceView extends createZodDto(absenceView) {}
class AbsencesPage extends createZodDto(pageOf(absenceView)) {}
class AbsencesQuery extends createZodDto(
  z.object({
    ...listQuery,
    personId: idText.optional(),
    on: dayText.meta({ description: 'Only who is away on this day; withdrawn absences are left out.' }).optional(),
  }),
) {}

@ApiTags('Delegations')
@Controller('absences')
export class AbsencesController {
  constructor(private readonly absences: Absences) {}

  /** Who is away when, the latest first: administrators and the general director see everybody's, everybody else their own. */
  @Get()
  @ZodResponse({ type: AbsencesPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: AbsencesQuery) {
    return this.absences.page(person, query);
  }

  /**
   * Says that somebody is away on some days: they themselves do, or an administrator.
   *
   * On these days they are not counted among those who could sign what is submitted; their delegate is. What they may do
   * stays as it is. Why somebody is away is not asked.
   */
  @Post()
  @ApiKeyedWrite()
  @ZodResponse({ type: AbsenceView, status: 201 })
  enter(@CurrentPerson() person: SignedInPerson, @KeyedRequest() request: RequestReference, @Body() body: AbsenceBody) {
    return this.absences.enter(person, request, body);
  }

  /** Withdraws an absence: who came back earlier, or never was away. */
  @Post(':id/withdrawal')
  @ApiKeyedWrite()
  @ZodResponse({ type: AbsenceView, status: 201 })
  withdraw(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
  ) {
    return this.absences.withdraw(person, request, id);
  }
}
