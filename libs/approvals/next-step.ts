import type { ApprovalStatus } from './approval-status.js';
import { type DocumentKind, documentKinds } from './document-kinds/document-kinds.js';

/** What can be done today about a document that stands where it stands, as a sentence: every refusal says this one. */
export function nextStepOf(kind: DocumentKind, status: ApprovalStatus): string {
  switch (status) {
    case 'drafting':
    case 'returned':
      return 'Save a new version of it and submit that one.';
    case 'in-approval':
      return documentKinds[kind].neverWithdrawn === undefined
        ? 'Withdraw it, or ask for it to be returned, before you change it.'
        : 'Ask for it to be returned before you change it.';
    case 'signed':
      return documentKinds[kind].onceSigned;
    case 'closed':
      return documentKinds[kind].onceClosed;
  }
}
