import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { roleSchema } from '#approvals/role.js';
import { dayText } from '#calendar/day.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { pageOf, pageQuery, sortedBy } from '../http/page.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { idText, nameText, yesOrNo } from '../http/wire.js';
import { newPersonSchema, People } from './people.js';

const personView = z.object({
  id: idText,
  name: z.string(),
  login: z.string(),
  departmentId: idText.nullable(),
  department: z.string().meta({ description: 'Its name' }).nullable(),
  roles: z.array(roleSchema),
  isActive: z.boolean(),
  joinedOn: dayText.meta({ description: 'The first day on the staff: months before it ask nothing of the person.' }),
  leftOn: dayText.meta({ description: 'The last day on the staff, where it is known.' }).nullable(),
});

class NewPersonBody extends createZodDto(newPersonSchema) {}
class PersonView extends createZodDto(personView) {}
class PeoplePage extends createZodDto(pageOf(personView)) {}
class PeopleQuery extends createZodDto(
  z.object({
    ...pageQuery,
    departmentId: idText.optional(),
    role: roleSchema.optional(),
    name: nameText.meta({ description: 'A part of the name, in letters of either case.' }).optional(),
    isActive: yesOrNo.optional(),
    sort: sortedBy(['name', 'login'], 'name'),
  }),
) {}

@ApiTags('People')
@Controller('people')
export class PeopleController {
  constructor(private readonly people: People) {}

  /** The people of the organisation, by name; a head of department sees the own department. */
  @Get()
  @AllowedRoles('administrator', 'head-of-department', 'commercial-director', 'general-director', 'accounting')
  @ZodResponse({ type: PeoplePage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: PeopleQuery) {
    return this.people.page(person, query);
  }

  /** Adds somebody, on the staff from today unless `joinedOn` says from when. */
  @Post()
  @AllowedRoles('administrator')
  @ApiKeyedWrite()
  @ZodResponse({ type: PersonView, status: 201 })
  add(@CurrentPerson() person: SignedInPerson, @KeyedRequest() request: RequestReference, @Body() body: NewPersonBody) {
    return this.people.add(person, request, body);
  }
}
