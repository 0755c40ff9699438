import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import type { SubmissionReceipt } from '#contracts/document-approval.contract.js';
import { DomainError, type FieldProblem } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { Document } from '#persistence/entities/document.entity.js';
import { MonthlyCycle } from '#persistence/entities/monthly-cycle.entity.js';
import { type FineContent, refusalToFine } from '#persistence/fines.js';
import { DocumentDrafts, type SavedDraft } from '../approvals/document-drafts.js';
import { findReadable } from '../approvals/document-readers.js';
import { DocumentSubmissions } from '../approvals/document-submissions.js';
import { type DocumentRow, DocumentViews } from '../approvals/document-views.js';
import { attachEvidence, type NamedEvidence } from '../evidence/attach-evidence.js';
import { isSeenPlan, planViewer, requireHeadOver } from '../http/head-over.js';
import { keysetPage, latestMonthFirst, type Page } from '../http/page.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';

interface FineRow extends Record<string, unknown> {
  id: string;
  personId: PersonId;
  person: string;
  departmentId: DepartmentId;
  department: string;
  month: string;
  status: ApprovalStatus;
  latestVersion: number;
  submittedVersion: number | null;
}

/** What a head writes of a fine. */
type DraftedFine = Omit<FineContent, 'personId' | 'evidence'> & { evidence: NamedEvidence[] };

const kind = 'fine';

@Injectable()
export class Fines {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
    private readonly drafts: DocumentDrafts,
    private readonly submissions: DocumentSubmissions,
  ) {}

  page(
    viewer: SignedInPerson,
    query: {
      limit: number;
      cursor?: string;
      month?: string;
      personId?: PersonId;
      departmentId?: DepartmentId;
      status?: ApprovalStatus;
    },
  ): Promise<Page<FineRow>> {
    return keysetPage<FineRow>(this.dataSource, {
      sql: `${selectFine} WHERE d.organisation_id = $1 AND d.kind = '${kind}' AND ${isSeenPlan}
              AND ($5::text IS NULL OR d.month = $5) AND ($6::uuid IS NULL OR d.person_id = $6)
              AND ($7::uuid IS NULL OR c.department_id = $7) AND ($8::text IS NULL OR d.status = $8)`,
      params: [
        ...planViewer(viewer),
        query.month ?? null,
        query.personId ?? null,
        query.departmentId ?? null,
        query.status ?? null,
      ],
      ...latestMonthFirst,
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  async detail(viewer: SignedInPerson, id: string) {
    const { latestVersion } = await this.readable(viewer, id);
    const [row] = await this.dataSource.query<FineRow[]>(`${selectFine} WHERE d.id = $1`, [id]);
    if (!row) throw noSuchFine(id);
    return {
      ...row,
      version: await this.version(viewer, id, latestVersion),
      decisions: await this.documents.decisions(id),
    };
  }

  async version(viewer: SignedInPerson, id: string, version: number) {
    const { personId } = await this.readable(viewer, id);
    const row = await this.documents.version(id, version);
    await recordPayRead(this.dataSource.manager, viewer, { kind, id }, [personId]);
    return { ...row, content: row.content as FineContent };
  }

  create(
    head: SignedInPerson,
    request: RequestReference,
    { personId, month, ...fine }: DraftedFine & { personId: PersonId; month: string },
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      const { organisationId } = head;
      const cycle = await cycleOf(manager, head, { personId, month });
      const id = randomUUID();
      const begun = { organisationId, kind, id, subjectKey: id, cycleId: cycle.id, month, personId } as const;
      const document = await this.drafts.begin(manager, begun, ({ id: known }) => noSuchFine(known));
      return this.save(manager, document, head, { ...fine, basedOn: 0 });
    });
  }

  saveDraft(
    head: SignedInPerson,
    request: RequestReference,
    id: string,
    fine: DraftedFine & { basedOn: number },
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      await this.writable(manager, head, id);
      return this.save(manager, await manager.findOneByOrFail(Document, { id }), head, fine);
    });
  }

  async submit(
    head: SignedInPerson,
    request: RequestReference,
    id: string,
    version: number,
  ): Promise<SubmissionReceipt> {
    const fine = await this.writable(this.dataSource.manager, head, id);
    return this.submissions.submit(head, request, fine, version);
  }

  /** What could never be taken is not drafted either. */
  private async save(
    manager: EntityManager,
    document: Document,
    head: SignedInPerson,
    { basedOn, amount, reason, happenedOn, whatHappened, evidence }: DraftedFine & { basedOn: number },
  ): Promise<SavedDraft> {
    const { month } = document;
    const personId = document.personId ?? '';
    await refuseOtherDay(manager, document, happenedOn);
    const refusal = await refusalToFine(manager, document, { personId });
    if (refusal) throw new DomainError(refusal.kind, refusal.code, refusal.message, { personId, month });
    const content: FineContent = {
      personId,
      amount,
      reason,
      happenedOn,
      whatHappened,
      evidence: await attachEvidence(manager, head, document, evidence),
    };
    return this.drafts.save(manager, document, head.id, content, basedOn);
  }

  private readable(viewer: SignedInPerson, id: string, manager?: EntityManager): Promise<DocumentRow> {
    return findReadable(this.documents, viewer, { kind, id, manager }, noSuchFine);
  }

  /** By whoever writes the plans of the person: nobody is fined by their own memo. */
  private async writable(manager: EntityManager, head: SignedInPerson, id: string): Promise<DocumentRow> {
    const fine = await this.readable(head, id, manager);
    await requireHeadOver(manager, head, fine.personId, fine.departmentId);
    return fine;
  }
}

/** The cycle of the person's department in the month from which it is taken; whoever must not fine the person gets none. */
async function cycleOf(
  manager: EntityManager,
  head: SignedInPerson,
  { personId, month }: { personId: PersonId; month: string },
): Promise<MonthlyCycle> {
  const [person] = await manager.query<{ departmentId: DepartmentId | null }[]>(
    'SELECT department_in_month(id, $3::text) AS "departmentId" FROM people WHERE organisation_id = $1 AND id = $2',
    [head.organisationId, personId, month],
  );
  if (!person)
    throw new DomainError('invalid', 'unknown-person', 'The organisation has no such person.', { personId }, [
      { path: 'personId', message: 'is not a person of this organisation' },
    ]);
  const { departmentId } = person;
  await requireHeadOver(manager, head, personId, departmentId);
  const cycle = departmentId === null ? null : await manager.findOneBy(MonthlyCycle, { departmentId, month });
  if (cycle) return cycle;
  throw new DomainError(
    'conflict',
    'cycle-not-open',
    `${month} is not open for the department of the person. Name a month that is; GET /api/monthly-cycles lists them.`,
    { personId, month },
  );
}

/** What is fined has happened, in the month from which it is taken or before. */
async function refuseOtherDay(
  manager: EntityManager,
  { organisationId, month }: Document,
  happenedOn: string,
): Promise<void> {
  const [row] = await manager.query<{ today: string }[]>('SELECT business_today($1)::text AS today', [organisationId]);
  const problem: FieldProblem | undefined =
    happenedOn > (row?.today ?? '')
      ? { path: 'happenedOn', message: 'has not come yet' }
      : happenedOn.slice(0, 7) > month
        ? { path: 'happenedOn', message: `is after ${month}, from whose pay the fine is taken` }
        : undefined;
  if (problem) throw new DomainError('invalid', 'invalid', 'Fined is what has happened.', { month }, [problem]);
}

function noSuchFine(id: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-fine',
    'There is no such fine, or it is not yours to see. GET /api/fines lists those that you see.',
    { documentId: id },
  );
}

const selectFine = `SELECT d.id, d.person_id AS "personId", p.name AS person, c.department_id AS "departmentId", t.name AS department, d.month, d.status,
  d.latest_version AS "latestVersion", d.submitted_version AS "submittedVersion"
  FROM documents d JOIN people p ON p.id = d.person_id JOIN monthly_cycles c ON c.id = d.cycle_id JOIN departments t ON t.id = c.department_id`;
