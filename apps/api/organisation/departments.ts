import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId } from '#approvals/ids.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { Department } from '#persistence/entities/person.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { lockStaff } from '#persistence/staff-entries.js';
import { findCircle } from '#staff/department-tree.js';
import { keysetPage, type Page, partOfText } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';

interface DepartmentRow extends Record<string, unknown> {
  id: string;
  name: string;
  beganOn: string;
  parentId: string | null;
}

@Injectable()
export class Departments {
  constructor(private readonly dataSource: DataSource) {}

  page(viewer: SignedInPerson, query: { limit: number; cursor?: string; name?: string }): Promise<Page<DepartmentRow>> {
    return keysetPage<DepartmentRow>(this.dataSource, {
      sql: `SELECT id, name, began_on::text AS "beganOn", parent_id AS "parentId" FROM departments WHERE organisation_id = $1 AND ($2::text IS NULL OR name ILIKE '%' || $2 || '%')`,
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
    department: { name: string; beganOn?: string | undefined; parentId?: string | null | undefined },
  ): Promise<DepartmentRow> {
    return answerOnce(this.dataSource, request, async (manager) => {
      const { organisationId } = administrator;
      if (department.parentId) await refuseUnknownParent(manager, organisationId, department.parentId);
      const { identifiers } = await manager.insert(Department, { organisationId, ...department });
      const { id, name, beganOn, parentId } = await manager.findOneByOrFail(Department, {
        id: String(identifiers[0]?.['id']),
      });
      await writeAudit(manager, {
        organisationId,
        businessAt: await businessNow(manager, organisationId),
        actorId: administrator.id,
        action: 'department.added',
        objectKind: 'department',
        objectId: id,
        details: { beganOn, parentId },
      });
      return { id, name, beganOn, parentId };
    });
  }

  /** Changes of the tree take turns: two that are right one by one could close a circle together. */
  move(
    administrator: SignedInPerson,
    request: RequestReference,
    id: string,
    parentId: string | null,
  ): Promise<DepartmentRow> {
    return answerOnce(this.dataSource, request, async (manager) => {
      const { organisationId } = administrator;
      await lockStaff(manager, organisationId);
      const departments = await manager.findBy(Department, { organisationId });
      const department = departments.find((each) => each.id === id);
      if (!department) throw noSuchDepartment(id);
      if (parentId !== null) await refuseUnknownParent(manager, organisationId, parentId);
      const circle = findCircle(departments, id, parentId);
      if (circle) throw circleOf(id, circle);
      await manager.update(Department, { id }, { parentId });
      await writeAudit(manager, {
        organisationId,
        businessAt: await businessNow(manager, organisationId),
        actorId: administrator.id,
        action: 'department.moved',
        objectKind: 'department',
        objectId: id,
        details: { parentId },
      });
      return { id, name: department.name, beganOn: department.beganOn, parentId };
    });
  }
}

async function refuseUnknownParent(
  manager: EntityManager,
  organisationId: OrganisationId,
  parentId: string,
): Promise<void> {
  if (await manager.existsBy(Department, { id: parentId, organisationId })) return;
  throw new DomainError('invalid', 'unknown-department', 'The organisation has no such department.', {}, [
    { path: 'parentId', message: 'is not a department of this organisation' },
  ]);
}

function noSuchDepartment(departmentId: DepartmentId): DomainError {
  return new DomainError(
    'not-found',
    'no-such-department',
    'The organisation has no such department. GET /api/departments lists them.',
    { departmentId },
  );
}

function circleOf(departmentId: DepartmentId, circle: readonly string[]): DomainError {
  return new DomainError(
    'invalid',
    'circle-of-departments',
    'The department would be below itself. Name one that is not below it, or none.',
    { departmentId, circle },
    [{ path: 'parentId', message: 'is the department itself or below it' }],
  );
}
