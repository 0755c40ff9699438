import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { dayText } from '#calendar/day.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { pageOf, listQuery } from '../http/page.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, nameText } from '../http/wire.js';
import { Departments } from './departments.js';

const departmentView = z.object({
  id: idText,
  name: z.string(),
  beganOn: dayText.meta({ description: 'Its first day: deadlines before it are not deadlines of it.' }),
  parentId: idText.nullable().meta({ description: 'The department above it.' }),
});
const parentId = idText.nullable();
class NewDepartment extends createZodDto(
  z.strictObject({ name: nameText, beganOn: dayText.optional(), parentId: parentId.optional() }),
) {}
class DepartmentView extends createZodDto(departmentView) {}
class NewParent extends createZodDto(z.strictObject({ parentId })) {}
class DepartmentsPage extends createZodDto(pageOf(departmentView)) {}
class DepartmentsQuery extends createZodDto(z.object({ ...listQuery, name: nameText.optional() })) {}

@ApiTags('Organisation')
@Controller('departments')
export class DepartmentsController {
  constructor(private readonly departments: Departments) {}

  /** The departments of the organisation, by name. */
  @Get()
  @ZodResponse({ type: DepartmentsPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: DepartmentsQuery) {
    return this.departments.page(person, query);
  }

  /** Adds a department, which begins today unless `beganOn` says when. */
  @Post()
  @AllowedRoles('administrator')
  @ApiKeyedWrite()
  @ZodResponse({ type: DepartmentView, status: 201 })
  add(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() department: NewDepartment,
  ) {
    return this.departments.add(person, request, department);
  }

  /** Puts a department below another, or below none; whoever heads one above stands in where it has no head. */
  @Put(':id/parent')
  @AllowedRoles('administrator')
  @ApiKeyedWrite()
  @ZodResponse({ type: DepartmentView, status: 200 })
  move(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: NewParent,
  ) {
    return this.departments.move(person, request, id, body.parentId);
  }
}
