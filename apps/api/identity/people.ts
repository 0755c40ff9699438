import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { type Role, roleConflict, roleSchema } from '#approvals/role.js';
import { dayText } from '#calendar/day.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { Department } from '#persistence/entities/person.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { insertPerson } from '#persistence/insert-person.js';
import { weaknessOf } from '#platform/password-choice.js';
import { hashPassword } from '#platform/password.js';
import { inOrder, keysetPage, type Page, partOfText, type Sort } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { idText, nameText, newPasswordText } from '../http/wire.js';

export const newPersonSchema = z
  .strictObject({
    name: nameText,
    login: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9][a-z0-9._+@-]{2,99}$/, 'has 3 to 100 letters, digits and . _ + @ -'),
    password: newPasswordText,
    departmentId: idText.nullable().default(null),
    joinedOn: dayText.optional(),
    roles: z
      .array(roleSchema)
      .min(1)
      .transform((roles) => [...new Set(roles)]),
  })
  .superRefine((person, context) => {
    const weakness = weaknessOf(person.password, person.login);
    if (weakness) context.addIssue({ code: 'custom', path: ['password'], message: weakness });
    const conflict = roleConflict(person.roles);
    if (conflict) context.addIssue({ code: 'custom', path: ['roles'], message: conflict });
    const needsDepartment = person.roles.includes('sales-manager') || person.roles.includes('head-of-department');
    if (needsDepartment && !person.departmentId)
      context.addIssue({
        code: 'custom',
        path: ['departmentId'],
        message: 'a sales manager and a head belong to a department',
      });
  });

export interface PersonRow extends Record<string, unknown> {
  id: string;
  name: string;
  login: string;
  departmentId: string | null;
  department: string | null;
  roles: Role[];
  isActive: boolean;
  joinedOn: string;
  leftOn: string | null;
}

@Injectable()
export class People {
  constructor(private readonly dataSource: DataSource) {}

  page(
    viewer: SignedInPerson,
    query: {
      limit: number;
      cursor?: string;
      departmentId?: string;
      role?: Role;
      name?: string;
      isActive?: boolean;
      sort: Sort<'name' | 'login'>;
    },
  ): Promise<Page<PersonRow>> {
    const seesAll = viewer.roles.some((role) => role !== 'head-of-department' && role !== 'sales-manager');
    return keysetPage<PersonRow>(this.dataSource, {
      sql: `${selectPerson} WHERE p.organisation_id = $1 AND ($2::uuid IS NULL OR p.department_id = $2) AND ($5::boolean OR p.department_id = $6)
              AND ($3::text IS NULL OR EXISTS (SELECT 1 FROM person_roles x WHERE x.person_id = p.id AND x.role = $3))
              AND ($4::text IS NULL OR p.name ILIKE '%' || $4 || '%') AND ($7::boolean IS NULL OR p.is_active = $7)`,
      params: [
        viewer.organisationId,
        query.departmentId ?? null,
        query.role ?? null,
        query.name === undefined ? null : partOfText(query.name),
        seesAll,
        viewer.departmentId,
        query.isActive ?? null,
      ],
      ...inOrder(query.sort, {
        name: [{ expression: 'p.name', type: 'text', column: 'name' }],
        login: [{ expression: 'p.login', type: 'text', column: 'login' }],
        unique: { expression: 'p.id', type: 'uuid', column: 'id' },
      }),
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  async add(
    administrator: SignedInPerson,
    request: RequestReference,
    person: z.infer<typeof newPersonSchema>,
  ): Promise<PersonRow> {
    const passwordHash = await hashPassword(person.password);
    return answerOnce(this.dataSource, request, async (manager) => {
      const { organisationId } = administrator;
      if (person.departmentId && !(await manager.existsBy(Department, { id: person.departmentId, organisationId }))) {
        throw new DomainError('invalid', 'unknown-department', 'The organisation has no such department.', {}, [
          { path: 'departmentId', message: 'is not a department of this organisation' },
        ]);
      }
      const { password: _, ...rest } = person;
      const id = await insertPerson(manager, { ...rest, organisationId, passwordHash });
      await writeAudit(manager, {
        organisationId,
        businessAt: await businessNow(manager, organisationId),
        actorId: administrator.id,
        action: 'person.added',
        objectKind: 'person',
        objectId: id,
        details: { roles: person.roles, departmentId: person.departmentId },
      });
      const [added] = await manager.query<PersonRow[]>(`${selectPerson} WHERE p.id = $1`, [id]);
      if (!added) throw new Error(`Person ${id} was not stored`);
      return added;
    });
  }
}

const selectPerson = `SELECT p.id, p.name, p.login, p.department_id AS "departmentId", d.name AS department, p.is_active AS "isActive",
  p.joined_on::text AS "joinedOn", p.left_on::text AS "leftOn",
  ARRAY(SELECT r.role FROM person_roles r WHERE r.person_id = p.id ORDER BY r.role) AS roles
  FROM people p LEFT JOIN departments d ON d.id = p.department_id`;
