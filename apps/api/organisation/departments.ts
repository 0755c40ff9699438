import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { Department } from '#persistence/entities/person.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { keysetPage, type Page, partOfText } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';

interface DepartmentRow extends Record<string, unknown> {
  id: string;
  name: string;
  beganOn: string;
}

@Injectable()
export class Departments {
  constructor(private readonly dataSource: DataSource) {}

  page(viewer: SignedInPerson, query: { limit: number; cursor?: string; name?: string }): Promise<Page<DepartmentRow>> {
    return keysetPage<DepartmentRow>(this.dataSource, {
      sql: `SELECT id, name, began_on::text AS "beganOn" FROM departments WHERE organisation_id = $1 AND ($2::text IS NULL OR name ILIKE '%' || $2 || '%')`,
      params: [viewer.organisationId, query.name === undefined ? null : partOfText(query.name)],
      keys: [
        { expression: 'name', type: 'text', column: 'name' },
        { expression: 'id', type: 'uuid', column: 'id' },
      ],
      direction: 'ASC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  add(
    administrator: SignedInPerson,
    request: RequestReference,
    department: { name: string; beganOn?: string | undefined },
  ): Promise<DepartmentRow> {
    return answerOnce(this.dataSource, request, async (manager) => {
      const { organisationId } = administrator;
      const { identifiers } = await manager.insert(Department, { organisationId, ...department });
      const { id, name, beganOn } = await manager.findOneByOrFail(Department, { id: String(identifiers[0]?.['id']) });
      await writeAudit(manager, {
        organisationId,
        businessAt: await businessNow(manager, organisationId),
        actorId: administrator.id,
        action: 'department.added',
        objectKind: 'department',
        objectId: id,
        details: { beganOn },
      });
      return { id, name, beganOn };
    });
  }
}
