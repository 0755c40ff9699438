import type { EntityManager } from 'typeorm';
import type { DocumentId, PersonId } from '#approvals/ids.js';
import { writeAudit } from './audit.js';
import { businessNow } from './business-now.js';
import { hashFormat, hashOfVersion } from './document-hash.js';
import { Document } from './entities/document.entity.js';

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
  const version = document.latestVersion + 1;
  const sha256 = hashOfVersion(document, content);
  const draftedAt = await businessNow(manager, document.organisationId);
  await manager.query(
    'INSERT INTO document_versions (document_id, version, content, sha256, hash_format, drafted_by, drafted_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [document.id, version, JSON.stringify(content), sha256, hashFormat, authorId, draftedAt],
  );
  await manager.update(Document, { id: document.id }, { latestVersion: version });
  await writeAudit(manager, {
    organisationId: document.organisationId,
    businessAt: draftedAt,
    actorId: authorId,
    action: 'document.drafted',
    objectKind: document.kind,
    objectId: document.id,
    details: { version, sha256 },
  });
  return { documentId: document.id, version, sha256 };
}
