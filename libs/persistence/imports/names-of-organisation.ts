import type { EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import { Names } from '#imports/reading/names.js';
import { holds } from '../facts/people-of-facts.js';

/** The people and clients of an organisation by what files name them. */
export async function namesOfOrganisation(
  manager: EntityManager,
  organisationId: OrganisationId,
): Promise<{ people: Names; clients: Names }> {
  const people = await manager.query<{ id: string; code: string; name: string }[]>(
    'SELECT id, login AS code, name FROM people WHERE organisation_id = $1',
    [organisationId],
  );
  const clients = await manager.query<{ code: string; name: string }[]>(
    `SELECT f.external_id AS code, f.content ->> 'name' AS name FROM facts f WHERE f.organisation_id = $1 AND f.kind = 'clients' AND ${holds('f')}`,
    [organisationId],
  );
  return { people: new Names(people), clients: new Names(clients.map((each) => ({ ...each, id: each.code }))) };
}

/** What people have said of headers, by header. */
export async function knownHeaders(
  manager: EntityManager,
  organisationId: OrganisationId,
  kind: string,
): Promise<Record<string, string | null>> {
  const rows = await manager.query<{ header: string; field: string | null }[]>(
    'SELECT header, field FROM import_headers WHERE organisation_id = $1 AND kind = $2',
    [organisationId, kind],
  );
  return Object.fromEntries(rows.map(({ header, field }) => [header, field]));
}
