import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import type { Document } from '#persistence/entities/document.entity.js';
import type { Evidence } from '#persistence/plan-revisions.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { isWaitingUpload } from './waiting-uploads.js';

/** Evidence as an author names it: its files by their ids. */
export type NamedEvidence = Omit<Evidence, 'files'> & { files: string[] };

type File = Evidence['files'][number];

/**
 * Makes the files that a document names its own: those that the author has brought and no document has yet. Returns the
 * evidence with what the files are, which the hash of the version then covers. To be called within the transaction that
 * writes the version.
 */
export async function attachEvidence(
  manager: EntityManager,
  author: SignedInPerson,
  { id: documentId, organisationId }: Document,
  named: readonly NamedEvidence[],
): Promise<Evidence[]> {
  const ids = [...new Set(named.flatMap(({ files }) => files))].toSorted();
  const files = await manager.query<(File & { isAttached: boolean })[]>(
    `SELECT id, name, media_type AS "mediaType", bytes, sha256, document_id IS NOT NULL AS "isAttached" FROM evidence_files
      WHERE id = ANY ($3::uuid[]) AND organisation_id = $1 AND (document_id = $2 OR uploaded_by = $4 AND ${isWaitingUpload('$1')})
      ORDER BY id FOR UPDATE`,
    [organisationId, documentId, ids, author.id],
  );
  const known = new Map(files.map(({ isAttached: _, ...file }) => [file.id, file]));
  refuseUnknown(named, known);
  const added = files.filter(({ isAttached }) => !isAttached);
  const businessAt = await businessNow(manager, organisationId);
  await manager.query('UPDATE evidence_files SET document_id = $1, attached_at = $2 WHERE id = ANY ($3::uuid[])', [
    documentId,
    businessAt,
    added.map(({ id }) => id),
  ]);
  for (const { id, sha256 } of added)
    await writeAudit(manager, {
      organisationId,
      businessAt,
      actorId: author.id,
      action: 'evidence.attached',
      objectKind: 'evidence',
      objectId: id,
      details: { documentId, sha256 },
    });
  return named.map((each) => ({ ...each, files: each.files.map((id) => known.get(id)!) }));
}

function refuseUnknown(named: readonly NamedEvidence[], known: ReadonlyMap<string, File>): void {
  const problems = named.flatMap(({ files }, index) =>
    files.flatMap((id, position) =>
      known.has(id)
        ? []
        : [
            {
              path: `evidence.${index}.files.${position}`,
              message: 'is no file that you have brought within a day, or another document has it: bring it again',
            },
          ],
    ),
  );
  if (problems.length === 0) return;
  throw new DomainError(
    'invalid',
    'unknown-evidence',
    'The document names files of evidence that are not there for it. Bring them by POST /api/evidence-files, and name their ids.',
    {},
    problems,
  );
}
