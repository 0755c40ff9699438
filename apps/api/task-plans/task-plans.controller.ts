import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { dayText } from '#calendar/day.js';
import { monthText } from '#calendar/month.js';
import { oneLineText } from '#compensation/documents/plain-text.js';
import type { RequestReference } from '#contracts/request-reference.js';
import {
  decisionView,
  DraftView,
  namedPerson,
  SubmissionView,
  SubmitBody,
  versionView,
} from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { listQuery, pageOf } from '../http/page.js';
import { AllowedRoles, AlsoForDepartments, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, reachableDay, versionNumber } from '../http/wire.js';
import { documentStatus } from '../http/words.js';
import { TaskPlans } from './task-plans.js';

const mostTasks = 500;

const taskPlanRow = z.object({
  id: idText,
  cycleId: idText,
  departmentId: idText,
  department: z.string(),
  month: monthText,
  status: documentStatus,
  latestVersion: z.int(),
  submittedVersion: z.int().nullable(),
});
const content = z.object({
  tasks: z.array(z.object({ personId: idText, name: z.string(), due: dayText.optional() })),
});

class TaskPlansPage extends createZodDto(pageOf(taskPlanRow)) {}
class TaskPlanDetail extends createZodDto(
  taskPlanRow.extend({
    version: versionView(content),
    people: z.array(namedPerson).meta({ description: 'Whose tasks they are.' }),
    decisions: z.array(decisionView),
  }),
) {}
class TaskPlansQuery extends createZodDto(
  z.object({
    ...listQuery,
    month: monthText.optional(),
    cycleId: idText.optional(),
    status: documentStatus.optional(),
  }),
) {}

const tasks = z
  .array(
    z.strictObject({
      personId: idText,
      name: oneLineText(200).meta({ description: 'What is to be done.' }),
      due: reachableDay
        .meta({ description: 'The last day on which it counts as done on time; without it the last of the month.' })
        .optional(),
    }),
    { error: 'must be a list of tasks' },
  )
  .min(1, 'name at least one task')
  .max(mostTasks, { error: `has at most ${mostTasks} tasks; agree the others by another plan`, abort: true });

class NewTaskPlanBody extends createZodDto(z.strictObject({ cycleId: idText, tasks })) {}
class TaskPlanDraftBody extends createZodDto(z.strictObject({ basedOn: versionNumber, tasks })) {}

const { drafters } = documentKinds['task-plan'];

/** Which tasks the people of a department have in a month is agreed before it begins, and pays by what comes of them. */
@ApiTags('Plans of tasks')
@Controller('task-plans')
@AllowedRoles('head-of-department', 'commercial-director', 'general-director', 'accounting')
export class TaskPlansController {
  constructor(private readonly plans: TaskPlans) {}

  /** The plans of tasks that the signed-in person may see: those of the own department, or all. */
  @Get()
  @AlsoForDepartments()
  @ZodResponse({ type: TaskPlansPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: TaskPlansQuery) {
    return this.plans.page(person, query);
  }

  /**
   * Drafts which tasks the people of a department have in a month. Once a plan is signed, what comes later is another one.
   *
   * What was missed in the month before moves on by itself and is in no plan.
   */
  @Post()
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 201 })
  create(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: NewTaskPlanBody,
  ) {
    return this.plans.create(person, request, body);
  }

  /** A plan of tasks with whose they are, and every decision. */
  @Get(':id')
  @AlsoForDepartments()
  @ZodResponse({ type: TaskPlanDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.plans.detail(person, id);
  }

  /** Saves other tasks; the earlier versions stay. */
  @Put(':id/draft')
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 200 })
  saveDraft(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: TaskPlanDraftBody,
  ) {
    return this.plans.saveDraft(person, request, id, body);
  }

  /** Sends the tasks to whoever agrees to them. The last signature makes them those of their people. */
  @Post(':id/submission')
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: SubmissionView, status: 201 })
  submit(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { version }: SubmitBody,
  ) {
    return this.plans.submit(person, request, id, version);
  }
}
