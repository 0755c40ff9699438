import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, Not } from 'typeorm';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import type { PersonId } from '#approvals/ids.js';
import { nextStepOf } from '#approvals/next-step.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import type { StoredVersion } from '#persistence/document-versions.js';
import { Document } from '#persistence/entities/document.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { saveDraft } from '#persistence/save-draft.js';
import { DocumentRoutes } from './document-routes.js';

export type SavedDraft = StoredVersion;

/** What a document about a subject begins with; it makes its own id where none is given. */
type NewDocument = Pick<Document, 'organisationId' | 'kind' | 'month'> & { subjectKey: string } & Partial<
    Pick<Document, 'id' | 'cycleId' | 'personId'>
  >;

/** Drafts are versions: every save adds one, nothing is overwritten, and saving the same content again adds none. */
@Injectable()
export class DocumentDrafts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly routes: DocumentRoutes,
  ) {}

  /** Writes a draft at most once for a key; its route begins once it is committed. */
  async write<Saved extends SavedDraft>(
    request: RequestReference,
    work: (manager: EntityManager) => Promise<Saved>,
  ): Promise<Saved> {
    const saved = await answerOnce(this.dataSource, request, work);
    this.routes.beginInBackground(saved.documentId);
    return saved;
  }

  /**
   * A document about a subject of which there is one that is not closed; `exists` says so of the one that there is. To be
   * called within `write`.
   */
  async begin(
    manager: EntityManager,
    { kind, ...columns }: NewDocument,
    exists: (known: Document) => DomainError,
  ): Promise<Document> {
    const { organisationId, subjectKey } = columns;
    const subject = { organisationId, kind, subjectKind: documentKinds[kind].about, subjectKey };
    const known = await manager.findOneBy(Document, { ...subject, status: Not('closed') });
    if (known) throw exists(known);
    const { id } = await manager.save(Document, { ...columns, ...subject });
    return manager.findOneByOrFail(Document, { id });
  }

  /**
   * To be called within `write`.
   *
   * @param basedOn the version that the author had before their eyes; saving over a newer one is refused
   */
  async save(
    manager: EntityManager,
    document: Document,
    authorId: PersonId,
    content: unknown,
    basedOn: number,
  ): Promise<SavedDraft> {
    const saved = await saveDraft(manager, document.id, { authorId, content, basedOn });
    if (!('because' in saved)) return saved;
    refuseUnlessDraft(saved.document);
    throw savedMeanwhile(saved.document);
  }
}

/** Before anything else is found wrong with what is to be saved: it is not saved anyhow. */
export function refuseUnlessDraft({ id: documentId, kind, status }: Document): void {
  if (status === 'drafting' || status === 'returned') return;
  const next = nextStepOf(kind, status);
  throw new DomainError('conflict', 'not-a-draft', `The document is ${status}. ${next}`, { documentId });
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
