import type { EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import { Names } from '#imports/reading/names.js';
import type { NamesOfCompany } from '#imports/reading/read-value.js';
import { holds } from '../facts/people-of-facts.js';

/** What an organisation has, by what files name it. */
export async function namesOfOrganisation(
  manager: EntityManager,
  organisationId: OrganisationId,
): Promise<NamesOfCompany> {
  const named = async (sql: string): Promise<Names> => new Names(await manager.query(sql, [organisationId]));
  return {
    people: await named('SELECT id, login AS code, name FROM people WHERE organisation_id = $1'),
    clients: await named(
      `SELECT f.external_id AS id, f.external_id AS code, f.content ->> 'name' AS name FROM facts f WHERE f.organisation_id = $1 AND f.kind = 'clients' AND ${holds('f')}`,
    ),
    departments: await named('SELECT id, name AS code, name FROM departments WHERE organisation_id = $1'),
    positions: await named('SELECT code AS id, code, name FROM positions WHERE organisation_id = $1'),
    schemes: await named(
      `SELECT DISTINCT ON (d.scheme_code) d.scheme_code AS id, d.scheme_code AS code, v.content ->> 'name' AS name
         FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.latest_version
        WHERE d.organisation_id = $1 AND d.kind = 'pay-scheme' AND d.scheme_code IS NOT NULL ORDER BY d.scheme_code, d.scheme_version DESC`,
    ),
  };
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
