import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { roleSchema } from '#approvals/role-schema.js';
import { dayText } from '#calendar/day.js';
import { instantText } from '#calendar/instant.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { confirmersOfStaff } from '#staff/staff-change.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { pageOf, listQuery, sortedBy } from '../http/page.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, instant, nameText, yesOrNo } from '../http/wire.js';
import { staffKind } from '../http/words.js';
import { entryContent } from '../staff/entry-content.js';
import { Invitations } from './invitations.js';
import { newPersonSchema, People } from './people.js';

const personView = z.object({
  id: idText,
  name: z.string(),
  login: z.string(),
  departmentId: idText.nullable(),
  department: z.string().meta({ description: 'Its name' }).nullable(),
  position: z.string().nullable(),
  roles: z.array(roleSchema),
  isActive: z.boolean().meta({ description: 'Whether the person is on the staff today.' }),
  joinedOn: dayText
    .meta({ description: 'The first day on the staff: months before it ask nothing of the person.' })
    .nullable(),
  leftOn: dayText.meta({ description: 'The last day on the staff, where it is known.' }).nullable(),
});

const invitationView = z.object({
  token: z.string().meta({ description: 'For POST /api/session/invitation, once; give it to nobody but the person.' }),
  expiresAt: instant,
});
const entryView = z.object({
  id: idText,
  kind: staffKind,
  changeId: idText,
  content: entryContent,
  recordedAt: instant,
  supersededAt: instant.nullable(),
});
class InvitationView extends createZodDto(invitationView) {}
class AddedPersonView extends createZodDto(personView.extend({ invitation: invitationView })) {}
class PersonDetail extends createZodDto(personView.extend({ entries: z.array(entryView) })) {}
class PersonQuery extends createZodDto(
  z.object({ knownAt: instantText.meta({ description: 'What was known then; everything, if left out.' }).optional() }),
) {}
class NewPersonBody extends createZodDto(newPersonSchema) {}
class PeoplePage extends createZodDto(pageOf(personView)) {}
class PeopleQuery extends createZodDto(
  z.object({
    ...listQuery,
    departmentId: idText.optional(),
    role: roleSchema.optional(),
    name: nameText.meta({ description: 'A part of the name, in letters of either case.' }).optional(),
    isActive: yesOrNo.optional(),
    awaitsConfirmation: yesOrNo
      .optional()
      .meta({ description: 'Whose reset of the password nobody has confirmed yet.' }),
    day: dayText.meta({ description: 'On the staff on that day, in that department on it.' }).optional(),
    sort: sortedBy(['name', 'login'], 'name'),
  }),
) {}

class ResetConfirmedView extends createZodDto(z.object({ personId: idText, confirmedAt: instant })) {}

@ApiTags('People')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly invitations: Invitations,
  ) {}

  /** The people of the organisation, by name; a head of department sees the own department. */
  @Get()
  @AllowedRoles('administrator', 'head-of-department', 'commercial-director', 'general-director', 'accounting')
  @ZodResponse({ type: PeoplePage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: PeopleQuery) {
    return this.people.page(person, query);
  }

  /** Somebody with the entries of what they were, are and will be, each with when it was known. */
  @Get(':id')
  @ZodResponse({ type: PersonDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams, @Query() { knownAt }: PersonQuery) {
    return this.people.detail(person, id, knownAt);
  }

  /**
   * Hires somebody, on the staff from today unless `joinedOn` says from when. They choose their password by the invitation
   * of the answer; department, position and roles are proposed by POST /api/staff-changes.
   */
  @Post()
  @AllowedRoles('administrator')
  @ApiKeyedWrite()
  @ZodResponse({ type: AddedPersonView, status: 201 })
  add(@CurrentPerson() person: SignedInPerson, @KeyedRequest() request: RequestReference, @Body() body: NewPersonBody) {
    return this.people.add(person, request, body);
  }

  /** Makes a one-time link for somebody who has lost the password; their sessions end when it is used. */
  @Post(':id/password-reset')
  @AllowedRoles('administrator')
  @ApiKeyedWrite()
  @ZodResponse({ type: InvitationView, status: 201 })
  resetPassword(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
  ) {
    return this.people.resetPassword(person, request, id);
  }

  /**
   * Confirms that a reset password was chosen by whom the link was for; until then their roles do not hold.
   *
   * Another than who made the link and than the person confirms it, after speaking with the person.
   */
  @Post(':id/password-reset/confirmation')
  @AllowedRoles(...confirmersOfStaff)
  @ApiKeyedWrite()
  @ZodResponse({ type: ResetConfirmedView, status: 201 })
  confirmReset(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
  ) {
    return this.invitations.confirm(person, request, id);
  }
}
