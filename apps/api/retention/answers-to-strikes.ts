import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import { nextStepOf } from '#approvals/next-step.js';
import type { RetentionItemKind } from '#approvals/retention.js';
import type { SubmissionReceipt } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { Document } from '#persistence/entities/document.entity.js';
import {
  type AboutItem,
  lockItem,
  type ProposalToPartContent,
  refusalToAnswer,
  type ReviewMinutesContent,
} from '#persistence/retention/retention-item.js';
import { DocumentDrafts, type SavedDraft } from '../approvals/document-drafts.js';
import { findReadable } from '../approvals/document-readers.js';
import { DocumentSubmissions } from '../approvals/document-submissions.js';
import { type DocumentRow, DocumentViews } from '../approvals/document-views.js';
import { keysetPage, type Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { isHeadOf, requireHeadOf } from '../http/visibility.js';
import { asking, isAsked } from './retention.js';

/** The kinds of documents by which people answer strikes, and what each answers. */
const answered = { 'review-minutes': 'review', 'proposal-to-part': 'part' } as const satisfies Record<
  string,
  RetentionItemKind
>;
export type AnswerKind = keyof typeof answered;

interface ContentOf {
  'review-minutes': ReviewMinutesContent;
  'proposal-to-part': ProposalToPartContent;
}

/** What people write of it; which item and strikes it is about is added. */
type Said = Omit<ReviewMinutesContent, keyof AboutItem> | Omit<ProposalToPartContent, keyof AboutItem>;

interface AnswerRow extends Record<string, unknown> {
  id: string;
  itemId: string;
  personId: PersonId;
  person: string;
  departmentId: DepartmentId;
  department: string;
  month: string;
  status: ApprovalStatus;
  latestVersion: number;
  submittedVersion: number | null;
}

interface Query {
  limit: number;
  cursor?: string;
  personId?: PersonId;
  departmentId?: DepartmentId;
  month?: string;
  status?: ApprovalStatus;
}

/** Documents about what strikes call for, of one kind or the other; whom they are about reads the minutes alone, once they are signed. */
@Injectable()
export class AnswersToStrikes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
    private readonly drafts: DocumentDrafts,
    private readonly submissions: DocumentSubmissions,
  ) {}

  page(kind: AnswerKind, viewer: SignedInPerson, query: Query): Promise<Page<AnswerRow>> {
    return keysetPage<AnswerRow>(this.dataSource, {
      sql: `SELECT * FROM (${selectAnswer} WHERE d.organisation_id = $1 AND d.kind = '${kind}') AS r
             WHERE ${isAsked('r')} AND ($8::text IS NULL OR r.status = $8)
               AND (r."personId" <> $3 OR (r.status = 'signed' AND '${kind}' = 'review-minutes'))`,
      params: [...asking(viewer, query), query.status ?? null],
      keys: [
        { expression: 'r.month', type: 'bpchar', column: 'month' },
        { expression: 'r.id', type: 'uuid', column: 'id' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  async detail<Kind extends AnswerKind>(kind: Kind, viewer: SignedInPerson, id: string) {
    const { latestVersion } = await this.readable(kind, viewer, id);
    const [row] = await this.dataSource.query<AnswerRow[]>(`${selectAnswer} WHERE d.id = $1`, [id]);
    if (!row) throw noSuchAnswer(id);
    const version = await this.documents.version(id, latestVersion);
    return {
      ...row,
      version: { ...version, content: version.content as ContentOf[Kind] },
      decisions: await this.documents.decisions(id),
    };
  }

  create(
    kind: AnswerKind,
    head: SignedInPerson,
    request: RequestReference,
    { itemId, ...said }: { itemId: string } & Said,
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      const { organisationId } = head;
      const item = await lockItem(manager, { organisationId, id: itemId });
      const departmentId = item && (await departmentOf(manager, item.cycleId));
      if (!item || item.kind !== answered[kind] || !isHeadOf(head, departmentId ?? null)) throw noSuchItem(itemId);
      const { personId, cycleId, month } = item;
      const begun = { organisationId, kind, subjectKey: itemId, cycleId, month, personId } as const;
      const document = await this.drafts.begin(manager, begun, answerExists);
      return this.save(manager, document, head, said, 0);
    });
  }

  saveDraft(
    kind: AnswerKind,
    head: SignedInPerson,
    request: RequestReference,
    id: string,
    { basedOn, ...said }: { basedOn: number } & Said,
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      const { departmentId } = await this.readable(kind, head, id, manager);
      requireHeadOf(head, departmentId);
      return this.save(manager, await manager.findOneByOrFail(Document, { id }), head, said, basedOn);
    });
  }

  async submit(
    kind: AnswerKind,
    person: SignedInPerson,
    request: RequestReference,
    id: string,
    version: number,
  ): Promise<SubmissionReceipt> {
    const document = await this.readable(kind, person, id);
    requireHeadOf(person, document.departmentId);
    return this.submissions.submit(person, request, document, version);
  }

  /** Names the strikes that it is about, so that the signature says which months were looked at. */
  private async save(
    manager: EntityManager,
    document: Document,
    head: SignedInPerson,
    said: Said,
    basedOn: number,
  ): Promise<SavedDraft> {
    const { organisationId, subjectKey } = document;
    const item = await lockItem(manager, { organisationId, id: subjectKey ?? '' });
    if (!item) throw noSuchItem(subjectKey ?? '');
    const refusal = refusalToAnswer(item);
    if (refusal) throw new DomainError('conflict', refusal.code, refusal.message, { itemId: item.id });
    await refuseStrangers(manager, organisationId, 'present' in said ? said.present : []);
    const about: AboutItem = { itemId: item.id, months: item.months };
    return this.drafts.save(manager, document, head.id, { ...about, ...said }, basedOn);
  }

  private readable(
    kind: AnswerKind,
    viewer: SignedInPerson,
    id: string,
    manager?: EntityManager,
  ): Promise<DocumentRow> {
    return findReadable(this.documents, viewer, { kind, id, manager }, noSuchAnswer);
  }
}

async function departmentOf(manager: EntityManager, cycleId: string): Promise<DepartmentId | undefined> {
  const [cycle] = await manager.query<{ departmentId: DepartmentId }[]>(
    'SELECT department_id AS "departmentId" FROM monthly_cycles WHERE id = $1',
    [cycleId],
  );
  return cycle?.departmentId;
}

/** Whoever is named was there as somebody of the company. */
async function refuseStrangers(
  manager: EntityManager,
  organisationId: OrganisationId,
  present: readonly PersonId[],
): Promise<void> {
  const known = await manager.query<{ id: PersonId }[]>(
    'SELECT id FROM people WHERE organisation_id = $1 AND id = ANY ($2::uuid[])',
    [organisationId, present],
  );
  const problems = present.flatMap((id, index) =>
    known.some((each) => each.id === id)
      ? []
      : [{ path: `present.${index}`, message: 'is not a person of this organisation' }],
  );
  if (problems.length > 0)
    throw new DomainError('invalid', 'unknown-person', 'The organisation has no such person.', {}, problems);
}

function noSuchItem(itemId: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-item',
    'Your department has no such item. GET /api/retention-items lists what strikes call for, and which kind of document answers it.',
    { itemId },
  );
}

function noSuchAnswer(documentId: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-document',
    'There is no such document, or it is not yours to see. GET /api/retention-items names those that you see.',
    { documentId },
  );
}

function answerExists({ id, kind, status }: Document): DomainError {
  return new DomainError(
    'conflict',
    'answer-exists',
    `A document about this is ${status} already. ${nextStepOf(kind, status)}`,
    {
      documentId: id,
    },
  );
}

const selectAnswer = `SELECT d.id, d.subject_key AS "itemId", d.person_id AS "personId", p.name AS person, t.id AS "departmentId", t.name AS department, d.month, d.status,
  d.latest_version AS "latestVersion", d.submitted_version AS "submittedVersion"
  FROM documents d JOIN people p ON p.id = d.person_id JOIN monthly_cycles c ON c.id = d.cycle_id JOIN departments t ON t.id = c.department_id`;
