import type { EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';

/** The organisation's present: the database's clock plus the offset of its sandbox, if it is one. */
export async function businessNow(manager: EntityManager, organisationId: OrganisationId): Promise<Date> {
  const [row] = await manager.query<{ now: Date }[]>(
    `SELECT date_trunc('milliseconds', clock_timestamp()) + clock_offset_ms * interval '1 millisecond' AS now FROM organisations WHERE id = $1`,
    [organisationId],
  );
  if (!row) throw new Error(`Organisation ${organisationId} does not exist`);
  return row.now;
}
