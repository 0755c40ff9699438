import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { dayText } from '#calendar/day.js';
import { monthText } from '#calendar/month.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { namedPerson } from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { pageOf, listQuery } from '../http/page.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, instant } from '../http/wire.js';
import { cycleStage, deadlineKind, deadlineState, decisionKind, documentKind, documentStatus } from '../http/words.js';
import { calendarKnown } from '../organisation/calendar-warning.js';
import { whenMissed } from '../organisation/rule-schemas.js';
import { MonthlyCycles } from './monthly-cycles.js';

const cycleView = z.object({
  id: idText,
  departmentId: idText,
  department: z.string(),
  month: monthText,
  stage: cycleStage,
  openedAt: instant,
  openedBy: idText.nullable(),
  closedAt: instant.nullable(),
  missedDeadlines: z.int(),
  weightMemosUntil: instant.meta({ description: 'Until when the weights of its plans may be changed by memo.' }),
  isWhollySeen: z
    .boolean()
    .meta({ description: 'Whether you see the documents of everybody in it, or your own alone.' }),
});
const deadlineView = z.object({
  kind: deadlineKind,
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

class CyclesPage extends createZodDto(pageOf(cycleView)) {}
class CycleDetail extends createZodDto(
  cycleView.extend({
    deadlines: z.array(deadlineView),
    documents: z.array(documentView),
    peopleWithoutPlan: z.array(z.object({ id: idText, name: z.string() })),
    worth: z
      .object({
        amount: z.string().meta({ description: 'At 100 %.' }),
        most: z.string().nullable().meta({ description: 'At most; null where nothing limits one of them.' }),
        isUnlimited: z.boolean(),
      })
      .nullable()
      .meta({
        description: 'What its KPI plans come to together; null without one, and for who does not see their pay.',
      }),
  }),
) {}
class MonthDecisionsPage extends createZodDto(
  pageOf(
    z.object({
      id: idText,
      documentId: idText,
      kind: documentKind,
      person: z
        .string()
        .nullable()
        .meta({ description: 'Whom the document is about; null where it is about several.' }),
      version: z.int(),
      decision: decisionKind,
      actor: z.string(),
      onBehalfOf: namedPerson.nullable().meta({ description: 'The principal whose delegate the actor was.' }),
      decidedAt: instant,
    }),
  ),
) {}
class DecisionsQuery extends createZodDto(z.object(listQuery)) {}
class CycleQuery extends createZodDto(
  z.object({
    ...listQuery,
    month: monthText.optional(),
    departmentId: idText.optional(),
    stage: cycleStage.optional(),
  }),
) {}
class OpenCycleBody extends createZodDto(z.strictObject({ departmentId: idText, month: monthText })) {}
class OpenedCycleView extends createZodDto(
  z.object({ cycleId: idText, departmentId: idText, month: monthText, stage: cycleStage }),
) {}

@ApiTags('Monthly cycles')
@Controller('monthly-cycles')
export class MonthlyCyclesController {
  constructor(private readonly cycles: MonthlyCycles) {}

  /** The months of the departments that the signed-in person may see, the latest first. */
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

  /** Who signed or returned which of its documents, the latest first: of everybody, or of your own alone. */
  @Get(':id/decisions')
  @ZodResponse({ type: MonthDecisionsPage, status: 200 })
  decisions(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams, @Query() query: DecisionsQuery) {
    return this.cycles.decisions(person, id, query);
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
