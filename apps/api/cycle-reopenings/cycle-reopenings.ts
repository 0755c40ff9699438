import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { CycleId, DepartmentId } from '#approvals/ids.js';
import { nextStepOf } from '#approvals/next-step.js';
import type { SubmissionReceipt } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import {
  asReopened,
  type AskedReopening,
  countSignedReopenings,
  type CycleReopeningContent,
  refusalToReopenCycle,
  submittedOf,
} from '#persistence/cycle-reopenings.js';
import { Document } from '#persistence/entities/document.entity.js';
import { MonthlyCycle } from '#persistence/entities/monthly-cycle.entity.js';
import { DocumentDrafts, type SavedDraft } from '../approvals/document-drafts.js';
import { findReadable } from '../approvals/document-readers.js';
import { DocumentSubmissions } from '../approvals/document-submissions.js';
import { type DocumentRow, DocumentViews } from '../approvals/document-views.js';
import { type CycleDocumentsQuery, pageOfCycleDocuments } from '../approvals/documents-of-cycles.js';
import type { Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { isHeadOf, requireHeadOf } from '../http/visibility.js';

interface ReopeningRow extends Record<string, unknown> {
  id: string;
  cycleId: CycleId;
  departmentId: DepartmentId;
  department: string;
  month: string;
  status: ApprovalStatus;
  latestVersion: number;
  submittedVersion: number | null;
}

type Draft = AskedReopening & { reason: string };

const kind = 'cycle-reopening';

@Injectable()
export class CycleReopenings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
    private readonly drafts: DocumentDrafts,
    private readonly submissions: DocumentSubmissions,
  ) {}

  page(viewer: SignedInPerson, query: CycleDocumentsQuery): Promise<Page<ReopeningRow>> {
    return pageOfCycleDocuments<ReopeningRow>(this.dataSource, { kind, select: selectReopening }, viewer, query);
  }

  async detail(viewer: SignedInPerson, id: string) {
    const { latestVersion } = await this.readable(viewer, id);
    const [row] = await this.dataSource.query<ReopeningRow[]>(`${selectReopening} WHERE d.id = $1`, [id]);
    if (!row) throw noSuchReopening(id);
    const version = await this.documents.version(id, latestVersion);
    return {
      ...row,
      version: { ...version, content: version.content as CycleReopeningContent },
      decisions: await this.documents.decisions(id),
    };
  }

  create(head: SignedInPerson, request: RequestReference, cycleId: CycleId, draft: Draft): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      const { organisationId } = head;
      const cycle = await manager.findOneBy(MonthlyCycle, { id: cycleId, organisationId });
      if (!cycle || !isHeadOf(head, cycle.departmentId)) throw noSuchCycle(cycleId);
      await manager.query('SELECT 1 FROM monthly_cycles WHERE id = $1 FOR UPDATE', [cycleId]);
      const content = await contentOf(manager, cycle, draft);
      const subjectKey = `${cycleId}/${await countSignedReopenings(manager, cycleId)}`;
      const begun = { organisationId, kind, subjectKey, cycleId, month: cycle.month } as const;
      const document = await this.drafts.begin(manager, begun, reopeningExists);
      return this.drafts.save(manager, document, head.id, content, 0);
    });
  }

  saveDraft(
    head: SignedInPerson,
    request: RequestReference,
    id: string,
    { basedOn, ...draft }: Draft & { basedOn: number },
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      const { departmentId } = await this.readable(head, id, manager);
      requireHeadOf(head, departmentId);
      const document = await manager.findOneByOrFail(Document, { id });
      const cycle = await manager.findOneByOrFail(MonthlyCycle, { id: document.cycleId ?? '' });
      return this.drafts.save(manager, document, head.id, await contentOf(manager, cycle, draft), basedOn);
    });
  }

  async submit(
    person: SignedInPerson,
    request: RequestReference,
    id: string,
    version: number,
  ): Promise<SubmissionReceipt> {
    const reopening = await this.readable(person, id);
    requireHeadOf(person, reopening.departmentId);
    return this.submissions.submit(person, request, reopening, version);
  }

  private readable(viewer: SignedInPerson, id: string, manager?: EntityManager): Promise<DocumentRow> {
    return findReadable(this.documents, viewer, { kind, id, manager }, noSuchReopening);
  }
}

/** Names the versions that will not stand with their hashes; approved actuals go back with the plans that they were made from. */
async function contentOf(
  manager: EntityManager,
  cycle: MonthlyCycle,
  { personIds, actuals: asksActuals, reason }: Draft,
): Promise<CycleReopeningContent> {
  const documents = await submittedOf(manager, cycle.id);
  const plans = [...new Set(personIds)].map((personId) => {
    const plan = documents.find((document) => document.kind === 'kpi-plan' && document.personId === personId);
    if (plan && (plan.status === 'signed' || plan.status === 'closed')) return plan;
    throw nothingOf(cycle, 'personIds', `somebody has no signed or closed plan of ${cycle.month} here`);
  });
  const actuals = documents.find((document) => document.kind === 'actuals');
  if (asksActuals && actuals?.status !== 'closed')
    throw nothingOf(
      cycle,
      'actuals',
      'are not closed; approved ones alone are reopened by POST /api/actuals-reopenings',
    );
  const withThem = actuals && (asksActuals || (plans.length > 0 && actuals.status === 'signed')) ? [actuals] : [];
  const reopens = await asReopened(manager, [...plans, ...withThem]);
  if (reopens.length === 0) throw nothingOf(cycle, 'personIds', 'name whose plans go back, or `actuals`');
  const refusal = await refusalToReopenCycle(manager, cycle, reopens);
  if (refusal)
    throw new DomainError(refusal.kind, refusal.code, refusal.message, { cycleId: cycle.id, month: cycle.month });
  return { reason, reopens };
}

function nothingOf({ id, month }: MonthlyCycle, path: string, message: string): DomainError {
  return new DomainError(
    'invalid',
    'nothing-to-reopen',
    `Nothing of ${month} is reopened like this. GET /api/monthly-cycles/{id} lists its documents.`,
    { cycleId: id, month },
    [{ path, message }],
  );
}

function noSuchReopening(id: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-reopening',
    'There is no such reopening, or it is not yours to see. GET /api/cycle-reopenings lists those that you see.',
    { documentId: id },
  );
}

function noSuchCycle(cycleId: CycleId): DomainError {
  return new DomainError(
    'not-found',
    'no-such-cycle',
    'Your department has no such monthly cycle. GET /api/monthly-cycles lists them.',
    { cycleId },
  );
}

function reopeningExists({ id, status }: Document): DomainError {
  return new DomainError(
    'conflict',
    'reopening-exists',
    `A reopening of this month is ${status} already. ${nextStepOf(kind, status)}`,
    { documentId: id },
  );
}

const selectReopening = `SELECT d.id, d.cycle_id AS "cycleId", c.department_id AS "departmentId", t.name AS department, d.month, d.status,
  d.latest_version AS "latestVersion", d.submitted_version AS "submittedVersion"
  FROM documents d JOIN monthly_cycles c ON c.id = d.cycle_id JOIN departments t ON t.id = c.department_id`;
