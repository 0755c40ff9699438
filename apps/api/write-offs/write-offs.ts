import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { CycleId, DepartmentId, PersonId } from '#approvals/ids.js';
import { nextStepOf } from '#approvals/next-step.js';
import type { SubmissionReceipt } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { owedBy } from '#persistence/corrections/corrections-of-run.js';
import { Document } from '#persistence/entities/document.entity.js';
import { refusalToWriteOff, type WriteOffContent } from '#persistence/write-offs.js';
import { DocumentDrafts, type SavedDraft } from '../approvals/document-drafts.js';
import { findReadable } from '../approvals/document-readers.js';
import { DocumentSubmissions } from '../approvals/document-submissions.js';
import { type DocumentRow, DocumentViews } from '../approvals/document-views.js';
import { keysetPage, latestMonthFirst, type Page } from '../http/page.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { departmentsWhosePayIsSeen, seesAllPay } from '../http/visibility.js';

interface WriteOffRow extends Record<string, unknown> {
  id: string;
  personId: PersonId;
  person: string;
  departmentId: DepartmentId | null;
  statementId: string;
  month: string;
  status: ApprovalStatus;
  latestVersion: number;
  submittedVersion: number | null;
}

const kind = 'write-off';

@Injectable()
export class WriteOffs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
    private readonly drafts: DocumentDrafts,
    private readonly submissions: DocumentSubmissions,
  ) {}

  page(
    viewer: SignedInPerson,
    query: { limit: number; cursor?: string; month?: string; personId?: PersonId; status?: ApprovalStatus },
  ): Promise<Page<WriteOffRow>> {
    return keysetPage<WriteOffRow>(this.dataSource, {
      sql: `${selectWriteOff} WHERE d.organisation_id = $1 AND d.kind = '${kind}' AND ($2::boolean OR d.person_id = $3 OR c.department_id = ANY ($4))
              AND ($5::text IS NULL OR d.month = $5) AND ($6::uuid IS NULL OR d.person_id = $6) AND ($7::text IS NULL OR d.status = $7)`,
      params: [
        viewer.organisationId,
        seesAllPay(viewer),
        viewer.id,
        departmentsWhosePayIsSeen(viewer),
        query.month ?? null,
        query.personId ?? null,
        query.status ?? null,
      ],
      ...latestMonthFirst,
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  async detail(viewer: SignedInPerson, id: string) {
    const { latestVersion, personId } = await this.readable(viewer, id);
    const [row] = await this.dataSource.query<WriteOffRow[]>(`${selectWriteOff} WHERE d.id = $1`, [id]);
    if (!row) throw noSuchWriteOff(id);
    const version = await this.documents.version(id, latestVersion);
    await recordPayRead(this.dataSource.manager, viewer, { kind, id }, [personId]);
    return {
      ...row,
      version: { ...version, content: version.content as WriteOffContent },
      decisions: await this.documents.decisions(id),
    };
  }

  create(author: SignedInPerson, request: RequestReference, content: WriteOffContent): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      const { organisationId } = author;
      const { personId } = content;
      refuseOwnDebt(author, personId);
      const owed = (await owedBy(manager, { organisationId }, personId)).get(personId);
      if (!owed) throw nothingOwed(personId);
      const { month, cycleId } = await monthOf(manager, owed.statementId);
      const begun = { organisationId, kind, subjectKey: owed.statementId, cycleId, month, personId } as const;
      const document = await this.drafts.begin(manager, begun, writeOffExists);
      return this.save(manager, document, author, content, 0);
    });
  }

  saveDraft(
    author: SignedInPerson,
    request: RequestReference,
    id: string,
    { basedOn, amount, reason }: { basedOn: number; amount: string; reason: string },
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      const { personId } = await this.draftable(author, id, manager);
      const document = await manager.findOneByOrFail(Document, { id });
      return this.save(manager, document, author, { personId: personId ?? '', amount, reason }, basedOn);
    });
  }

  async submit(
    author: SignedInPerson,
    request: RequestReference,
    id: string,
    version: number,
  ): Promise<SubmissionReceipt> {
    const writeOff = await this.draftable(author, id);
    return this.submissions.submit(author, request, writeOff, version);
  }

  private async save(
    manager: EntityManager,
    document: Document,
    author: SignedInPerson,
    { personId, amount, reason }: WriteOffContent,
    basedOn: number,
  ): Promise<SavedDraft> {
    const statementId = document.subjectKey ?? '';
    const { organisationId } = document;
    const refusal = await refusalToWriteOff(manager, { organisationId, personId, statementId, amount });
    if (refusal) throw new DomainError(refusal.kind, refusal.code, refusal.message, { personId, statementId });
    return this.drafts.save(manager, document, author.id, { personId, amount, reason }, basedOn);
  }

  private readable(viewer: SignedInPerson, id: string, manager?: EntityManager): Promise<DocumentRow> {
    return findReadable(this.documents, viewer, { kind, id, manager }, noSuchWriteOff);
  }

  private async draftable(author: SignedInPerson, id: string, manager?: EntityManager): Promise<DocumentRow> {
    const document = await this.readable(author, id, manager);
    refuseOwnDebt(author, document.personId);
    return document;
  }
}

/** The month of a statement, and the cycle of the person's department in it, where there is one. */
async function monthOf(
  manager: EntityManager,
  statementId: string,
): Promise<{ month: string; cycleId: CycleId | null }> {
  const [row] = await manager.query<{ month: string; cycleId: CycleId | null }[]>(
    `SELECT s.month, c.id AS "cycleId" FROM statements s
       LEFT JOIN monthly_cycles c ON c.month = s.month AND c.department_id = department_in_month(s.person_id, s.month::text)
      WHERE s.id = $1`,
    [statementId],
  );
  if (!row) throw new Error(`There is no statement ${statementId}`);
  return row;
}

function refuseOwnDebt(author: SignedInPerson, personId: PersonId | null): void {
  if (author.id !== personId) return;
  throw new DomainError(
    'not-allowed',
    'decides-your-pay',
    'Nobody writes off what they owe themselves. Somebody else in accounting has to draft it.',
  );
}

function nothingOwed(personId: PersonId): DomainError {
  return new DomainError(
    'conflict',
    'nothing-owed',
    'The person owes nothing by their last posted statement, or there is no such person. GET /api/statements/{id} shows what is owed.',
    { personId },
  );
}

function noSuchWriteOff(id: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-write-off',
    'There is no such write-off, or it is not yours to see. GET /api/write-offs lists those that you see.',
    { documentId: id },
  );
}

function writeOffExists({ id, status }: Document): DomainError {
  return new DomainError(
    'conflict',
    'write-off-exists',
    `A write-off of what this statement leaves is ${status} already. ${nextStepOf(kind, status)}`,
    { documentId: id },
  );
}

const selectWriteOff = `SELECT d.id, d.person_id AS "personId", p.name AS person, c.department_id AS "departmentId", d.subject_key AS "statementId", d.month, d.status,
  d.latest_version AS "latestVersion", d.submitted_version AS "submittedVersion"
  FROM documents d JOIN people p ON p.id = d.person_id LEFT JOIN monthly_cycles c ON c.id = d.cycle_id`;
