import type { EntityManager } from 'typeorm';
import { writeAudits } from '../../audit.js';
import { businessNow } from '../../business-now.js';
import type { HeldRow, TableCall } from '../table-target.js';

interface Moved {
  row: number;
  id: string;
  from: string | null;
  to: string | null;
  present: string | null;
}

/**
 * Puts departments back below what they were below, and takes those out that nothing was ever of; one that people, heads or
 * months have been of stays on record.
 */
export async function takeBackDepartments(
  manager: EntityManager,
  { importId, organisationId, actorId, confirmedBy }: TableCall,
): Promise<HeldRow[]> {
  const moved = await manager.query<Moved[]>(
    `SELECT r.number AS row, d.id, (r.written ->> 'from')::uuid AS "from", (r.written ->> 'to')::uuid AS "to", d.parent_id AS present
       FROM import_rows r JOIN departments d ON d.id = (r.written ->> 'moved')::uuid WHERE r.import_id = $1 ORDER BY r.number`,
    [importId],
  );
  const held = moved
    .filter(({ to, present }) => to !== present)
    .map(({ row }) => ({ row, code: 'changed-since', message: 'has been put below another department since' }));
  if (held.length > 0) return held;
  await manager.query(
    `UPDATE departments x SET parent_id = d."from" FROM json_to_recordset($1::json) AS d (id uuid, "from" uuid) WHERE x.id = d.id`,
    [JSON.stringify(moved)],
  );
  const gone = await removeUnused(manager, importId);
  const event = (action: string) => (objectId: string) => ({
    actorId: confirmedBy ?? actorId,
    action,
    objectKind: 'department',
    objectId,
    details: { importId },
  });
  await writeAudits(manager, { organisationId, businessAt: await businessNow(manager, organisationId) }, [
    ...moved.map(({ id }) => id).map(event('department.moved')),
    ...gone.map(event('department.removed')),
  ]);
  return [];
}

/** From the leaves of the tree upwards, until none is left that nothing refers to. */
async function removeUnused(manager: EntityManager, importId: string): Promise<string[]> {
  const removed: string[] = [];
  for (;;) {
    const [rows] = await manager.query<[{ id: string }[], number]>(
      `DELETE FROM departments d USING import_rows r WHERE r.import_id = $1 AND d.id = (r.written ->> 'made')::uuid
         AND NOT EXISTS (SELECT 1 FROM departments c WHERE c.parent_id = d.id)
         AND ${references.map(([table, column]) => `NOT EXISTS (SELECT 1 FROM ${table} x WHERE x.${column} = d.id)`).join(' AND ')}
       RETURNING d.id`,
      [importId],
    );
    if (rows.length === 0) return removed;
    removed.push(...rows.map(({ id }) => id));
  }
}

/** Whatever can be of a department. */
const references = [
  ['assignments', 'department_id'],
  ['headships', 'department_id'],
  ['role_grants', 'department_id'],
  ['monthly_cycles', 'department_id'],
] as const;
