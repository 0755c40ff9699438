import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';

export interface SavedDraft {
  documentId: string;
  version: number;
  sha256: string;
}

/** Drafts are versions: every save adds one, nothing is overwritten, and saving the same content again adds none. */
@Injectable()
export class DocumentDrafts {
  /**
   * @param basedOn the version that the author had before their eyes; saving over a newer one is refused
   */
  async save(
    manager: EntityManager,
    document: Document,
    authorId: string,
    content: unknown,
    basedOn: number,
  ): Promise<SavedDraft> {
    const locked = await manager.findOneOrFail(Document, {
      where: { id: document.id },
      lock: { mode: 'pessimistic_write' },
    });
    if (locked.status !== 'drafting' && locked.status !== 'returned') throw notADraft(locked);
    const sha256 = canonicalSha256(content);
    const latest = await manager.findOneBy(DocumentVersion, { documentId: locked.id, version: locked.latestVersion });
    const isUnchanged = latest?.sha256 === sha256 && latest.submittedAt === null;
    if (latest && isUnchanged) return { documentId: locked.id, version: latest.version, sha256 };
    if (basedOn !== locked.latestVersion) throw savedMeanwhile(locked);
    return this.insertVersion(manager, locked, authorId, content, sha256);
  }

  private async insertVersion(
    manager: EntityManager,
    document: Document,
    authorId: string,
    content: unknown,
    sha256: string,
  ): Promise<SavedDraft> {
    const version = document.latestVersion + 1;
    const draftedAt = await businessNow(manager, document.organisationId);
    await manager.query(
      'INSERT INTO document_versions (document_id, version, content, sha256, drafted_by, drafted_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [document.id, version, JSON.stringify(content), sha256, authorId, draftedAt],
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
}

function notADraft(document: Document): DomainError {
  const next =
    document.status === 'in-approval'
      ? 'Ask for it to be returned before you change it.'
      : 'A signed document is changed by a revision.';
  return new DomainError('conflict', 'not-a-draft', `The document is ${document.status}. ${next}`, {
    documentId: document.id,
  });
}

function savedMeanwhile(document: Document): DomainError {
  return new DomainError(
    'conflict',
    'saved-meanwhile',
    `Version ${document.latestVersion} was saved meanwhile. Read it, and save your changes on top of it.`,
    {
      documentId: document.id,
      version: document.latestVersion,
    },
  );
}
