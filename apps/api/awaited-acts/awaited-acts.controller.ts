import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { roleSchema } from '#approvals/role.js';
import { dayText } from '#calendar/day.js';
import { monthText } from '#calendar/month.js';
import { AWAITED_ACTS } from '#notices/awaited-act.js';
import { namedPerson } from '../approvals/document-wire.js';
import { CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { idText, instant, yesOrNo } from '../http/wire.js';
import { documentKind } from '../http/words.js';
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

@ApiTags('Awaited acts')
@Controller('awaited-acts')
export class AwaitedActsController {
  constructor(private readonly acts: AwaitedActs) {}

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
}
