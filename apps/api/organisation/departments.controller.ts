import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { Department } from '#persistence/entities/person.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { keysetPage, pageOf, pageQuery } from '../http/page.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { idText, nameText } from '../http/wire.js';

const departmentView = z.object({ id: idText, name: z.string() });
class NewDepartment extends createZodDto(z.strictObject({ name: nameText })) {}
class DepartmentView extends createZodDto(departmentView) {}
class DepartmentsPage extends createZodDto(pageOf(departmentView)) {}
class DepartmentsQuery extends createZodDto(z.object(pageQuery)) {}

@ApiTags('Organisation')
@Controller('departments')
export class DepartmentsController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @ZodResponse({ type: DepartmentsPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: DepartmentsQuery) {
    return keysetPage<{ id: string; name: string }>(this.dataSource, {
      sql: 'SELECT id, name FROM departments WHERE organisation_id = $1',
      params: [person.organisationId],
      keys: [
        { expression: 'name', type: 'text', column: 'name' },
        { expression: 'id', type: 'uuid', column: 'id' },
      ],
      direction: 'ASC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  @Post()
  @AllowedRoles('administrator')
  @ApiKeyedWrite()
  @ZodResponse({ type: DepartmentView, status: 201 })
  add(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() { name }: NewDepartment,
  ) {
    return answerOnce(this.dataSource, request, async (manager) => {
      const { organisationId } = person;
      const { id } = await manager.save(Department, { organisationId, name });
      await writeAudit(manager, {
        organisationId,
        businessAt: await businessNow(manager, organisationId),
        actorId: person.id,
        action: 'department.added',
        objectKind: 'department',
        objectId: id,
      });
      return { id, name };
    });
  }
}
