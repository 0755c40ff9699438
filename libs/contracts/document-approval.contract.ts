import type { Duration } from '@temporalio/common';
import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { ApprovalState, DecisionKind } from '#approvals/approval.js';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { CommentId, DocumentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';
import type { Route } from '#approvals/route.js';
import type { RequestReference } from './request-reference.js';

export interface DocumentApprovalInput {
  organisationId: OrganisationId;
  /** Where the document stands; a fresh draft, or a version that is submitted by the process that made it. */
  state: ApprovalState;
  /** The workflow that waits for the outcome; null where none does. */
  notifyWorkflowId: string | null;
  /**
   * A decision is one workflow task, and its transaction tells who waits. Absent from routes that were begun before: they
   * take four and tell by themselves. Said here and not `patched`, which costs each route an event and a search attribute.
   */
  decidesAtOnce?: true;
  /**
   * For how long it waits for a first submission: a route without one ends, and the next draft or submission begins it
   * anew. Absent from routes that were begun before: they wait for as long as it takes.
   */
  longestDraft?: Duration;
}

/** Where the database says that a document stands: a route that stands elsewhere has missed something. */
export interface DocumentPosition {
  status: ApprovalStatus;
  /** The version that was submitted last; 0 before the first. */
  version: number;
  /** Signatures of that version. */
  signatures: number;
}

export interface SubmitVersion {
  request: RequestReference;
  actorRoles: Role[];
  version: number;
  sha256: string;
  /** Both empty: `recordSubmission` tells them. Senders of before did. */
  authors: string[];
  beneficiaries: string[];
  /** What was recorded when the message was sent; absent from senders of before. */
  recorded?: DocumentPosition;
  /** The organisation's route when the message was sent; absent from senders of before. */
  route?: Route;
}

export interface SubmissionReceipt {
  documentId: DocumentId;
  version: number;
  sha256: string;
  status: ApprovalStatus;
  submittedAt: string;
}

export interface DecideVersion {
  request: RequestReference;
  actorRoles: Role[];
  version: number;
  sha256: string;
  decision: DecisionKind;
  /** The comment's row; its text never enters a payload. */
  commentId: CommentId | null;
  /** Whose delegate acts, with the roles of the principal; absent where people act for themselves. */
  onBehalfOf?: { personId: PersonId; roles: Role[] };
  /** What was recorded when the message was sent; absent from senders of before. */
  recorded?: DocumentPosition;
}

export interface DecisionReceipt {
  documentId: DocumentId;
  version: number;
  step: string;
  decision: DecisionKind;
  status: ApprovalStatus;
  decidedAt: string;
}

export interface WithdrawVersion {
  request: RequestReference;
  actorRoles: Role[];
  version: number;
  sha256: string;
  /** The row of why; its text never enters a payload. */
  commentId: CommentId | null;
  /** What was recorded when the message was sent. */
  recorded?: DocumentPosition;
}

export interface WithdrawalReceipt {
  documentId: DocumentId;
  version: number;
  status: ApprovalStatus;
  withdrawnAt: string;
}

export interface DocumentNotice {
  documentId: DocumentId;
  status: ApprovalStatus;
}

export const submitVersionUpdate = defineUpdate<SubmissionReceipt, [SubmitVersion]>('submitVersion');
export const decideVersionUpdate = defineUpdate<DecisionReceipt, [DecideVersion]>('decideVersion');
export const withdrawVersionUpdate = defineUpdate<WithdrawalReceipt, [WithdrawVersion]>('withdrawVersion');

/** Tells a waiting process that a document moved; what it means is read from the database. */
export const documentMovedSignal = defineSignal<[DocumentNotice]>('documentMoved');

/** Tells a route that its document was closed by something else: nobody decides it any more. */
export const documentClosedSignal = defineSignal('documentClosed');

/** Tells a route that the database may know of decisions that it has missed: it follows them. */
export const followDocumentSignal = defineSignal('followDocument');

export interface RecordSubmission extends SubmitVersion {
  documentId: DocumentId;
  /** The workflow that is told once it is recorded; absent where the route tells it. */
  tell?: string | null;
}

export interface RecordDecision extends DecideVersion {
  documentId: DocumentId;
  step: string;
  stepRoles: Role[];
  position: number;
  statusAfter: ApprovalStatus;
  /** The workflow that is told once it is recorded; absent where the route tells it, and the closed documents. */
  tell?: string | null;
}

export interface RecordWithdrawal extends WithdrawVersion {
  documentId: DocumentId;
  statusAfter: ApprovalStatus;
  /** The workflow that is told once it is recorded; absent where the route tells it. */
  tell?: string | null;
}

/** With what the route has to remember; absent from what was recorded before it was told here. */
export interface RecordedSubmission extends SubmissionReceipt {
  authors?: string[];
  beneficiaries?: string[];
  route?: Route;
  /** Whose signatures of an earlier version count for the first steps of this one; absent where there are none. */
  keptFrom?: PersonId[];
}

/** With what the decision has done to other documents. */
export interface RecordedDecision extends DecisionReceipt {
  /** Documents whose route it has ended. */
  closedDocuments?: string[];
}

/** All of a document's route that stands in the database. */
export type RouteFacts = Pick<
  ApprovalState,
  'status' | 'version' | 'sha256' | 'authors' | 'beneficiaries' | 'signedBy' | 'signedFor'
> & {
  /** Of the version that was submitted last. */
  route?: Route;
};

export interface ApprovalActivities {
  /** Freezes the version and marks the document as on its route, with its audit row; keyed by the request. */
  recordSubmission(submission: RecordSubmission): Promise<RecordedSubmission>;
  /** Writes decision, document status, what the last signature causes and audit rows in one transaction; keyed by the request. */
  recordDecision(decision: RecordDecision): Promise<RecordedDecision>;
  /** Writes that a version was taken back, document status and audit row in one transaction; keyed by the request. */
  recordWithdrawal(withdrawal: RecordWithdrawal): Promise<WithdrawalReceipt>;
  /** Where the route of a document stands by what is recorded. */
  readRoute(input: { documentId: DocumentId }): Promise<RouteFacts>;
}
