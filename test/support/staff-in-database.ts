import type { EntityManager } from 'typeorm';
import { setUpStaff } from '#persistence/set-up-staff.js';
import { recordEntry, staffTables } from '#persistence/staff-entries.js';
import type { EntryContent, StaffKind } from '#staff/staff-change.js';
import { withDataSource } from './data-source.js';
import type { TestDatabase } from './test-database.js';

/**
 * Entries written straight into their table, as if they had been known when the company was set up; they take the place
 * of the present ones of the person, of the department's head, or of the same role.
 */
export function putEntries(
  database: TestDatabase,
  kind: StaffKind,
  personId: string,
  contents: readonly EntryContent[],
): Promise<void> {
  return withDataSource(database.url, (dataSource) =>
    dataSource.transaction((manager) => replaceEntries(manager, kind, personId, contents)),
  );
}

/** The same entry of many people, in one transaction. */
export function putEntryOfAll(
  database: TestDatabase,
  kind: StaffKind,
  personIds: readonly string[],
  content: EntryContent,
): Promise<void> {
  return withDataSource(database.url, (dataSource) =>
    dataSource.transaction(async (manager) => {
      for (const personId of personIds) await replaceEntries(manager, kind, personId, [content]);
    }),
  );
}

async function replaceEntries(
  manager: EntityManager,
  kind: StaffKind,
  personId: string,
  contents: readonly EntryContent[],
): Promise<void> {
  for (const [index, content] of contents.entries()) {
    const [change] = await manager.query<{ id: string; organisationId: string; recordedAt: Date }[]>(
      `INSERT INTO staff_changes (organisation_id, kind, person_id, content, status, proposed_at, decided_at)
       SELECT p.organisation_id, $1, p.id, $3, 'confirmed', o.now, o.now
         FROM people p CROSS JOIN LATERAL (
           SELECT now() + clock_offset_ms * interval '1 millisecond' AS now FROM organisations WHERE id = p.organisation_id) o
        WHERE p.id = $2 RETURNING id, organisation_id AS "organisationId", decided_at AS "recordedAt"`,
      [kind, personId, JSON.stringify(content)],
    );
    if (!change) throw new Error(`There is no person ${personId}`);
    const { id: changeId, organisationId, recordedAt } = change;
    const [column, of] = kind === 'headship' ? ['department_id', content.departmentId] : ['person_id', personId];
    const sameRole = kind === 'role' ? `AND role = '${content.role}'` : '';
    if (index === 0)
      await manager.query(
        `UPDATE ${staffTables[kind].table} SET superseded_at = $2, superseded_by = $3 WHERE ${column} = $1 AND superseded_at IS NULL ${sameRole}`,
        [of, recordedAt, changeId],
      );
    await recordEntry(manager, kind, { organisationId, personId, changeId, recordedAt }, content);
  }
}

/** One such entry. */
export function putEntry(
  database: TestDatabase,
  kind: StaffKind,
  personId: string,
  content: EntryContent,
): Promise<void> {
  return putEntries(database, kind, personId, [content]);
}

/** As if a sales manager of a department had joined on another day. */
export async function joinOn(
  database: TestDatabase,
  { id, departmentId }: { id: string; departmentId: string | null },
  fromOn: string,
): Promise<void> {
  await putEntry(database, 'employment', id, { fromOn });
  await putEntry(database, 'assignment', id, { fromOn, departmentId, position: 'sales-manager' });
}

/** People of a department straight in its tables, who have nothing but their position. */
export async function insertSalesManagers(
  database: TestDatabase,
  { organisationId, departmentId }: { organisationId: string; departmentId: string | null },
  count: number,
): Promise<string[]> {
  return withDataSource(database.url, (dataSource) =>
    dataSource.transaction(async (manager) => {
      const rows = await manager.query<{ id: string }[]>(
        `INSERT INTO people (organisation_id, name, login) SELECT $1, 'Manager ' || n, 'many-' || n FROM generate_series(1, ${count}) n RETURNING id`,
        [organisationId],
      );
      const [first, ...others] = rows.map(({ id }) => id);
      if (first === undefined) return [];
      await setUpStaff(manager, { organisationId, personId: first, departmentId, roles: ['sales-manager'] });
      await becomeAs(manager, first, others);
      return [first, ...others];
    }),
  );
}

/** Gives others the employment and the assignment that somebody was set up with. */
async function becomeAs(manager: EntityManager, personId: string, others: readonly string[]): Promise<void> {
  await manager.query(
    `INSERT INTO staff_changes (organisation_id, kind, person_id, content, status, proposed_at, decided_at)
     SELECT organisation_id, kind, other, content, status, proposed_at, decided_at
       FROM staff_changes CROSS JOIN unnest($2::uuid[]) other WHERE person_id = $1`,
    [personId, others],
  );
  for (const [table, kind, columns] of [
    ['employments', 'employment', ''],
    ['assignments', 'assignment', ', department_id, position_code'],
  ])
    await manager.query(
      `INSERT INTO ${table} (organisation_id, person_id, change_id, recorded_at, from_on${columns})
       SELECT x.organisation_id, c.person_id, c.id, recorded_at, from_on${columns}
         FROM ${table} x JOIN staff_changes c ON c.kind = $3 AND c.person_id = ANY ($2) WHERE x.person_id = $1`,
      [personId, others, kind],
    );
}
