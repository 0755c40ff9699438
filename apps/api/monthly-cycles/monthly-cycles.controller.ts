import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { cycleStages } from '#approvals/cycle-progress.js';
import { dayText } from '#calendar/day.js';
import { DEADLINE_STATES } from '#calendar/deadline-outcome.js';
import { DEADLINE_KINDS } from '#calendar/deadlines.js';
import { monthText } from '#calendar/month.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { documentKind, documentStatus } from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { pageOf, pageQuery } from '../http/page.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, instant } from '../http/wire.js';
import { calendarKnown } from '../organisation/calendar-warning.js';
import { MonthlyCycles } from './monthly-cycles.js';

const stageText = z.enum(cycleStages);
const cycleView = z.object({
  id: idText,
  departmentId: idText,
  department: z.string(),
  month: monthText,
  stage: stageText,
  openedAt: instant,
  openedBy: idText.nullable(),
  closedAt: instant.nullable(),
  missedDeadlines: z.int(),
});
const deadlineView = z.object({
  kind: z.enum(DEADLINE_KINDS),
  nominalOn: dayText,
  dueOn: dayText,
  opensAt: instant,
  dueAt: instant,
  metAt: instant.nullable(),
  missedAt: instant.nullable(),
  state: z.enum(DEADLINE_STATES),
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

class CyclesPage extends createZodDto(pageOf(cycleView)) {}
class CycleDetail extends createZodDto(
  cycleView.extend({
    deadlines: z.array(deadlineView),
    documents: z.array(documentView),
    managersWithoutPlan: z.array(z.object({ id: idText, name: z.string() })),
  }),
) {}
class CycleQuery extends createZodDto(
  z.object({ ...pageQuery, month: monthText.optional(), departmentId: idText.optional(), stage: stageText.optional() }),
) {}
class OpenCycleBody extends createZodDto(z.strictObject({ departmentId: idText, month: monthText })) {}
class OpenedCycleView extends createZodDto(
  z.object({ cycleId: idText, departmentId: idText, month: monthText, stage: stageText }),
) {}

@ApiTags('Monthly cycles')
@Controller('monthly-cycles')
export class MonthlyCyclesController {
  constructor(private readonly cycles: MonthlyCycles) {}

  @Get()
  @ZodResponse({ type: CyclesPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: CycleQuery) {
    return this.cycles.page(person, query);
  }

  /** One cycle with its deadlines, its documents, and who has no plan yet. */
  @Get(':id')
  @ZodResponse({ type: CycleDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.cycles.detail(person, id);
  }

  /** Opens a department's month by hand; one that is open already is the answer, unchanged. */
  @Post()
  @AllowedRoles('administrator')
  @ApiKeyedWrite()
  @ZodResponse({ type: OpenedCycleView, status: 201 })
  open(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: OpenCycleBody,
  ) {
    return this.cycles.open(person, request, body);
  }
}
