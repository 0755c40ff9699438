import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { ApprovalState, ApprovalStatus, DecisionKind } from '#approvals/approval.js';
import type { Role } from '#approvals/role.js';
import type { RequestReference } from './request-reference.js';

export interface DocumentApprovalInput {
  organisationId: string;
  /** Where the document stands; a fresh draft, or a version that is submitted by the process that made it. */
  state: ApprovalState;
  /** The workflow that waits for the outcome; null where none does. */
  notifyWorkflowId: string | null;
}

export interface SubmitVersion {
  request: RequestReference;
  actorRoles: Role[];
  version: number;
  sha256: string;
  authors: string[];
  beneficiaries: string[];
}

export interface SubmissionReceipt {
  documentId: string;
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
  commentId: string | null;
}

export interface DecisionReceipt {
  documentId: string;
  version: number;
  step: string;
  decision: DecisionKind;
  status: ApprovalStatus;
  decidedAt: string;
}

export interface DocumentNotice {
  documentId: string;
  status: ApprovalStatus;
}

export const submitVersionUpdate = defineUpdate<SubmissionReceipt, [SubmitVersion]>('submitVersion');
export const decideVersionUpdate = defineUpdate<DecisionReceipt, [DecideVersion]>('decideVersion');

/** Tells a waiting process that a document moved; what it means is read from the database. */
export const documentMovedSignal = defineSignal<[DocumentNotice]>('documentMoved');

export interface RecordSubmission extends SubmitVersion {
  documentId: string;
}

export interface RecordDecision extends DecideVersion {
  documentId: string;
  step: string;
  stepRoles: Role[];
  position: number;
  statusAfter: ApprovalStatus;
}

export interface ApprovalActivities {
  /** Freezes the version and marks the document as on its route, with its audit row; keyed by the request. */
  recordSubmission(submission: RecordSubmission): Promise<SubmissionReceipt>;
  /** Writes decision, document status and audit row in one transaction; keyed by the request. */
  recordDecision(decision: RecordDecision): Promise<DecisionReceipt>;
}
