import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { dayText } from '#calendar/day.js';
import { monthText } from '#calendar/month.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { factMonth } from '#facts/row-fields.js';
import { evidenceView, namedEvidence } from '../evidence/named-evidence-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { listQuery, pageOf } from '../http/page.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, instant, reachableDay, reasonText } from '../http/wire.js';
import { taskState } from '../http/words.js';
import { TaskCompletions } from './task-completions.js';
import { Tasks } from './tasks.js';

const mostEvidence = 20;

const task = z.object({
  id: idText,
  number: z.int(),
  code: z.string().meta({ description: 'What facts and statements call it.' }),
  personId: idText,
  person: z.string(),
  departmentId: idText.nullable(),
  name: z.string(),
  month: monthText,
  agreedMonth: monthText.meta({ description: 'For which month it was agreed.' }),
  movedFrom: monthText.nullable().meta({ description: 'The month before, where it was missed there.' }),
  monthsMissed: z.int().meta({ description: 'In how many months in a row before this one it was missed.' }),
  dueOn: dayText.nullable().meta({ description: 'Null: until the end of the month.' }),
  state: taskState,
  doneOn: dayText.nullable(),
  enteredOver: z
    .string()
    .nullable()
    .meta({ description: 'Why something else was entered than the head has confirmed; null where nothing was.' }),
  documentId: idText.meta({ description: 'The plan of tasks by which it was agreed.' }),
});
const completion = z.object({
  month: monthText,
  doneOn: dayText.nullable().meta({ description: 'Null: it was taken back.' }),
  note: z.string().nullable(),
  evidence: z.array(evidenceView),
  confirmedBy: idText,
  confirmedByName: z.string(),
  confirmedAt: instant,
});

class TasksPage extends createZodDto(pageOf(task)) {}
class TasksQuery extends createZodDto(
  z.object({
    ...listQuery,
    month: factMonth,
    personId: idText.optional(),
    departmentId: idText.optional(),
    state: taskState.optional(),
  }),
) {}
class TaskMonthQuery extends createZodDto(
  z.object({
    month: factMonth
      .optional()
      .meta({ description: 'The month in which it is looked at; that of its plan where none is named.' }),
  }),
) {}
class TaskDetail extends createZodDto(task.extend({ completions: z.array(completion) })) {}
class CompletionBody extends createZodDto(
  z.strictObject({
    month: factMonth,
    doneOn: reachableDay.nullable().meta({ description: 'On which day it was done; null takes a confirmation back.' }),
    note: reasonText.optional(),
    evidence: z
      .array(namedEvidence, { error: 'must be a list of what shows it' })
      .max(mostEvidence, `has at most ${mostEvidence} entries`)
      .default([]),
  }),
) {}

@ApiTags('Tasks')
@Controller('tasks')
export class TasksController {
  constructor(
    private readonly tasks: Tasks,
    private readonly completions: TaskCompletions,
  ) {}

  /** The tasks of a month, those that have moved to it among them: one's own, those of the department, or all. */
  @Get()
  @ZodResponse({ type: TasksPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: TasksQuery) {
    return this.tasks.page(person, query);
  }

  /** A task as it stands in a month, with all that was confirmed of it. */
  @Get(':id')
  @ZodResponse({ type: TaskDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams, @Query() { month }: TaskMonthQuery) {
    return this.tasks.detail(person, id, month);
  }

  /**
   * Confirms on which day a task was done, or takes that back. The head does, for a head the commercial director.
   *
   * It is what the month pays by. What nobody has confirmed when the month is over is missed and moves to the next one.
   */
  @Post(':id/completions')
  @AllowedRoles('head-of-department', 'commercial-director')
  @ApiKeyedWrite()
  @ZodResponse({ type: TaskDetail, status: 201 })
  confirm(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: CompletionBody,
  ) {
    return this.completions.confirm(person, request, id, body);
  }
}
