import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import type { KnownEntry } from '#staff/staff-act.js';
import type { StaffKind } from '#staff/staff-change.js';
import { readEntries, staffTables } from '../../staff-entries.js';

/** What is known of people, by person; of kinds that a table speaks of. */
export async function knownEntries(
  manager: EntityManager,
  kinds: readonly StaffKind[],
  personIds: readonly PersonId[],
): Promise<Map<PersonId, KnownEntry[]>> {
  const known = new Map<PersonId, KnownEntry[]>();
  for (const kind of kinds)
    for (const entry of await readEntries(manager, kind, { personIds })) {
      const { id, personId, content } = entry;
      const of = known.get(personId);
      const one = { id, kind, personId, content };
      if (of) of.push(one);
      else known.set(personId, [one]);
    }
  return known;
}

/** Every headship that is known: a department has one head at a time, whoever it is. */
export async function knownHeadships(manager: EntityManager, organisationId: OrganisationId): Promise<KnownEntry[]> {
  const { table } = staffTables.headship;
  return manager.query<KnownEntry[]>(
    `SELECT h.id, 'headship' AS kind, h.person_id AS "personId",
            json_build_object('fromOn', h.from_on, 'untilOn', h.until_on, 'departmentId', h.department_id) AS content
       FROM ${table} h WHERE h.organisation_id = $1 AND h.superseded_at IS NULL ORDER BY h.from_on, h.id`,
    [organisationId],
  );
}
