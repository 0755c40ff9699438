import type { EntityManager } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { PersonId } from '#approvals/ids.js';
import type { Document, DocumentVersion } from '#persistence/entities/document.entity.js';

/** A decision that is about to be written. */
export interface PendingDecision {
  actorId: PersonId;
  statusAfter: ApprovalStatus;
  version: number;
  hasComment: boolean;
}

/** The last signature, in the transaction that writes it. */
export interface LastSignature {
  actorId: PersonId;
  signedAt: Date;
}

/** What a signature has done to other documents. */
export interface SignatureEffects {
  /** Documents that are closed now: their routes are told. */
  closedDocuments: string[];
}

/**
 * What a kind of document does where nothing can change it any more: in the transaction of the submission or of the
 * decision, with the rows of its cycle, of its payroll run and of the document locked. Every kind says each of them.
 */
export interface DocumentBehaviour {
  /** Whether its last signature changes what runs freeze: the facts are taken before any row, as by everybody who enters or freezes some. */
  changesWhatIsFrozen?: true;
  /** Whether its month or its year counts it once it is signed and not before: what happens to it on the way there is no news to them. */
  countsOnceSigned?: true;
  /** Everyone whose pay the document decides: none of them decides it. */
  findBeneficiaries: (manager: EntityManager, document: Document) => Promise<string[]>;
  /** Refuses a version that must not go on its route. */
  beforeSubmission: (manager: EntityManager, document: Document, version: DocumentVersion) => Promise<void>;
  /** What follows when a version has gone on its route. */
  afterSubmission: (manager: EntityManager, document: Document, version: DocumentVersion) => Promise<void>;
  /** Refuses a signature or a return. */
  beforeDecision: (manager: EntityManager, document: Document, decision: PendingDecision) => Promise<void>;
  /** What the last signature causes. */
  afterLastSignature: (
    manager: EntityManager,
    document: Document,
    signature: LastSignature,
  ) => Promise<SignatureEffects | void>;
}

/** Where a kind has nothing to say. */
export const nothing = (): Promise<void> => Promise.resolve();
