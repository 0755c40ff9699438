import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DecisionKind } from '#approvals/approval.js';
import { type DocumentKind, documentKinds } from '#approvals/document-kinds/document-kinds.js';
import type { DepartmentId, DocumentId, PersonId, RunId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import {
  type DecideVersion,
  decideVersionUpdate,
  type DecisionReceipt,
} from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import type { LadderBasis } from '#notices/reminder-ladder.js';
import { dueOfDocument } from '#persistence/awaited-acts/document-due.js';
import { businessNow } from '#persistence/business-now.js';
import { findDelegation } from '#persistence/delegations.js';
import { findAnswer } from '#persistence/idempotent-request.js';
import { organisationCalendar } from '#persistence/organisation-calendar.js';
import { refuseWithoutPassword } from '../http/given-password.js';
import { keysetPage } from '../http/page.js';
import { recordPayRead } from '../http/pay-reads.js';
import { readSignedIn } from '../http/read-signed-in.js';
import { rolesIn, type SignedInPerson } from '../http/signed-in.js';
import { WorkflowMessages } from '../http/workflow-messages.js';
import { Comments } from './comments.js';
import { isReaderOf, standsOnRouteOf } from './document-readers.js';
import { type DocumentRow, DocumentViews, noSuchDocument, positionIn } from './document-views.js';
import { kindsThatPay, seatsOf, selectWaiting } from './waiting-documents.js';
import { worthOfDocument } from './worth-of-document.js';

export interface DecisionRequest {
  version: number;
  sha256: string;
  decision: DecisionKind;
  comment?: string;
  /** The principal for whom the person acts. */
  onBehalfOf?: PersonId;
}

/** In which seat somebody decides a document. */
export interface DecidersSeat {
  document: DocumentRow;
  onBehalfOf?: DecideVersion['onBehalfOf'];
}

interface WaitingRow extends Record<string, unknown> {
  documentId: DocumentId;
  kind: DocumentKind;
  subjectKey: string;
  month: string;
  personId: PersonId | null;
  person: string | null;
  content: unknown;
  deadlineOn: Day | null;
  since: Date;
  department: string | null;
  version: number;
  sha256: string;
  step: string;
  submittedAt: Date;
  payrollRunId: RunId | null;
  schemeCode: string | null;
  schemeVersion: number | null;
  principalId: PersonId | null;
  principal: string | null;
  openQuestions: number;
}

@Injectable()
export class Approvals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
    private readonly comments: Comments,
    private readonly messages: WorkflowMessages,
  ) {}

  async waitingFor(
    person: SignedInPerson,
    query: {
      limit: number;
      cursor?: string;
      kind?: DocumentKind;
      month?: string;
      departmentId?: DepartmentId;
      documentId?: DocumentId;
      onBehalfOf?: PersonId;
    },
  ) {
    const seats = seatsOf(person, await this.documents.standingInOf(person));
    const asked = query.onBehalfOf;
    const { items, ...page } = await keysetPage<WaitingRow>(this.dataSource, {
      sql: selectWaiting,
      params: [
        person.organisationId,
        JSON.stringify(asked === undefined ? seats : seats.filter(({ principalId }) => principalId === asked)),
        person.id,
        query.kind ?? null,
        query.month ?? null,
        query.departmentId ?? null,
        kindsThatPay(person.roles),
        query.documentId ?? null,
      ],
      keys: [
        { expression: 'v.submitted_at', type: 'timestamptz', column: 'submittedAt' },
        { expression: 'd.id', type: 'uuid', column: 'documentId' },
      ],
      direction: 'ASC',
      limit: query.limit,
      cursor: query.cursor,
    });
    const basis = await this.ladderBasis(person);
    const asShown = ({ subjectKey: key, principalId, principal, content, since, deadlineOn, ...row }: WaitingRow) => {
      const { dueOn, dueAt } = dueOfDocument(since, deadlineOn, basis);
      return {
        ...row,
        dueOn,
        dueAt,
        worth: worthOfDocument(row.kind, content),
        subject: { kind: documentKinds[row.kind].about, key },
        onBehalfOf: principalId === null ? null : { personId: principalId, name: principal ?? '' },
      };
    };
    const shown = items.map(asShown);
    await recordPayRead(
      this.dataSource.manager,
      person,
      { kind: 'organisation', id: person.organisationId },
      shown.filter(({ worth }) => worth !== null).map(({ personId }) => personId),
    );
    return { ...page, items: shown };
  }

  /** By what a document is due that no deadline of its month is for. */
  private async ladderBasis({ organisationId }: SignedInPerson): Promise<LadderBasis> {
    const { organisation, calendar } = await organisationCalendar(this.dataSource.manager, organisationId);
    return { ladder: organisation.reminderRules, calendar, timeZone: organisation.timeZone };
  }

  async decide(
    person: SignedInPerson,
    request: RequestReference,
    documentId: DocumentId,
    body: DecisionRequest,
  ): Promise<DecisionReceipt> {
    const seat = await this.seatIn(person, documentId, body.onBehalfOf);
    if ('refusal' in seat) {
      // What was decided while the delegation held is answered as it was.
      const known = await findAnswer<DecisionReceipt>(this.dataSource.manager, request);
      if (known) return known.answer;
      throw seat.refusal;
    }
    const { document, onBehalfOf } = seat;
    if (body.decision === 'sign' && documentKinds[document.kind].asksForPassword)
      refuseWithoutPassword(person, document.id);
    return this.comments.keepFor(request, body.comment, async (commentId) => {
      const message = {
        request,
        actorRoles: rolesIn(person, document.departmentId),
        version: body.version,
        sha256: body.sha256,
        decision: body.decision,
        commentId,
        ...(onBehalfOf ? { onBehalfOf } : {}),
        recorded: positionIn(document),
      };
      const route = workflowIds.documentApproval(document.id);
      const receipt = await this.messages.send(route, decideVersionUpdate, [message], request);
      if (!receipt) throw nothingWaits(document, body.version);
      return receipt;
    });
  }

  /** In which seat the person decides a document; on behalf of a principal only while a delegation holds. */
  async seatIn(
    person: SignedInPerson,
    documentId: DocumentId,
    principalId: PersonId | undefined,
  ): Promise<DecidersSeat | { refusal: DomainError }> {
    if (principalId === undefined) return { document: await this.visible(person, documentId) };
    const { manager } = this.dataSource;
    const document = await this.documents.find(person.organisationId, documentId);
    const at = await businessNow(manager, person.organisationId);
    const found = await findDelegation(manager, { principalId, delegateId: person.id, kind: document.kind, at });
    if ('refusal' in found) {
      // Whoever never stood in for anybody here is not told that there is such a document.
      if (!found.stoodIn) await this.visible(person, documentId);
      const { kind, code, message } = found.refusal;
      const context = { documentId, onBehalfOf: principalId };
      const problems = [{ path: 'onBehalfOf', message: 'is nobody for whom you act now' }];
      return { refusal: new DomainError(kind, code, message, context, problems) };
    }
    const principal = await readSignedIn(this.dataSource, principalId);
    const roles = principal ? rolesIn(principal, document.departmentId) : [];
    return { document, onBehalfOf: { personId: principalId, roles } };
  }

  /** A document that the person may read or stands on the route of; of any other there is none, whatever its state. */
  private async visible(person: SignedInPerson, documentId: DocumentId): Promise<DocumentRow> {
    const document = await this.documents.find(person.organisationId, documentId);
    if (isReaderOf(person, document)) return document;
    const { submittedVersion } = document;
    const version = submittedVersion === null ? null : await this.documents.version(documentId, submittedVersion);
    if (standsOnRouteOf(person, document, version ?? undefined)) return document;
    throw noSuchDocument(documentId);
  }
}

function nothingWaits(document: DocumentRow, version: number): DomainError {
  const context = { documentId: document.id, version: document.submittedVersion };
  if (document.submittedVersion !== null && document.submittedVersion !== version) {
    return new DomainError(
      'conflict',
      'version-superseded',
      `The decision is on version ${version}, but the version in question is ${document.submittedVersion}. Read that one.`,
      context,
    );
  }
  return new DomainError(
    'conflict',
    'nothing-to-decide',
    `The document is ${document.status}: no step waits for a decision. Read it again; GET /api/approvals lists what waits for you.`,
    context,
  );
}
