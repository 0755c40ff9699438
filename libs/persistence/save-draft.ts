import type { EntityManager } from 'typeorm';
import type { DocumentId, PersonId } from '#approvals/ids.js';
import { hashOfVersion } from './document-hash.js';
import { insertVersion, type StoredVersion } from './document-versions.js';
import { Document, DocumentVersion } from './entities/document.entity.js';

/** Why a draft was not saved: it is none, or another has saved it meanwhile; with the document as it stands. */
export interface UnsavedDraft {
  because: 'not-a-draft' | 'saved-meanwhile';
  document: Document;
}

/**
 * Saves the next version of a draft, which is held to the end of the transaction; the same content again adds none.
 *
 * @param basedOn the version that the author had before their eyes; saving over a newer one is refused
 */
export async function saveDraft(
  manager: EntityManager,
  documentId: DocumentId,
  { authorId, content, basedOn }: { authorId: PersonId; content: unknown; basedOn: number },
): Promise<StoredVersion | UnsavedDraft> {
  const document = await manager.findOneOrFail(Document, {
    where: { id: documentId },
    lock: { mode: 'pessimistic_write' },
  });
  if (document.status !== 'drafting' && document.status !== 'returned') return { because: 'not-a-draft', document };
  const sha256 = hashOfVersion(document, content);
  const latest = await manager.findOneBy(DocumentVersion, { documentId, version: document.latestVersion });
  const isUnchanged = latest?.sha256 === sha256 && latest.submittedAt === null;
  if (latest && isUnchanged) return { documentId, version: latest.version, sha256 };
  if (basedOn !== document.latestVersion) return { because: 'saved-meanwhile', document };
  return insertVersion(manager, document, authorId, content);
}
