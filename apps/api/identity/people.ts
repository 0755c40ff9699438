import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';
import { dayText } from '#calendar/day.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { awaitsConfirmation } from '#persistence/awaited-confirmation.js';
import { businessNow } from '#persistence/business-now.js';
import { Person } from '#persistence/entities/person.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { insertPerson } from '#persistence/insert-person.js';
import { readEntries, type StoredEntry } from '#persistence/staff-entries.js';
import { loginText } from '#staff/login-text.js';
import { staffKinds } from '#staff/staff-change.js';
import { inOrder, keysetPage, type Page, partOfText, type Sort } from '../http/page.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { seesAllPay } from '../http/visibility.js';
import { nameText } from '../http/wire.js';
import { StaffChanges } from '../staff/staff-changes.js';
import { type Invitation, Invitations } from './invitations.js';

export const newPersonSchema = z.strictObject({
  name: nameText,
  login: loginText,
  joinedOn: dayText.optional(),
});

export interface PersonRow extends Record<string, unknown> {
  id: string;
  name: string;
  login: string;
  departmentId: DepartmentId | null;
  department: string | null;
  position: string | null;
  roles: Role[];
  isActive: boolean;
  joinedOn: string | null;
  leftOn: string | null;
}

@Injectable()
export class People {
  constructor(
    private readonly dataSource: DataSource,
    private readonly staff: StaffChanges,
    private readonly invitations: Invitations,
  ) {}

  page(
    viewer: SignedInPerson,
    query: {
      limit: number;
      cursor?: string;
      departmentId?: DepartmentId;
      role?: Role;
      name?: string;
      isActive?: boolean;
      awaitsConfirmation?: boolean;
      day?: string;
      sort: Sort<'name' | 'login'>;
    },
  ): Promise<Page<PersonRow>> {
    return keysetPage<PersonRow>(this.dataSource, {
      sql: `${selectPerson} WHERE p.organisation_id = $1 AND ($2::uuid IS NULL OR ${isInDepartment}) AND ($5::boolean OR t.department_id = ANY ($6))
              AND ($3::text IS NULL OR $3 = ANY (t.roles))
              AND ($4::text IS NULL OR p.name ILIKE '%' || $4 || '%') AND ($7::boolean IS NULL OR t.is_active = $7) AND ($9::boolean IS NULL OR ${awaitsConfirmation('p.id')} = $9)
              AND ($8::date IS NULL OR EXISTS (SELECT 1 FROM employments e WHERE e.person_id = p.id AND e.superseded_at IS NULL
                    AND e.from_on <= $8 AND (e.until_on IS NULL OR e.until_on >= $8)))`,
      params: [
        viewer.organisationId,
        query.departmentId ?? null,
        query.role ?? null,
        query.name === undefined ? null : partOfText(query.name),
        seesEverybody(viewer),
        viewer.headedDepartmentIds,
        query.isActive ?? null,
        query.day ?? null,
        query.awaitsConfirmation ?? null,
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

  /** Somebody with every entry that is known of them, or that was known at an instant. */
  async detail(
    viewer: SignedInPerson,
    id: string,
    knownAt: string | undefined,
  ): Promise<PersonRow & { entries: StoredEntry[] }> {
    const [person] = await this.dataSource.query<PersonRow[]>(
      `${selectPerson} WHERE p.organisation_id = $1 AND p.id = $2`,
      [viewer.organisationId, id],
    );
    const isSeen =
      person &&
      (seesEverybody(viewer) ||
        id === viewer.id ||
        (person.departmentId !== null && viewer.headedDepartmentIds.includes(person.departmentId)));
    if (!isSeen) throw noSuchPerson(id);
    const at = knownAt === undefined ? 'ever' : new Date(knownAt);
    const entries: StoredEntry[] = [];
    for (const kind of staffKinds)
      entries.push(...(await readEntries(this.dataSource.manager, kind, { personId: id }, at)));
    const seesSalary = seesAllPay(viewer) || viewer.roles.includes('administrator') || id === viewer.id;
    if (!seesSalary) return { ...person, entries: entries.map(withoutSalary) };
    if (entries.some(({ content }) => content.salary))
      await recordPayRead(this.dataSource.manager, viewer, { kind: 'person', id }, [id]);
    return { ...person, entries };
  }

  /** Hires somebody, who chooses a password by the invitation; what they are in the company is proposed and confirmed. */
  async add(
    administrator: SignedInPerson,
    request: RequestReference,
    { joinedOn, ...person }: z.infer<typeof newPersonSchema>,
  ): Promise<PersonRow & { invitation: Invitation }> {
    const { organisationId } = administrator;
    const added = await answerOnce(this.dataSource, request, async (manager) => {
      const id = await insertPerson(manager, { ...person, organisationId });
      const [present] = await manager.query<{ day: string }[]>('SELECT business_today($1)::text AS day', [
        organisationId,
      ]);
      const employment = { kind: 'employment', personId: id, fromOn: joinedOn ?? present?.day } as const;
      await this.staff.proposeIn(manager, administrator, employment);
      const expiresAt = await this.invitations.make(manager, { id, organisationId }, request);
      await writeAudit(manager, {
        organisationId,
        businessAt: await businessNow(manager, organisationId),
        actorId: administrator.id,
        action: 'person.added',
        objectKind: 'person',
        objectId: id,
      });
      const [row] = await manager.query<PersonRow[]>(`${selectPerson} WHERE p.id = $1`, [id]);
      if (!row) throw new Error(`Person ${id} was not stored`);
      return { ...row, expiresAt };
    });
    const { expiresAt, ...row } = added;
    return { ...row, invitation: { token: this.invitations.tokenOf(request), expiresAt } } as PersonRow & {
      invitation: Invitation;
    };
  }

  /** A one-time link by which somebody who has lost the password chooses another. */
  async resetPassword(administrator: SignedInPerson, request: RequestReference, id: string): Promise<Invitation> {
    const { organisationId } = administrator;
    const { expiresAt } = await answerOnce(this.dataSource, request, async (manager) => {
      if (!(await manager.existsBy(Person, { id, organisationId }))) throw noSuchPerson(id);
      const made = await this.invitations.make(manager, { id, organisationId }, request);
      await writeAudit(manager, {
        organisationId,
        businessAt: await businessNow(manager, organisationId),
        actorId: administrator.id,
        action: 'person.password-reset',
        objectKind: 'person',
        objectId: id,
      });
      return { expiresAt: made };
    });
    return { token: this.invitations.tokenOf(request), expiresAt };
  }
}

/** Heads see their own people; whoever has a say over the company sees everybody. */
function seesEverybody(viewer: SignedInPerson): boolean {
  return viewer.roles.some((role) => role !== 'head-of-department' && role !== 'sales-manager');
}

function withoutSalary(entry: StoredEntry): StoredEntry {
  const { salary: _, grade: __, ...content } = entry.content;
  return { ...entry, content };
}

function noSuchPerson(personId: PersonId): DomainError {
  return new DomainError(
    'not-found',
    'no-such-person',
    'There is no such person, or they are not of your department. GET /api/people lists those that you see.',
    { personId },
  );
}

/** Of a department today, or on the day that is asked for. */
const isInDepartment = `CASE WHEN $8::date IS NULL THEN t.department_id = $2
  ELSE EXISTS (SELECT 1 FROM assignments a WHERE a.person_id = p.id AND a.superseded_at IS NULL AND a.department_id = $2
                AND a.from_on <= $8 AND (a.until_on IS NULL OR a.until_on >= $8)) END`;

const selectPerson = `SELECT p.id, p.name, p.login, t.department_id AS "departmentId", d.name AS department, t.position_code AS position, t.is_active AS "isActive",
  t.joined_on::text AS "joinedOn", t.left_on::text AS "leftOn", t.roles
  FROM people p JOIN person_today t ON t.person_id = p.id LEFT JOIN departments d ON d.id = t.department_id`;
