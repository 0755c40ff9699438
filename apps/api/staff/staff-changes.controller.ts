import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import type { RequestReference } from '#contracts/request-reference.js';
import { confirmersOfStaff, entryFields } from '#staff/staff-change.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { pageOf, listQuery } from '../http/page.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, instant, reasonText } from '../http/wire.js';
import { staffChangeStatus, staffDecision, staffKind } from '../http/words.js';
import { entryContent } from './entry-content.js';
import { StaffChanges } from './staff-changes.js';

const fields = z.strictObject(entryFields).partial();
class ProposedChangeBody extends createZodDto(
  z.strictObject({
    kind: staffKind,
    personId: idText,
    ...fields.shape,
    supersedes: idText
      .meta({ description: 'The present entry whose place this takes; what is left out is as it says.' })
      .optional(),
    takesBack: z
      .boolean()
      .meta({ description: 'The entry under supersedes never held, and nothing takes its place.' })
      .optional(),
    endsPrevious: z
      .boolean()
      .meta({ description: 'What holds on the first day ends on the day before: a move, or a change of head.' })
      .optional(),
    reason: reasonText.optional(),
  }),
) {}
class StaffDecisionBody extends createZodDto(z.strictObject({ decision: staffDecision })) {}

const changeView = z.object({
  id: idText,
  kind: staffKind,
  personId: idText,
  person: z.string(),
  content: entryContent.nullable().meta({ description: 'Absent where an entry is only taken back.' }),
  supersedes: idText.nullable(),
  endsPrevious: z.boolean(),
  reason: z.string().nullable(),
  status: staffChangeStatus,
  proposedBy: idText.nullable().meta({ description: 'Nobody, where the company was set up with it.' }),
  proposedAt: instant,
  decidedBy: idText.nullable(),
  decidedAt: instant.nullable(),
});
class StaffChangeView extends createZodDto(changeView) {}
class StaffChangesPage extends createZodDto(pageOf(changeView)) {}
class StaffChangesQuery extends createZodDto(
  z.object({
    ...listQuery,
    status: staffChangeStatus.optional(),
    kind: staffKind.optional(),
    personId: idText.optional(),
  }),
) {}

@ApiTags('Staff')
@Controller('staff-changes')
@AllowedRoles(...confirmersOfStaff)
export class StaffChangesController {
  constructor(private readonly changes: StaffChanges) {}

  /** What was proposed and what became of it, newest first. */
  @Get()
  @ZodResponse({ type: StaffChangesPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: StaffChangesQuery) {
    return this.changes.page(person, query);
  }

  /**
   * Proposes an entry, the correction or the end of one. Employments hold at once; assignments, headships and roles once
   * a second person has confirmed them.
   */
  @Post()
  @AllowedRoles('administrator')
  @ApiKeyedWrite()
  @ZodResponse({ type: StaffChangeView, status: 201 })
  propose(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: ProposedChangeBody,
  ) {
    return this.changes.propose(person, request, body);
  }

  /** Confirms or refuses what somebody else has proposed about somebody else, or withdraws the own proposal. */
  @Post(':id/decision')
  @ApiKeyedWrite()
  @ZodResponse({ type: StaffChangeView, status: 201 })
  decide(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { decision }: StaffDecisionBody,
  ) {
    return this.changes.decide(person, request, id, decision);
  }
}
