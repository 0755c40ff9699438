import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';
import { writeAudit } from './audit.js';
import { businessNow } from './business-now.js';
import type { EntryContent, StaffKind } from '#staff/staff-change.js';
import { recordEntry } from './staff-entries.js';

export interface FirstStaff {
  organisationId: OrganisationId;
  personId: PersonId;
  departmentId: DepartmentId | null;
  roles: readonly Role[];
  /** The first day on the staff; the present day of the organisation where it is left out. */
  joinedOn?: string | undefined;
}

/**
 * What somebody is in a company that is being set up: nobody has proposed it and nobody confirms it, for there is nobody
 * yet. The audit trail announces each.
 */
export async function setUpStaff(
  manager: EntityManager,
  { organisationId, personId, departmentId, roles, joinedOn }: FirstStaff,
): Promise<void> {
  const [day] = await manager.query<{ today: string }[]>('SELECT business_today($1)::text AS today', [organisationId]);
  const fromOn = joinedOn ?? day?.today ?? '';
  const recordedAt = await businessNow(manager, organisationId);
  for (const [kind, content] of firstEntries(fromOn, departmentId, roles)) {
    const [change] = await manager.query<{ id: string }[]>(
      `INSERT INTO staff_changes (organisation_id, kind, person_id, content, status, proposed_at, decided_at)
       VALUES ($1, $2, $3, $4, 'confirmed', $5, $5) RETURNING id`,
      [organisationId, kind, personId, JSON.stringify(content), recordedAt],
    );
    await recordEntry(manager, kind, { organisationId, personId, changeId: change?.id ?? '', recordedAt }, content);
  }
  await writeAudit(manager, {
    organisationId,
    businessAt: recordedAt,
    actorId: null,
    action: 'staff.set-up',
    objectKind: 'person',
    objectId: personId,
    details: { roles, departmentId, fromOn },
  });
}

function firstEntries(
  fromOn: string,
  departmentId: DepartmentId | null,
  roles: readonly Role[],
): [StaffKind, EntryContent][] {
  const entries: [StaffKind, EntryContent][] = [['employment', { fromOn }]];
  const isHead = roles.includes('head-of-department');
  if (departmentId !== null) {
    const position = roles.includes('sales-manager') ? 'sales-manager' : isHead ? 'head' : 'employee';
    entries.push(['assignment', { fromOn, departmentId, position }]);
    if (isHead) entries.push(['headship', { fromOn, departmentId }]);
  }
  for (const role of roles)
    if (role !== 'sales-manager' && role !== 'head-of-department') entries.push(['role', { fromOn, role: role }]);
  return entries;
}
