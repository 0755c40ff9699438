import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import { tableKindOf, type TableKindName } from '#imports/table-kinds.js';
import { confirmersOfStaff } from '#staff/staff-change.js';
import { isImportAbout } from '../imports/people-of-import.js';
import { dueOfDocument } from './document-due.js';
import { holdersOf } from './role-holders.js';
import type { SourceOfActs } from './source-of-acts.js';

interface ProposedTable {
  id: string;
  step: number;
  proposedAt: Date;
}

interface ProposedChange {
  id: string;
  proposedAt: Date;
}

const proposedTables = `FROM imports i WHERE i.status IN ('proposed', 'undo-proposed')`;
const proposedChanges = `FROM staff_changes c WHERE c.status = 'proposed'`;

/** What somebody has proposed of the staff and a second person confirms: tables, and single changes. Never who proposed it or whom it is about. */
export const proposals: SourceOfActs = {
  async find(manager, { organisationId, basis }) {
    const tables = await manager.query<ProposedTable[]>(
      `SELECT i.id, i.step, COALESCE(i.proposed_at, i.created_at) AS "proposedAt"
         ${proposedTables} AND i.organisation_id = $1 ORDER BY i.created_at, i.id`,
      [organisationId],
    );
    const changes = await manager.query<ProposedChange[]>(
      `SELECT c.id, c.proposed_at AS "proposedAt" ${proposedChanges} AND c.organisation_id = $1 ORDER BY c.proposed_at, c.id`,
      [organisationId],
    );
    // Whom a change is about does not see it before it is confirmed.
    const shape = { documentKind: null, month: null, aboutId: null, deadline: null, role: 'general-director' } as const;
    return [
      ...tables.map(({ id, step, proposedAt }) => ({
        ...shape,
        departmentIds: [],
        // Refused and proposed again it is another proposal.
        key: `import/${id}/${step}`,
        name: 'confirm-table' as const,
        objectKind: 'import',
        objectId: id,
        ...dueOfDocument(proposedAt, null, basis),
      })),
      ...changes.map(({ id, proposedAt }) => ({
        ...shape,
        departmentIds: [],
        key: `staff-change/${id}`,
        name: 'confirm-staff-change' as const,
        objectKind: 'staff-change',
        objectId: id,
        ...dueOfDocument(proposedAt, null, basis),
      })),
    ];
  },

  async whom(manager, { organisationId }, acts) {
    const ids = acts.map(({ objectId }) => objectId);
    const confirmers = await confirmersOf(manager, organisationId);
    const everybody = [...new Set([...confirmers.values()].flat())];
    const tables = await manager.query<{ id: string; step: number; kind: TableKindName; others: PersonId[] }[]>(
      `SELECT i.id, i.step, i.kind, ARRAY(
                SELECT p.id FROM people p WHERE p.id = ANY ($2::uuid[]) AND p.id IS DISTINCT FROM CASE i.status WHEN 'proposed' THEN i.imported_by ELSE i.undone_by END
                   AND NOT ${isImportAbout('i.id')} ORDER BY p.id) AS others
         ${proposedTables} AND i.id = ANY ($1::uuid[])`,
      [ids, everybody],
    );
    const changes = await manager.query<{ id: string; others: PersonId[] }[]>(
      `SELECT c.id, ARRAY(SELECT p.id FROM unnest($2::uuid[]) AS p (id) WHERE p.id IS DISTINCT FROM c.proposed_by AND p.id <> c.person_id ORDER BY p.id) AS others
         ${proposedChanges} AND c.id = ANY ($1::uuid[])`,
      [ids, everybody],
    );
    return new Map([
      ...tables.map(({ id, step, kind, others }): [string, PersonId[]] => {
        const may = new Set((tableKindOf(kind).confirmedBy ?? []).flatMap((role) => confirmers.get(role) ?? []));
        return [`import/${id}/${step}`, others.filter((other) => may.has(other))];
      }),
      ...changes.map(({ id, others }): [string, PersonId[]] => [`staff-change/${id}`, others]),
    ]);
  },
};

/** Who holds each of the roles that confirm something of the staff. */
async function confirmersOf(
  manager: EntityManager,
  organisationId: OrganisationId,
): Promise<Map<string, readonly PersonId[]>> {
  const found = new Map<string, readonly PersonId[]>();
  for (const role of confirmersOfStaff) found.set(role, await holdersOf(manager, organisationId, role));
  return found;
}
