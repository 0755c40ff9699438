import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DecisionKind } from '#approvals/approval.js';
import { type DocumentKind, documentKindNames, documentKinds } from '#approvals/document-kinds/document-kinds.js';
import type { DepartmentId, DocumentId, RunId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';
import { decideVersionUpdate, type DecisionReceipt } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import { positionOf } from '#persistence/route-facts.js';
import { subjectKeyInSql } from '#persistence/document-subject.js';
import { keysetPage } from '../http/page.js';
import { rolesIn, type SignedInPerson } from '../http/signed-in.js';
import { WorkflowMessages } from '../http/workflow-messages.js';
import { Comments } from './comments.js';
import { isReaderOf } from './document-readers.js';
import { type DocumentRow, DocumentViews, noSuchDocument } from './document-views.js';

export interface DecisionRequest {
  version: number;
  sha256: string;
  decision: DecisionKind;
  comment?: string;
}

interface WaitingRow extends Record<string, unknown> {
  documentId: DocumentId;
  kind: DocumentKind;
  subjectKey: string;
  month: string;
  person: string | null;
  department: string | null;
  version: number;
  sha256: string;
  step: string;
  submittedAt: Date;
  payrollRunId: RunId | null;
  schemeCode: string | null;
  schemeVersion: number | null;
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
    query: { limit: number; cursor?: string; kind?: DocumentKind; month?: string; departmentId?: DepartmentId },
  ) {
    const { items, ...page } = await keysetPage<WaitingRow>(this.dataSource, {
      sql: selectWaiting,
      params: [
        person.organisationId,
        person.roles,
        person.id,
        query.kind ?? null,
        query.month ?? null,
        query.departmentId ?? null,
        kindsThatPay(person.roles),
        JSON.stringify(person.departmentRoles),
      ],
      keys: [
        { expression: 'v.submitted_at', type: 'timestamptz', column: 'submittedAt' },
        { expression: 'd.id', type: 'uuid', column: 'documentId' },
      ],
      direction: 'ASC',
      limit: query.limit,
      cursor: query.cursor,
    });
    const withSubject = ({ subjectKey: key, ...row }: WaitingRow) => ({
      ...row,
      subject: { kind: documentKinds[row.kind].about, key },
    });
    return { ...page, items: items.map(withSubject) };
  }

  async decide(
    person: SignedInPerson,
    request: RequestReference,
    documentId: DocumentId,
    body: DecisionRequest,
  ): Promise<DecisionReceipt> {
    const document = await this.visible(person, documentId);
    return this.comments.keepFor(request, body.comment, async (commentId) => {
      const message = {
        request,
        actorRoles: rolesIn(person, document.departmentId),
        version: body.version,
        sha256: body.sha256,
        decision: body.decision,
        commentId,
        recorded: await positionOf(this.dataSource.manager, document.id),
      };
      const route = workflowIds.documentApproval(document.id);
      const receipt = await this.messages.send(route, decideVersionUpdate, [message], request);
      if (!receipt) throw nothingWaits(document, body.version);
      return receipt;
    });
  }

  /** A document that the person may read or stands on the route of; of any other there is none, whatever its state. */
  private async visible(person: SignedInPerson, documentId: DocumentId): Promise<DocumentRow> {
    const document = await this.documents.find(person.organisationId, documentId);
    if (isReaderOf(person, document)) return document;
    const { submittedVersion } = document;
    const version = submittedVersion === null ? null : await this.documents.version(documentId, submittedVersion);
    const deciders = version?.route?.steps.flatMap(({ roles }) => roles) ?? [];
    if (rolesIn(person, document.departmentId).some((role) => deciders.includes(role))) return document;
    throw noSuchDocument(documentId);
  }
}

/** Kinds by every document of which somebody with these roles earns. */
function kindsThatPay(roles: readonly Role[]): DocumentKind[] {
  return documentKindNames.filter((kind) => documentKinds[kind].neverDecidedBy?.some((role) => roles.includes(role)));
}

/** What waits for one of the person's roles and is not forbidden to them, whoever they are. */
const selectWaiting = `SELECT d.id AS "documentId", d.kind, d.month, p.name AS person, t.name AS department, v.version, v.sha256,
  step.value ->> 'name' AS step, v.submitted_at AS "submittedAt", d.payroll_run_id AS "payrollRunId",
  d.scheme_code AS "schemeCode", d.scheme_version AS "schemeVersion", ${subjectKeyInSql} AS "subjectKey"
  FROM documents d
  JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
  LEFT JOIN people p ON p.id = d.person_id
  LEFT JOIN monthly_cycles c ON c.id = d.cycle_id LEFT JOIN departments t ON t.id = c.department_id
  CROSS JOIN LATERAL (SELECT v.route -> 'steps' -> (SELECT count(*)::int FROM decisions s WHERE s.document_id = d.id AND s.version = v.version) AS value) step
  WHERE d.organisation_id = $1 AND d.status = 'in-approval'
    AND ($4::text IS NULL OR d.kind = $4) AND ($5::text IS NULL OR d.month = $5) AND ($6::uuid IS NULL OR c.department_id = $6)
    AND (step.value -> 'roles' ?| $2 OR EXISTS (
      SELECT 1 FROM jsonb_array_elements($8::jsonb) g WHERE step.value -> 'roles' ? (g ->> 'role') AND g -> 'departmentIds' ? c.department_id::text))
    AND NOT EXISTS (SELECT 1 FROM document_versions w WHERE w.document_id = d.id AND $3::uuid IN (w.drafted_by, w.submitted_by))
    AND d.kind <> ALL ($7)
    AND NOT EXISTS (SELECT 1 FROM document_beneficiaries b WHERE b.document_id = d.id AND b.person_id = $3)
    AND NOT EXISTS (SELECT 1 FROM decisions s WHERE s.document_id = d.id AND s.version = v.version AND s.actor_id = $3)`;

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
