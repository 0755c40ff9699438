import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { roleSchema } from '#approvals/role-schema.js';
import { dayText } from '#calendar/day.js';
import { monthText } from '#calendar/month.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { AWAITED_ACTS } from '#notices/awaited-act.js';
import { namedPerson } from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, AlsoForDepartments, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { idText, instant, yesOrNo } from '../http/wire.js';
import { documentKind } from '../http/words.js';
import { AskedReminders, mostReminded } from './asked-reminders.js';
import { AwaitedActs, mostActs } from './awaited-acts.js';

const act = z.object({
  name: z.enum(AWAITED_ACTS),
  on: z.object({ kind: z.string(), id: z.string() }).meta({ description: 'On what it is to be done.' }),
  documentKind: documentKind.nullable(),
  month: monthText.nullable(),
  departments: z.array(z.object({ id: idText, name: z.string() })),
  about: namedPerson.nullable(),
  role: roleSchema.meta({ description: 'The role in which it is done.' }),
  since: instant,
  dueOn: dayText,
  dueAt: instant.meta({ description: 'The end of that day.' }),
  waitsFor: z.array(namedPerson).meta({ description: 'Whoever can do it at this moment.' }),
  isYours: z.boolean().meta({
    description:
      'Whether you have written or submitted the document that is to be decided, so that another decides it.',
  }),
  returned: z
    .array(
      z.object({
        documentId: idText,
        kind: documentKind,
        personId: idText.nullable(),
        person: z.string().nullable(),
        by: z.string(),
        at: instant,
        reason: z.string(),
      }),
    )
    .meta({ description: 'What came back of it, from whom and why; only of what waits for you.' }),
  remindedAt: instant.nullable().meta({
    description: 'When somebody last asked for a reminder of it; an hour after that it can be asked for again.',
  }),
});
class AwaitedActsView extends createZodDto(
  z.object({
    acts: z.array(act),
    isCut: z
      .boolean()
      .meta({ description: `Whether there are more than ${mostActs}: ask for a month or a department.` }),
  }),
) {}
class AwaitedActsQuery extends createZodDto(
  z.object({
    mine: yesOrNo.optional().meta({
      description: 'Only what waits for you, without the documents that GET /api/approvals lists; or only the rest.',
    }),
    month: monthText.optional(),
    departmentId: idText.optional(),
  }),
) {}

class RemindBody extends createZodDto(
  z.strictObject({
    acts: z
      .array(
        z.strictObject({
          name: z.enum(AWAITED_ACTS),
          onId: z
            .string()
            .min(1)
            .max(200)
            .meta({ description: 'The id of what it is to be done on, as the list says it.' }),
          aboutId: idText.nullable().optional().meta({ description: 'Whom it is about, as the list says it.' }),
        }),
      )
      .min(1)
      .max(mostReminded),
  }),
) {}
class RemindedView extends createZodDto(
  z.object({
    reminded: z.int().meta({ description: 'Acts of which somebody was told now.' }),
    people: z.int().meta({ description: 'How many people were told.' }),
    tooSoon: z.int().meta({ description: 'Acts of which they were told within the hour.' }),
  }),
) {}

@ApiTags('Awaited acts')
@Controller('awaited-acts')
export class AwaitedActsController {
  constructor(
    private readonly acts: AwaitedActs,
    private readonly reminders: AskedReminders,
  ) {}

  /**
   * What waits for whom, and until when, soonest first: of yours, of your departments, or of all whose pay you see.
   *
   * Administrators see all of it. Whoever else see what waits for them, and what is about them.
   */
  @Get()
  @ZodResponse({ type: AwaitedActsView, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: AwaitedActsQuery) {
    return this.acts.list(person, query);
  }

  /**
   * Reminds whoever holds these acts, at once, each at most once an hour.
   *
   * They are told as by the reminders before a deadline, by mail as well where they want mail. What has been done
   * meanwhile, and what waits for you alone, is nothing to remind of.
   */
  @Post('reminders')
  @AllowedRoles('head-of-department', 'commercial-director', 'general-director', 'accounting', 'administrator')
  @AlsoForDepartments()
  @ApiKeyedWrite()
  @ZodResponse({ type: RemindedView, status: 201 })
  remind(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() { acts }: RemindBody,
  ) {
    return this.reminders.remind(person, request, acts);
  }
}
