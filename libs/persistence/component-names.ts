import type { EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';

/** What the signed schemes of an organisation call their components, by code; where several do, the one in force last. */
export async function componentNames(
  manager: EntityManager,
  organisationId: OrganisationId,
): Promise<Record<string, string>> {
  const rows = await manager.query<{ code: string; name: string }[]>(
    `SELECT DISTINCT ON (1) c.component ->> 'code' AS code, c.component ->> 'name' AS name
       FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version,
            jsonb_array_elements(v.content -> 'components') AS c (component)
      WHERE d.organisation_id = $1 AND d.kind = 'pay-scheme' AND d.status = 'signed'
      ORDER BY 1, v.content ->> 'effectiveFrom' DESC, d.scheme_version DESC, d.id`,
    [organisationId],
  );
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]));
}
