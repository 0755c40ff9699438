import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { draftedDocument, submit } from '#approvals/approval.js';
import { nextStepOf } from '#approvals/next-step.js';
import { submitVersionUpdate, type SubmissionReceipt } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import { refusalToError } from '#contracts/refusal-failure.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { findAnswer } from '#persistence/idempotent-request.js';
import { rolesIn, type SignedInPerson } from '../http/signed-in.js';
import { WorkflowMessages } from '../http/workflow-messages.js';
import { DocumentRoutes } from './document-routes.js';
import { type DocumentRow, positionIn } from './document-views.js';

/** Sends a version of a document on its route; the cycle of the document, where it has one, waits for the outcome. */
@Injectable()
export class DocumentSubmissions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly routes: DocumentRoutes,
    private readonly messages: WorkflowMessages,
  ) {}

  async submit(
    person: SignedInPerson,
    request: RequestReference,
    view: DocumentRow,
    version: number,
  ): Promise<SubmissionReceipt> {
    const { manager } = this.dataSource;
    const [document, stored, organisation] = await Promise.all([
      manager.findOneByOrFail(Document, { id: view.id }),
      manager.findOneBy(DocumentVersion, { documentId: view.id, version }),
      manager.findOneByOrFail(Organisation, { id: view.organisationId }),
    ]);
    if (!stored || version > document.latestVersion) {
      throw new DomainError('not-found', 'no-such-version', `The document has no version ${version}.`, {
        documentId: document.id,
        version,
      });
    }
    if (document.status === 'signed' || document.status === 'closed') return this.answerOfEndedRoute(request, document);
    const message = {
      request,
      actorRoles: rolesIn(person, view.departmentId),
      version,
      sha256: stored.sha256,
      authors: [],
      beneficiaries: [],
      recorded: positionIn(view),
      route: organisation.routes[document.kind],
    };
    const state = draftedDocument(document.id, document.kind, message.route);
    // What the route refuses from its first step on is refused before a workflow is told.
    const outcome = submit(state, { ...message, actorId: person.id });
    if (!outcome.ok) throw refusalToError(outcome.refusal);
    const workflow = this.routes.startOf(document, view.departmentId, message.route);
    return this.messages.sendWithStart(workflow, submitVersionUpdate, [message], request);
  }

  /** A route that has ended is not begun again: a workflow started for it would wait for ever. */
  private async answerOfEndedRoute(request: RequestReference, document: Document): Promise<SubmissionReceipt> {
    const known = await findAnswer<SubmissionReceipt>(this.dataSource.manager, request);
    if (known) return known.answer;
    throw new DomainError(
      'conflict',
      document.status === 'closed' ? 'approval-closed' : 'already-signed',
      `The document is ${document.status}. ${nextStepOf(document.kind, document.status)}`,
      { documentId: document.id },
    );
  }
}
