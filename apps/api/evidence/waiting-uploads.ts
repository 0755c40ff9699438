import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import type { EvidenceStore } from '#platform/evidence/evidence-store.js';

/** How many are removed at a time, those of whoever brings a file first: they wait for it. */
const mostRemoved = 100;

/** SQL: whether a file that no document has was brought so lately that one may still get it. */
export const isWaitingUpload = (organisation: string): string =>
  `(document_id IS NULL AND uploaded_at > ${nowOf(organisation)} - interval '1 day')`;

/**
 * Removes files that nobody has attached for a day, with what is kept of them where nobody else has brought the same.
 * The caller has the turn of the organisation's evidence. Where the transaction does not come to its end their rows
 * stay, expired, and are removed another time.
 */
export async function removeExpired(
  manager: EntityManager,
  store: EvidenceStore,
  { organisationId, id }: { organisationId: OrganisationId; id: PersonId },
): Promise<void> {
  const [removed] = await manager.query<[{ sha256: string }[], number]>(
    `DELETE FROM evidence_files WHERE id IN (
       SELECT id FROM evidence_files WHERE organisation_id = $1 AND document_id IS NULL AND NOT ${isWaitingUpload('$1')}
        ORDER BY uploaded_by <> $2, uploaded_at LIMIT ${mostRemoved} FOR UPDATE)
     RETURNING sha256`,
    [organisationId, id],
  );
  const unused = await manager.query<{ sha256: string }[]>(
    `SELECT DISTINCT r.sha256 FROM unnest($2::text[]) AS r (sha256)
      WHERE NOT EXISTS (SELECT 1 FROM evidence_files e WHERE e.organisation_id = $1 AND e.sha256 = r.sha256)`,
    [organisationId, removed.map(({ sha256 }) => sha256)],
  );
  for (const { sha256 } of unused) await store.remove({ organisationId, sha256 });
}

function nowOf(organisation: string): string {
  return `(SELECT now() + clock_offset_ms * interval '1 millisecond' FROM organisations WHERE id = ${organisation})`;
}
