import { draftedDocument } from '#approvals/approval.js';
import { documentKinds, type DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { CycleId, DepartmentId, OrganisationId } from '#approvals/ids.js';
import type { Route } from '#approvals/route.js';
import { yearOf } from '#calendar/year.js';
import type { DocumentApprovalInput } from '#contracts/document-approval.contract.js';
import { workflowIds, workflowTypes } from '#contracts/workflow-ids.js';
import type { StartableWorkflow } from './start-and-update.js';

/** For how long a route waits for a first submission: longer than a month's documents are drafted. */
const longestDraft = '40 days';

export interface DocumentToApprove {
  id: string;
  organisationId: OrganisationId;
  kind: DocumentKind;
  submittedVersion: number | null;
}

/**
 * The workflow of one document's route, as it is started by a draft, or by a submission that finds none; who waits for
 * the outcome is told.
 */
export function approvalStart(
  document: DocumentToApprove,
  route: Route,
  notifyWorkflowId: string | null,
): StartableWorkflow {
  const { id, organisationId, kind, submittedVersion } = document;
  const state = draftedDocument(id, kind, route, submittedVersion ?? 0);
  const input: DocumentApprovalInput = {
    organisationId,
    state,
    notifyWorkflowId,
    decidesAtOnce: true,
    longestDraft,
  };
  return {
    workflowType: workflowTypes.documentApproval,
    workflowId: workflowIds.documentApproval(id),
    args: [input],
    staticSummary: `Approval of ${kind}`,
  };
}

/** The process that waits for the outcome of a document: the month of a department, or its year; none of any other document. */
export function cycleOf(
  { kind, month, cycleId }: Pick<DocumentToApprove, 'kind'> & { month: string; cycleId: CycleId | null },
  departmentId: DepartmentId | null,
): string | null {
  if (departmentId === null) return null;
  const { ofYear } = documentKinds[kind];
  const isOfYear = ofYear === 'always' || (ofYear === 'without-month' && cycleId === null);
  return isOfYear
    ? workflowIds.annualCycle(departmentId, yearOf(month))
    : workflowIds.monthlyCycle(departmentId, month);
}
