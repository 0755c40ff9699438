import type { EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';

/** SQL: the present of an organisation `o`: the database's clock plus the offset of its sandbox, if it is one. */
export const presentOf = (organisation: string): string =>
  `date_trunc('milliseconds', clock_timestamp()) + ${organisation}.clock_offset_ms * interval '1 millisecond'`;

/** The organisation's present. */
export async function businessNow(manager: EntityManager, organisationId: OrganisationId): Promise<Date> {
  return (await businessClock(manager, organisationId)).presentAt;
}

/** The organisation's present, and by how much its clock is ahead of the database's. */
export async function businessClock(
  manager: EntityManager,
  organisationId: OrganisationId,
): Promise<{ presentAt: Date; offsetMs: number }> {
  const [row] = await manager.query<{ presentAt: Date; offsetMs: string }[]>(
    `SELECT ${presentOf('o')} AS "presentAt", o.clock_offset_ms AS "offsetMs" FROM organisations o WHERE o.id = $1`,
    [organisationId],
  );
  if (!row) throw new Error(`Organisation ${organisationId} does not exist`);
  return { presentAt: row.presentAt, offsetMs: Number(row.offsetMs) };
}

/** A process that was not told that its clock was moved names an instant of before: what it asks for is done by the present. */
export const laterOf = (asOf: Date, presentAt: Date): Date => (asOf < presentAt ? presentAt : asOf);
