import type { EntityManager } from 'typeorm';
import type { DepartmentId, DocumentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';
import type { Day } from '#calendar/day.js';
import { lastMonthOf } from '#calendar/year.js';
import { mostMovedTold } from '#notices/notice-content.js';
import type { MovedDeadline, MovedInMonth, MovedInYear } from '#notices/moved-deadline.js';
import { holdersOf } from '../awaited-acts/role-holders.js';
import { Organisation } from '../entities/organisation.entity.js';
import { insertNotices, mailNotices } from '../notices/write-notices.js';

/** Who keeps a deadline, beside the head of the department; whoever is paid by one is concerned by it as well. */
const concernedByMonth: Record<MovedInMonth['kind'], Concerned> = {
  'drafting-opened': { head: true, roles: [] },
  'tasks-agreed': { head: true, roles: ['commercial-director'] },
  'plans-signed': { head: true, roles: ['commercial-director', 'general-director'] },
  'actuals-submitted': { head: true, roles: ['commercial-director'] },
  'payroll-posted': { head: false, roles: ['accounting'], earners: true },
  'weight-memos': { head: true, roles: ['commercial-director', 'general-director'] },
};
const concernedByYear: Record<MovedInYear['kind'], Concerned> = {
  'plans-signed': { head: true, roles: ['commercial-director', 'general-director'] },
  'actuals-submitted': { head: true, roles: ['commercial-director'] },
  'actuals-approved': { head: true, roles: ['commercial-director'] },
  'bonus-posted': { head: false, roles: ['accounting'], earners: true },
};

interface Concerned {
  head: boolean;
  roles: Role[];
  earners?: true;
}

/**
 * Tells everybody who keeps a deadline that has moved, or is paid by it, what is due when now and was before: one notice a person
 * and change, by mail as well where there is any. Safe to repeat.
 */
export async function tellMovedDeadlines(
  manager: EntityManager,
  organisationId: OrganisationId,
  change: { documentId: DocumentId; fromOn: Day },
  { deadlines, at, withMail }: { deadlines: readonly MovedDeadline[]; at: Date; withMail: boolean },
): Promise<void> {
  const told = new Map<PersonId, MovedDeadline[]>();
  for (const deadline of deadlines)
    for (const personId of await whomItConcerns(manager, organisationId, deadline))
      told.set(personId, [...(told.get(personId) ?? []), deadline]);
  const notices = [...told].map(([personId, moved]) => ({
    personId,
    kind: 'deadlines-moved' as const,
    key: `regulation-change/${change.documentId}`,
    rung: 'moved',
    content: { ...change, moved: moved.slice(0, mostMovedTold), count: moved.length },
    dueAt: null,
  }));
  const written = await insertNotices(manager, organisationId, at, notices);
  if (!withMail) return;
  const organisation = await manager.findOneByOrFail(Organisation, { id: organisationId });
  await mailNotices(manager, organisation, at, written);
}

async function whomItConcerns(
  manager: EntityManager,
  organisationId: OrganisationId,
  deadline: MovedDeadline,
): Promise<PersonId[]> {
  const { departmentId } = deadline;
  const { head, roles, earners } =
    deadline.cycle === 'month' ? concernedByMonth[deadline.kind] : concernedByYear[deadline.kind];
  const people = new Set<PersonId>();
  if (head) for (const id of await headOf(manager, organisationId, departmentId)) people.add(id);
  for (const role of roles)
    for (const id of await holdersOf(manager, organisationId, role, [departmentId])) people.add(id);
  if (earners) for (const id of await earnersOf(manager, organisationId, deadline)) people.add(id);
  return [...people];
}

const nobody = '00000000-0000-0000-0000-000000000000';

async function headOf(
  manager: EntityManager,
  organisationId: OrganisationId,
  departmentId: DepartmentId,
): Promise<PersonId[]> {
  const [row] = await manager.query<{ headId: PersonId | null }[]>(
    `SELECT head_over('${nobody}', $2, business_today($1)) AS "headId"`,
    [organisationId, departmentId],
  );
  return row?.headId ? [row.headId] : [];
}

/** Who earns in the month, or in the last month of the year, and is on the staff today. */
async function earnersOf(
  manager: EntityManager,
  organisationId: OrganisationId,
  deadline: MovedDeadline,
): Promise<PersonId[]> {
  const month = deadline.cycle === 'month' ? deadline.month : lastMonthOf(deadline.year);
  const rows = await manager.query<{ id: PersonId }[]>(
    `SELECT DISTINCT e.person_id AS id FROM earners_of_month($1, $2::text, $3) e JOIN person_today t ON t.person_id = e.person_id
      WHERE t.is_active ORDER BY 1`,
    [organisationId, month, deadline.departmentId],
  );
  return rows.map(({ id }) => id);
}
