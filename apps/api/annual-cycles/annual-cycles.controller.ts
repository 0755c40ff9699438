import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { dayText } from '#calendar/day.js';
import { yearNumber } from '#calendar/year.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { listQuery, pageOf } from '../http/page.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, instant, yearQuery } from '../http/wire.js';
import { annualDeadlineKind, annualStage, deadlineState, documentKind, documentStatus } from '../http/words.js';
import { calendarKnown } from '../organisation/calendar-warning.js';
import { whenMissed } from '../organisation/rule-schemas.js';
import { AnnualCycles } from './annual-cycles.js';

const cycleView = z.object({
  id: idText,
  departmentId: idText,
  department: z.string(),
  year: yearNumber,
  stage: annualStage,
  openedAt: instant,
  openedBy: idText.nullable(),
  closedAt: instant.nullable(),
  missedDeadlines: z.int(),
});
const deadlineView = z.object({
  kind: annualDeadlineKind,
  nominalOn: dayText,
  opensOn: dayText,
  dueOn: dayText,
  opensAt: instant,
  dueAt: instant,
  metAt: instant.nullable(),
  missedAt: instant.nullable(),
  state: deadlineState,
  whenMissed,
  calendarKnown,
});
const documentView = z.object({
  id: idText,
  kind: documentKind,
  personId: idText.nullable(),
  person: z.string().nullable(),
  status: documentStatus,
  version: z.int(),
});

class AnnualCyclesPage extends createZodDto(pageOf(cycleView)) {}
class AnnualCycleDetail extends createZodDto(
  cycleView.extend({
    deadlines: z.array(deadlineView),
    documents: z.array(documentView),
    peopleWithoutPlan: z
      .array(z.object({ id: idText, name: z.string() }))
      .meta({ description: 'Who earned there on the first day of the year, or is to, and has no annual plan.' }),
  }),
) {}
class AnnualCyclesQuery extends createZodDto(
  z.object({
    ...listQuery,
    year: yearQuery.optional(),
    departmentId: idText.optional(),
    stage: annualStage.optional(),
  }),
) {}
class OpenAnnualCycleBody extends createZodDto(z.strictObject({ departmentId: idText, year: yearNumber })) {}
class OpenedAnnualCycleView extends createZodDto(
  z.object({ cycleId: idText, departmentId: idText, year: yearNumber, stage: annualStage }),
) {}

/** The years of departments, from the opening of their annual plans to the posted bonus. */
@ApiTags('Annual cycles')
@Controller('annual-cycles')
export class AnnualCyclesController {
  constructor(private readonly cycles: AnnualCycles) {}

  /** The years of the departments of the organisation, the latest first. */
  @Get()
  @ZodResponse({ type: AnnualCyclesPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: AnnualCyclesQuery) {
    return this.cycles.page(person, query);
  }

  /** One year with its deadlines, its documents, and who has no plan yet. */
  @Get(':id')
  @ZodResponse({ type: AnnualCycleDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.cycles.detail(person, id);
  }

  /**
   * Opens a department's year by hand, before its day or where it has begun without the department.
   *
   * One that is open already is the answer, unchanged.
   */
  @Post()
  @AllowedRoles('administrator')
  @ApiKeyedWrite()
  @ZodResponse({ type: OpenedAnnualCycleView, status: 201 })
  open(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: OpenAnnualCycleBody,
  ) {
    return this.cycles.open(person, request, body);
  }
}
