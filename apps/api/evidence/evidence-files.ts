import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DocumentId, OrganisationId, PersonId } from '#approvals/ids.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { takeTurn } from '#persistence/take-turn.js';
import type { EvidenceStore } from '#platform/evidence/evidence-store.js';
import { type EvidenceType, evidenceTypes } from '#platform/evidence/evidence-types.js';
import { mayRead } from '../approvals/document-readers.js';
import { DocumentViews } from '../approvals/document-views.js';
import { sha256Of } from '../http/keyed-request.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { readEvidence } from './read-evidence.js';
import { isWaitingUpload, removeExpired } from './waiting-uploads.js';

export const EVIDENCE_STORE = Symbol('EvidenceStore');

/** How many files somebody may have brought that no document has yet. */
const mostWaiting = 50;

export interface EvidenceRow {
  id: string;
  organisationId: OrganisationId;
  name: string;
  mediaType: EvidenceType;
  bytes: number;
  sha256: string;
  uploadedBy: PersonId;
  uploadedAt: Date;
  documentId: DocumentId | null;
}

/**
 * Files that prove what a document says. Each is kept once, under its hash, and belongs to the one document that it was
 * attached to: whoever may read that may read it, before that only who brought it.
 */
@Injectable()
export class EvidenceFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
    @Inject(EVIDENCE_STORE) private readonly store: EvidenceStore,
  ) {}

  /** Keeps a file of a type that evidence may be; what else is refused at once, and kept nowhere. */
  async upload(
    person: SignedInPerson,
    request: RequestReference,
    { file, fileName }: { file: unknown; fileName: string | undefined },
  ): Promise<EvidenceRow> {
    const { bytes, mediaType } = await readEvidence(file, fileName);
    const { organisationId } = person;
    return answerOnce(this.dataSource, request, async (manager) => {
      // Who removes a file and who brings the same one again take turns.
      await takeTurn(manager, `evidence/${organisationId}`);
      const uploadedAt = await businessNow(manager, organisationId);
      await removeExpired(manager, this.store, person);
      const sha256 = sha256Of(bytes);
      const known = await findWaiting(manager, person, sha256);
      if (known) return known;
      await refuseTooMany(manager, person);
      await this.store.put({ organisationId, sha256 }, bytes).catch(notKept);
      const id = randomUUID();
      await manager.query(
        `INSERT INTO evidence_files (id, organisation_id, sha256, media_type, bytes, name, uploaded_by, uploaded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          id,
          organisationId,
          sha256,
          mediaType,
          bytes.length,
          fileName ?? `evidence.${evidenceTypes[mediaType][0]}`,
          person.id,
          uploadedAt,
        ],
      );
      await this.note(manager, person, 'evidence.uploaded', id, { sha256, bytes: bytes.length });
      return this.row(manager, person, id);
    });
  }

  /** What is known of a file that the person may see. */
  detail(person: SignedInPerson, id: string): Promise<EvidenceRow> {
    return this.row(this.dataSource.manager, person, id);
  }

  /** A file as it was brought, proved by its hash. That somebody else reads it is written down before it is given. */
  async content(person: SignedInPerson, id: string): Promise<EvidenceRow & { content: Buffer }> {
    const row = await this.row(this.dataSource.manager, person, id);
    const content = await this.store.get(row).catch(() => Buffer.alloc(0));
    if (sha256Of(content) !== row.sha256) throw notAsItCame(id);
    if (row.uploadedBy !== person.id)
      await this.note(this.dataSource.manager, person, 'evidence.read', id, { documentId: row.documentId });
    return { ...row, content };
  }

  private async row(manager: EntityManager, person: SignedInPerson, id: string): Promise<EvidenceRow> {
    const [row] = await manager.query<EvidenceRow[]>(
      `${selectEvidence} WHERE id = $1 AND organisation_id = $2 AND (document_id IS NOT NULL OR ${isWaitingUpload('$2')})`,
      [id, person.organisationId],
    );
    if (!row || !(await this.isReadable(manager, person, row))) throw noSuchEvidence(id);
    return row;
  }

  private async isReadable(
    manager: EntityManager,
    person: SignedInPerson,
    { documentId, uploadedBy, organisationId }: EvidenceRow,
  ): Promise<boolean> {
    if (documentId === null) return uploadedBy === person.id;
    const document = await this.documents.find(organisationId, documentId, manager);
    return mayRead(this.documents, person, document, manager);
  }

  private async note(
    manager: EntityManager,
    { id: actorId, organisationId }: SignedInPerson,
    action: string,
    objectId: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    const businessAt = await businessNow(manager, organisationId);
    await writeAudit(manager, {
      organisationId,
      businessAt,
      actorId,
      action,
      objectKind: 'evidence',
      objectId,
      details,
    });
  }
}

/** The same file that the person has brought already and no document has yet. */
async function findWaiting(
  manager: EntityManager,
  { id, organisationId }: SignedInPerson,
  sha256: string,
): Promise<EvidenceRow | undefined> {
  const [row] = await manager.query<EvidenceRow[]>(
    `${selectEvidence} WHERE organisation_id = $1 AND uploaded_by = $2 AND sha256 = $3 AND ${isWaitingUpload('$1')}`,
    [organisationId, id, sha256],
  );
  return row;
}

async function refuseTooMany(manager: EntityManager, { id, organisationId }: SignedInPerson): Promise<void> {
  const [row] = await manager.query<{ waiting: number }[]>(
    'SELECT count(*)::int AS waiting FROM evidence_files WHERE organisation_id = $1 AND uploaded_by = $2 AND document_id IS NULL',
    [organisationId, id],
  );
  if ((row?.waiting ?? 0) < mostWaiting) return;
  throw new DomainError(
    'conflict',
    'evidence-waiting',
    `You have brought ${mostWaiting} files that belong to no document. Name them in the documents that they prove; what belongs to none is removed after a day.`,
    { waiting: mostWaiting },
  );
}

function notKept(): never {
  throw new DomainError(
    'unavailable',
    'evidence-unavailable',
    'The file could not be kept, and nothing was changed. Send it again later; whoever runs the system looks at the store of the evidence.',
  );
}

function notAsItCame(evidenceId: string): DomainError {
  return new DomainError(
    'unavailable',
    'evidence-unavailable',
    'The file is not where it was kept, or not as it came. Whoever runs the system brings it back from a backup of the store of the evidence.',
    { evidenceId },
  );
}

export function noSuchEvidence(evidenceId: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-evidence',
    'There is no such file of evidence, or it is not yours to see. The document that it proves names it.',
    { evidenceId },
  );
}

const selectEvidence = `SELECT id, organisation_id AS "organisationId", name, media_type AS "mediaType", bytes, sha256,
  uploaded_by AS "uploadedBy", uploaded_at AS "uploadedAt", document_id AS "documentId" FROM evidence_files`;
