import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { DepartmentId, DocumentId, OrganisationId } from '#approvals/ids.js';
import { nextStepOf } from '#approvals/next-step.js';
import type { Month } from '#calendar/month.js';
import type { SubmissionReceipt } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { departmentWithoutCycle } from '#persistence/department-without-cycle.js';
import { Document } from '#persistence/entities/document.entity.js';
import { Department } from '#persistence/entities/person.entity.js';
import { compareWithPlans, salesPlanInForce } from '#persistence/sales-plans/compare-with-plans.js';
import {
  findProblemsOfSalesPlan,
  givenOfLines,
  type SalesPlanContent,
  salesPlanKey,
} from '#persistence/sales-plans/sales-plan.js';
import { takeTurn } from '#persistence/take-turn.js';
import { DocumentDrafts, type SavedDraft } from '../approvals/document-drafts.js';
import { findReadable } from '../approvals/document-readers.js';
import { DocumentSubmissions } from '../approvals/document-submissions.js';
import { type DocumentRow, DocumentViews } from '../approvals/document-views.js';
import { keysetPage, latestMonthFirst, type Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { departmentsWhosePayIsSeen, requireHeadOf, seesAllPay } from '../http/visibility.js';

interface SalesPlanRow extends Record<string, unknown> {
  id: DocumentId;
  departmentId: DepartmentId;
  department: string;
  month: Month;
  status: ApprovalStatus;
  latestVersion: number;
  submittedVersion: number | null;
}

const kind = 'sales-plan';

@Injectable()
export class SalesPlans {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
    private readonly drafts: DocumentDrafts,
    private readonly submissions: DocumentSubmissions,
  ) {}

  page(
    viewer: SignedInPerson,
    query: { limit: number; cursor?: string; month?: Month; departmentId?: DepartmentId; status?: ApprovalStatus },
  ): Promise<Page<SalesPlanRow>> {
    return keysetPage<SalesPlanRow>(this.dataSource, {
      sql: `${selectSalesPlan} WHERE d.organisation_id = $1 AND d.kind = '${kind}' AND ($2::boolean OR t.id = ANY ($3))
              AND ($4::text IS NULL OR d.month = $4) AND ($5::uuid IS NULL OR t.id = $5) AND ($6::text IS NULL OR d.status = $6)`,
      params: [
        viewer.organisationId,
        seesAllPay(viewer),
        departmentsWhosePayIsSeen(viewer),
        query.month ?? null,
        query.departmentId ?? null,
        query.status ?? null,
      ],
      ...latestMonthFirst,
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  async detail(viewer: SignedInPerson, id: DocumentId) {
    const { latestVersion } = await this.readable(viewer, id);
    const { manager } = this.dataSource;
    const [row] = await manager.query<SalesPlanRow[]>(`${selectSalesPlan} WHERE d.id = $1`, [id]);
    if (!row) throw noSuchSalesPlan(id);
    const version = await this.documents.version(id, latestVersion);
    const content = version.content as SalesPlanContent;
    const about = { organisationId: viewer.organisationId, departmentId: row.departmentId, month: row.month };
    const inForce = await salesPlanInForce(manager, about);
    return {
      ...row,
      version: { ...version, content },
      given: await givenOfLines(manager, content),
      plans: await compareWithPlans(manager, about, content),
      isInForce: inForce?.id === id,
      decisions: await this.documents.decisions(id),
    };
  }

  create(
    head: SignedInPerson,
    request: RequestReference,
    { departmentId, month, ...content }: SalesPlanContent & { departmentId: DepartmentId; month: Month },
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      const { organisationId } = head;
      await this.refuseForeign(manager, organisationId, departmentId);
      requireHeadOf(head, departmentId);
      await takeTurn(manager, `sales-plan/${departmentId}/${month}`);
      const [signed] = await manager.query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM documents WHERE organisation_id = $1 AND kind = '${kind}' AND status = 'signed'
            AND subject_key LIKE $2::text || '/' || $3 || '/%'`,
        [organisationId, departmentId, month],
      );
      const subjectKey = salesPlanKey(departmentId, month, (signed?.count ?? 0) + 1);
      const document = await this.drafts.begin(manager, { organisationId, kind, subjectKey, month }, salesPlanExists);
      return this.save(manager, { head, document, departmentId }, { ...content, basedOn: 0 });
    });
  }

  saveDraft(
    head: SignedInPerson,
    request: RequestReference,
    id: DocumentId,
    draft: SalesPlanContent & { basedOn: number },
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      const { departmentId } = await this.ofOwnDepartment(head, id, manager);
      const document = await manager.findOneByOrFail(Document, { id });
      return this.save(manager, { head, document, departmentId: departmentId ?? '' }, draft);
    });
  }

  async submit(
    head: SignedInPerson,
    request: RequestReference,
    id: DocumentId,
    version: number,
  ): Promise<SubmissionReceipt> {
    return this.submissions.submit(head, request, await this.ofOwnDepartment(head, id), version);
  }

  /** What does not add up is not drafted either. */
  private async save(
    manager: EntityManager,
    { head, document, departmentId }: { head: SignedInPerson; document: Document; departmentId: DepartmentId },
    { basedOn, ...content }: SalesPlanContent & { basedOn: number },
  ): Promise<SavedDraft> {
    const { organisationId, month } = document;
    const problems = await findProblemsOfSalesPlan(manager, { organisationId, departmentId, month }, content);
    if (problems.length > 0)
      throw new DomainError(
        'invalid',
        'targets-in-disorder',
        `The targets of ${month} do not add up, or name people who do not earn in the department. Correct them and save again.`,
        { departmentId, month },
        problems,
      );
    return this.drafts.save(manager, document, head.id, content, basedOn);
  }

  private async refuseForeign(
    manager: EntityManager,
    organisationId: OrganisationId,
    departmentId: DepartmentId,
  ): Promise<void> {
    if (await manager.existsBy(Department, { id: departmentId, organisationId })) return;
    throw new DomainError(
      'not-found',
      'no-such-department',
      'The organisation has no such department. GET /api/departments lists them.',
      { departmentId },
    );
  }

  private async ofOwnDepartment(head: SignedInPerson, id: DocumentId, manager?: EntityManager): Promise<DocumentRow> {
    const plan = await this.readable(head, id, manager);
    requireHeadOf(head, plan.departmentId);
    return plan;
  }

  private readable(viewer: SignedInPerson, id: DocumentId, manager?: EntityManager): Promise<DocumentRow> {
    return findReadable(this.documents, viewer, { kind, id, manager }, noSuchSalesPlan);
  }
}

function noSuchSalesPlan(documentId: DocumentId): DomainError {
  return new DomainError(
    'not-found',
    'no-such-sales-plan',
    'There is no such sales plan, or it is not yours to see. GET /api/sales-plans lists those that you see.',
    { documentId },
  );
}

function salesPlanExists({ id, status }: Document): DomainError {
  return new DomainError(
    'conflict',
    'sales-plan-exists',
    `A sales plan of the department and month is ${status} already. ${nextStepOf(kind, status)}`,
    { documentId: id },
  );
}

const selectSalesPlan = `SELECT d.id, t.id AS "departmentId", t.name AS department, d.month, d.status,
  d.latest_version AS "latestVersion", d.submitted_version AS "submittedVersion"
  FROM documents d JOIN departments t ON t.id = ${departmentWithoutCycle}`;
