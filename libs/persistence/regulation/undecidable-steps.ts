import type { EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import type { Route } from '#approvals/route.js';
import type { WrongInRoute } from '#approvals/wrong-route-roles.js';

/** A step that nobody can decide would be the end of every document on the route. */
export async function findUndecidable(
  manager: EntityManager,
  organisationId: OrganisationId,
  { steps }: Route,
): Promise<WrongInRoute[]> {
  const rows = await manager.query<{ role: string }[]>(
    `SELECT DISTINCT unnest(t.roles) AS role FROM person_today t WHERE t.organisation_id = $1`,
    [organisationId],
  );
  const held = new Set(rows.map(({ role }) => role));
  return steps.flatMap(({ roles }, index) =>
    roles.some((role) => held.has(role))
      ? []
      : [{ path: `steps.${index}.roles`, message: 'are held by nobody here; give somebody one of them first' }],
  );
}
