import { Injectable } from '@nestjs/common';
import type { DocumentId } from '#approvals/ids.js';
import { holdsOneOf } from '#approvals/seat.js';
import { withdrawVersionUpdate, type WithdrawalReceipt } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import { notYourDepartment } from '../http/visibility.js';
import { rolesIn, type SignedInPerson } from '../http/signed-in.js';
import { WorkflowMessages } from '../http/workflow-messages.js';
import { Comments } from './comments.js';
import { findConcerned } from './document-readers.js';
import { DocumentViews, positionIn } from './document-views.js';
import { maySubmit } from './may-submit.js';

interface AskedWithdrawal {
  version: number;
  sha256: string;
  reason?: string;
}

/** Takes a version back from those who sign it, by whoever may submit the document. */
@Injectable()
export class DocumentWithdrawals {
  constructor(
    private readonly documents: DocumentViews,
    private readonly comments: Comments,
    private readonly messages: WorkflowMessages,
  ) {}

  async withdraw(
    person: SignedInPerson,
    request: RequestReference,
    id: DocumentId,
    { version, sha256, reason }: AskedWithdrawal,
  ): Promise<WithdrawalReceipt> {
    const { document, submitted } = await findConcerned(this.documents, person, id);
    const { manager } = this.documents;
    const actorRoles = rolesIn(person, document.departmentId);
    const taken = submitted?.route;
    // Who holds no role of a submitter is refused by the route.
    if (taken && holdsOneOf(actorRoles, taken.submitters) && !(await maySubmit(manager, person, document, taken)))
      throw notYourDepartment();
    return this.comments.keepFor(request, reason, async (commentId) => {
      const message = { request, actorRoles, version, sha256, commentId, recorded: positionIn(document) };
      const route = workflowIds.documentApproval(id);
      const receipt = await this.messages.send(route, withdrawVersionUpdate, [message], request);
      if (receipt) return receipt;
      throw new DomainError(
        'conflict',
        'nothing-to-decide',
        `The document is ${document.status}: no version of it waits for a decision. Read it again before you withdraw it.`,
        { documentId: id, version },
      );
    });
  }
}
