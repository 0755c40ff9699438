import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { AnnualCycleId, CycleId, DepartmentId } from '#approvals/ids.js';
import { lastMonthOf } from '#calendar/year.js';
import { nextStepOf } from '#approvals/next-step.js';
import { reopenedVersionKey } from '#approvals/reopened-version.js';
import type { SubmissionReceipt } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { type ActualsReopeningContent, refusalToReopen, reopenedVersionOf } from '#persistence/actuals-reopening.js';
import { annualActualsOf } from '#persistence/annual/annual-actuals.js';
import { holdAnnualCycle } from '#persistence/annual/annual-cycle-rows.js';
import { departmentOfAnnual } from '#persistence/annual/annual-department.js';
import { AnnualCycle } from '#persistence/entities/annual-cycle.entity.js';
import { Document, DocumentVersion } from '#persistence/entities/document.entity.js';
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
  cycleId: CycleId | null;
  annualCycleId: AnnualCycleId | null;
  departmentId: DepartmentId;
  department: string;
  month: string;
  status: ApprovalStatus;
  latestVersion: number;
  submittedVersion: number | null;
}

const kind = 'actuals-reopening';

@Injectable()
export class ActualsReopenings {
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
      version: { ...version, content: version.content as ActualsReopeningContent },
      decisions: await this.documents.decisions(id),
    };
  }

  create(
    head: SignedInPerson,
    request: RequestReference,
    {
      cycleId,
      annualCycleId,
      reason,
    }: { cycleId?: CycleId | undefined; annualCycleId?: AnnualCycleId | undefined; reason: string },
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      const { actuals, ...of } =
        cycleId === undefined
          ? await ofYear(manager, head, annualCycleId ?? '')
          : await ofMonth(manager, head, cycleId);
      await refuse(manager, actuals, actuals.submittedVersion);
      const version = actuals.submittedVersion ?? 0;
      const subjectKey = reopenedVersionKey(actuals.id, version);
      const begun = { organisationId: head.organisationId, kind, subjectKey, ...of } as const;
      const document = await this.drafts.begin(manager, begun, reopeningExists);
      return this.save(manager, document, head, { reason, basedOn: 0 });
    });
  }

  saveDraft(
    head: SignedInPerson,
    request: RequestReference,
    id: string,
    draft: { basedOn: number; reason: string },
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      const { departmentId } = await this.readable(head, id, manager);
      requireHeadOf(head, departmentId);
      const document = await manager.findOneByOrFail(Document, { id });
      return this.save(manager, document, head, draft);
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

  /** Names the version that will not stand with its hash, so that the signature says which figures were wrong. */
  private async save(
    manager: EntityManager,
    document: Document,
    head: SignedInPerson,
    { reason, basedOn }: { reason: string; basedOn: number },
  ): Promise<SavedDraft> {
    const { actuals, version } = await reopenedVersionOf(manager, document);
    const { sha256 } = await manager.findOneByOrFail(DocumentVersion, { documentId: actuals.id, version });
    const content: ActualsReopeningContent = { reason, actuals: { documentId: actuals.id, version, sha256 } };
    return this.drafts.save(manager, document, head.id, content, basedOn);
  }

  private readable(viewer: SignedInPerson, id: string, manager?: EntityManager): Promise<DocumentRow> {
    return findReadable(this.documents, viewer, { kind, id, manager }, noSuchReopening);
  }
}

/** The actuals of a month, whose row is held: reopenings of it take turns. */
async function ofMonth(manager: EntityManager, head: SignedInPerson, cycleId: CycleId) {
  const cycle = await manager.findOneBy(MonthlyCycle, { id: cycleId, organisationId: head.organisationId });
  if (!cycle || !isHeadOf(head, cycle.departmentId)) throw noSuchCycle(cycleId);
  await manager.query('SELECT 1 FROM monthly_cycles WHERE id = $1 FOR UPDATE', [cycleId]);
  const actuals = await manager.findOneBy(Document, { cycleId, kind: 'actuals' });
  if (!actuals) throw nothingApproved(cycle.month, cycleId);
  return { actuals, cycleId, month: cycle.month };
}

/** The same of a year, which has no month's cycle. */
async function ofYear(manager: EntityManager, head: SignedInPerson, id: AnnualCycleId) {
  const cycle = await manager.findOneBy(AnnualCycle, { id, organisationId: head.organisationId });
  if (!cycle || !isHeadOf(head, cycle.departmentId)) throw noSuchYear(id);
  await holdAnnualCycle(manager, cycle.departmentId, cycle.year);
  const actuals = await annualActualsOf(manager, cycle);
  if (!actuals) throw nothingApproved(String(cycle.year), id);
  return { actuals, cycleId: null, month: lastMonthOf(cycle.year) };
}

async function refuse(manager: EntityManager, actuals: Document, version: number | null): Promise<void> {
  const refusal = await refusalToReopen(manager, actuals, version);
  if (refusal)
    throw new DomainError(refusal.kind, refusal.code, refusal.message, { actualsId: actuals.id, month: actuals.month });
}

function noSuchReopening(id: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-reopening',
    'There is no such reopening, or it is not yours to see. GET /api/actuals-reopenings lists those that you see.',
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

function noSuchYear(cycleId: AnnualCycleId): DomainError {
  return new DomainError(
    'not-found',
    'no-such-cycle',
    'Your department has no such year. GET /api/annual-cycles lists them.',
    { cycleId },
  );
}

function nothingApproved(of: string, cycleId: string): DomainError {
  return new DomainError(
    'conflict',
    'nothing-to-reopen',
    `${of} has no actuals yet. Save and submit them; only approved ones are reopened.`,
    { cycleId },
  );
}

function reopeningExists({ id, status }: Document): DomainError {
  return new DomainError(
    'conflict',
    'reopening-exists',
    `A reopening of this version of the actuals is ${status} already. ${nextStepOf(kind, status)}`,
    { documentId: id },
  );
}

const selectReopening = `SELECT d.id, d.cycle_id AS "cycleId", c.annual_cycle_id AS "annualCycleId", c.department_id AS "departmentId", t.name AS department, d.month, d.status,
  d.latest_version AS "latestVersion", d.submitted_version AS "submittedVersion"
  FROM documents d CROSS JOIN LATERAL (
    SELECT m.department_id, NULL::uuid AS annual_cycle_id FROM monthly_cycles m WHERE m.id = d.cycle_id
    UNION ALL
    SELECT y.department_id, y.id FROM annual_cycles y WHERE d.cycle_id IS NULL AND y.department_id = ${departmentOfAnnual} AND y.year = left(d.month, 4)::int) c
  JOIN departments t ON t.id = c.department_id`;
