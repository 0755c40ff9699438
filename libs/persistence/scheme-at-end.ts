import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import { holdsIn } from './schemes-of-month.js';

/** Whether the scheme that pays somebody at the end of a month has a component of a kind. */
export async function schemeHas(
  manager: EntityManager,
  { organisationId, personId, month }: { organisationId: OrganisationId; personId: PersonId; month: string },
  kind: 'adjustment' | 'fine',
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `SELECT 1 FROM (
       SELECT a.scheme_code, LEAST(COALESCE(a.until_on, 'infinity'), ($3::text || '-01')::date + interval '1 month - 1 day') AS last_on
         FROM assignments a WHERE a.person_id = $2 AND ${holdsIn('a', '$3::text')} ORDER BY a.from_on DESC LIMIT 1) AS a
      CROSS JOIN LATERAL (
        SELECT v.content FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
         WHERE d.organisation_id = $1 AND d.kind = 'pay-scheme' AND d.status = 'signed' AND d.scheme_code = a.scheme_code
           AND (v.content ->> 'effectiveFrom')::date <= a.last_on
         ORDER BY d.scheme_version DESC LIMIT 1) AS s
      WHERE s.content -> 'components' @> jsonb_build_array(jsonb_build_object('kind', $4::text))`,
    [organisationId, personId, month, kind],
  );
  return rows.length > 0;
}
