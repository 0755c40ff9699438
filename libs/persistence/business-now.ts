import type { EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';

/** SQL: the present of an organisation `o`: the database's clock plus the offset of its sandbox, if it is one. */
export const presentOf = (organisation: string): string =>
  `date_trunc('milliseconds', clock_timestamp()) + ${organisation}.clock_offset_ms * interval '1 millisecond'`;

/** The organisation's present. */
export async function businessNow(manager: EntityManager, organisationId: OrganisationId): Promise<Date> {
  const [row] = await manager.query<{ now: Date }[]>(
    `SELECT ${presentOf('o')} AS now FROM organisations o WHERE o.id = $1`,
    [organisationId],
  );
  if (!row) throw new Error(`Organisation ${organisationId} does not exist`);
  return row.now;
}
