import type { EntityManager } from 'typeorm';
import type { DocumentId, OrganisationId, PersonId } from '#approvals/ids.js';
import { writeAudits } from './audit.js';
import { businessNow } from './business-now.js';
import { hashFormat, hashOfVersion } from './document-hash.js';
import type { Document } from './entities/document.entity.js';

export interface StoredVersion {
  documentId: DocumentId;
  version: number;
  sha256: string;
}

/** Writes the next version of a document that the caller has locked, as a draft, with its audit row. */
export async function insertVersion(
  manager: EntityManager,
  document: Document,
  authorId: PersonId,
  content: unknown,
): Promise<StoredVersion> {
  const [stored] = await insertVersions(manager, document.organisationId, authorId, [{ document, content }]);
  if (!stored) throw new Error(`No version of document ${document.id} was written`);
  return stored;
}

/** The same of many documents of an organisation, each once, in a handful of statements; in their order. */
export async function insertVersions(
  manager: EntityManager,
  organisationId: OrganisationId,
  authorId: PersonId,
  drafts: readonly { document: Document; content: unknown }[],
): Promise<StoredVersion[]> {
  const stored = drafts.map(({ document, content }) => ({
    documentId: document.id,
    version: document.latestVersion + 1,
    sha256: hashOfVersion(document, content),
  }));
  const draftedAt = await businessNow(manager, organisationId);
  await manager.query(
    `INSERT INTO document_versions (document_id, version, content, sha256, hash_format, drafted_by, drafted_at)
     SELECT n.id, n.version, n.content::jsonb, n.sha256, $5, $6, $7 FROM unnest($1::uuid[], $2::int[], $3::text[], $4::text[]) AS n (id, version, content, sha256)`,
    [
      stored.map(({ documentId }) => documentId),
      stored.map(({ version }) => version),
      drafts.map(({ content }) => JSON.stringify(content)),
      stored.map(({ sha256 }) => sha256),
      hashFormat,
      authorId,
      draftedAt,
    ],
  );
  await manager.query('UPDATE documents SET latest_version = latest_version + 1 WHERE id = ANY ($1::uuid[])', [
    stored.map(({ documentId }) => documentId),
  ]);
  await writeAudits(
    manager,
    { organisationId, businessAt: draftedAt },
    drafts.map(({ document }, at) => ({
      actorId: authorId,
      action: 'document.drafted',
      objectKind: document.kind,
      objectId: document.id,
      details: { version: stored[at]?.version, sha256: stored[at]?.sha256 },
    })),
  );
  return stored;
}
