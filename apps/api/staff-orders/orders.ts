import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { DocumentId, PersonId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import { type Month, monthOfDay } from '#calendar/month.js';
import type { SubmissionReceipt } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { Document } from '#persistence/entities/document.entity.js';
import { DocumentDrafts, refuseUnlessDraft, type SavedDraft } from '../approvals/document-drafts.js';
import { findReadable } from '../approvals/document-readers.js';
import { DocumentSubmissions } from '../approvals/document-submissions.js';
import { type DecisionRow, type DocumentRow, DocumentViews, type VersionRow } from '../approvals/document-views.js';
import { keysetPage, type Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { departmentsWhosePayIsSeen, seesAllPay } from '../http/visibility.js';

/** The kinds of documents whose last signature enters what somebody is, or who acts for them. */
export type OrderKind = Extract<DocumentKind, 'salary-order' | 'assignment-order' | 'delegation-order'>;

export interface OrderRow extends Record<string, unknown> {
  id: DocumentId;
  personId: PersonId;
  person: string;
  fromOn: Day;
  month: Month;
  status: ApprovalStatus;
  latestVersion: number;
  submittedVersion: number | null;
}

/** What every order says. */
interface Ordered {
  fromOn: Day;
}

/** A write of an order: by whom, and by which request. */
export interface OrderWrite {
  author: SignedInPerson;
  request: RequestReference;
}

/** Orders of every kind are drafted, listed, read and sent in one way; what one says, and who may draft it, its kind says. */
@Injectable()
export class Orders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
    private readonly drafts: DocumentDrafts,
    private readonly submissions: DocumentSubmissions,
  ) {}

  /** Those of the kind that somebody may see: about themselves once signed, of the own departments, or all. */
  page(
    kind: OrderKind,
    viewer: SignedInPerson,
    query: { limit: number; cursor?: string; personId?: PersonId; status?: ApprovalStatus },
  ): Promise<Page<OrderRow>> {
    const seesAll = seesAllPay(viewer) || (kind !== 'salary-order' && viewer.roles.includes('administrator'));
    return keysetPage<OrderRow>(this.dataSource, {
      sql: `${selectOrder} WHERE d.organisation_id = $1 AND d.kind = '${kind}'
              AND ($2::boolean OR (d.person_id = $3 AND (d.kind = 'delegation-order' OR d.status = 'signed'))
                   OR (d.kind <> 'delegation-order' AND d.person_id <> $3 AND department_in_month(d.person_id, d.month::text) = ANY ($4)))
              AND ($5::uuid IS NULL OR d.person_id = $5) AND ($6::text IS NULL OR d.status = $6)`,
      params: [
        viewer.organisationId,
        seesAll,
        viewer.id,
        departmentsWhosePayIsSeen(viewer),
        query.personId ?? null,
        query.status ?? null,
      ],
      keys: [
        { expression: "v.content ->> 'fromOn'", type: 'text', column: 'fromOn' },
        { expression: 'd.id', type: 'uuid', column: 'id' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  async detail<Content>(
    kind: OrderKind,
    viewer: SignedInPerson,
    id: DocumentId,
  ): Promise<OrderRow & { version: VersionRow & { content: Content }; decisions: DecisionRow[] }> {
    const { latestVersion } = await this.readable(kind, viewer, id);
    const [row] = await this.dataSource.query<OrderRow[]>(`${selectOrder} WHERE d.id = $1`, [id]);
    if (!row) throw noSuchOrder(id);
    const version = await this.documents.version(id, latestVersion);
    return {
      ...row,
      version: { ...version, content: version.content as Content },
      decisions: await this.documents.decisions(id),
    };
  }

  /** @param contentOf what the order says, or why it cannot; called in the transaction that saves it */
  create(
    kind: OrderKind,
    { author, request }: OrderWrite,
    personId: PersonId,
    contentOf: (manager: EntityManager, document: Document) => Promise<Ordered>,
    fromOn: Day,
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      const { organisationId } = author;
      const begun = { organisationId, kind, subjectKey: randomUUID(), month: monthOfDay(fromOn), personId };
      const document = await this.drafts.begin(manager, begun, ({ id }) => noSuchOrder(id));
      return this.drafts.save(manager, document, author.id, await contentOf(manager, document), 0);
    });
  }

  saveDraft(
    kind: OrderKind,
    { author, request }: OrderWrite,
    { id, basedOn, fromOn }: { id: DocumentId; basedOn: number; fromOn: Day },
    contentOf: (manager: EntityManager, document: Document) => Promise<Ordered>,
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      await this.readable(kind, author, id, manager);
      const document = await manager.findOneByOrFail(Document, { id });
      refuseUnlessDraft(document);
      await manager.update(Document, { id }, { month: monthOfDay(fromOn) });
      return this.drafts.save(manager, document, author.id, await contentOf(manager, document), basedOn);
    });
  }

  async submit(
    kind: OrderKind,
    { author, request }: OrderWrite,
    id: DocumentId,
    version: number,
  ): Promise<SubmissionReceipt> {
    return this.submissions.submit(author, request, await this.readable(kind, author, id), version);
  }

  readable(kind: OrderKind, viewer: SignedInPerson, id: DocumentId, manager?: EntityManager): Promise<DocumentRow> {
    return findReadable(this.documents, viewer, { kind, id, manager }, noSuchOrder);
  }
}

function noSuchOrder(documentId: DocumentId): DomainError {
  return new DomainError(
    'not-found',
    'no-such-order',
    'There is no such order, or it is not yours to see. The list of its kind has those that you see.',
    { documentId },
  );
}

const selectOrder = `SELECT d.id, d.person_id AS "personId", p.name AS person, v.content ->> 'fromOn' AS "fromOn", d.month, d.status,
  d.latest_version AS "latestVersion", d.submitted_version AS "submittedVersion"
  FROM documents d JOIN people p ON p.id = d.person_id JOIN document_versions v ON v.document_id = d.id AND v.version = d.latest_version`;
