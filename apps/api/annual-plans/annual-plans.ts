import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { annualSubject } from '#approvals/annual-subject.js';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import { nextStepOf } from '#approvals/next-step.js';
import { firstMonthOf, yearOf } from '#calendar/year.js';
import type { KpiPlanTerms } from '#compensation/inputs/kpi-plan.js';
import { findUnsaidInPlan } from '#compensation/scheme/unsaid-fields.js';
import type { SubmissionReceipt } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import { toFieldProblems } from '#contracts/field-problem.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { annualActualsOf } from '#persistence/annual/annual-actuals.js';
import { departmentOfAnnual } from '#persistence/annual/annual-department.js';
import { AnnualCycle } from '#persistence/entities/annual-cycle.entity.js';
import { Document } from '#persistence/entities/document.entity.js';
import { Person } from '#persistence/entities/person.entity.js';
import { DocumentDrafts, type SavedDraft } from '../approvals/document-drafts.js';
import { findReadable } from '../approvals/document-readers.js';
import { DocumentSubmissions } from '../approvals/document-submissions.js';
import { type DocumentRow, DocumentViews } from '../approvals/document-views.js';
import { isSeenPlan, planViewer, requireHeadOver } from '../http/head-over.js';
import { keysetPage, type Page } from '../http/page.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { requireHeadOf } from '../http/visibility.js';
import { unknownPerson } from '../kpi-plans/kpi-plans.js';
import { requirePlanLimit } from '../kpi-plans/plan-limit.js';
import { withMostPay } from '../kpi-plans/plan-version.js';

interface AnnualPlanRow extends Record<string, unknown> {
  id: string;
  personId: PersonId;
  person: string;
  departmentId: DepartmentId | null;
  year: number;
  status: ApprovalStatus;
  latestVersion: number;
  submittedVersion: number | null;
}

const kind = 'annual-plan';

/** The plans by which the bonus of a year is paid. */
@Injectable()
export class AnnualPlans {
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
      year?: number;
      personId?: PersonId;
      departmentId?: DepartmentId;
      status?: ApprovalStatus;
    },
  ): Promise<Page<AnnualPlanRow>> {
    return keysetPage<AnnualPlanRow>(this.dataSource, {
      sql: `${selectPlan} WHERE d.organisation_id = $1 AND d.kind = '${kind}' AND ${isSeenPlan}
              AND ($5::text IS NULL OR d.month = $5) AND ($6::uuid IS NULL OR d.person_id = $6) AND ($7::uuid IS NULL OR c.department_id = $7)
              AND ($8::text IS NULL OR d.status = $8)`,
      params: [
        ...planViewer(viewer),
        query.year === undefined ? null : firstMonthOf(query.year),
        query.personId ?? null,
        query.departmentId ?? null,
        query.status ?? null,
      ],
      keys: [
        { expression: 'left(d.month, 4)::int', type: 'int', column: 'year' },
        { expression: 'd.id', type: 'uuid', column: 'id' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  async detail(viewer: SignedInPerson, id: string) {
    const plan = await this.readable(viewer, id);
    const [row] = await this.dataSource.query<AnnualPlanRow[]>(`${selectPlan} WHERE d.id = $1`, [id]);
    if (!row) throw noSuchAnnualPlan(id);
    const version = await this.documents.version(id, plan.latestVersion);
    await recordPayRead(this.dataSource.manager, viewer, { kind, id }, [plan.personId]);
    const isDraft = plan.status === 'drafting' || plan.status === 'returned';
    return {
      ...row,
      version: withMostPay(version),
      decisions: await this.documents.decisions(id),
      refusals: isDraft ? toFieldProblems(findUnsaidInPlan(version.content as KpiPlanTerms)) : [],
    };
  }

  async version(viewer: SignedInPerson, id: string, version: number) {
    const plan = await this.readable(viewer, id);
    const row = await this.documents.version(id, version);
    await recordPayRead(this.dataSource.manager, viewer, { kind, id }, [plan.personId]);
    return withMostPay(row);
  }

  create(
    head: SignedInPerson,
    request: RequestReference,
    { personId, year, terms }: { personId: PersonId; year: number; terms: KpiPlanTerms },
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      const { organisationId } = head;
      if (!(await manager.existsBy(Person, { id: personId, organisationId }))) throw unknownPerson(personId);
      const place = await placeInYear(manager, { organisationId, personId, year });
      if (!place.earns) {
        requireHeadOf(head, place.departmentId);
        throw earnsNothing(personId, year);
      }
      await requireHeadOver(manager, head, personId, place.departmentId);
      await refuseUnlessOpen(manager, { organisationId, departmentId: place.departmentId, year });
      await requirePlanLimit(manager, organisationId, terms);
      const month = firstMonthOf(year);
      const subjectKey = annualSubject(personId, year);
      const document = await this.drafts.begin(
        manager,
        { organisationId, kind, month, personId, subjectKey },
        planExists,
      );
      return this.drafts.save(manager, document, head.id, terms, 0);
    });
  }

  saveDraft(
    head: SignedInPerson,
    request: RequestReference,
    id: string,
    { basedOn, terms }: { basedOn: number; terms: KpiPlanTerms },
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      const { departmentId, month } = await this.ofHead(head, id, manager);
      const { organisationId } = head;
      await refuseUnlessOpen(manager, { organisationId, departmentId, year: yearOf(month) });
      await requirePlanLimit(manager, organisationId, terms);
      const document = await manager.findOneByOrFail(Document, { id });
      return this.drafts.save(manager, document, head.id, terms, basedOn);
    });
  }

  async submit(
    person: SignedInPerson,
    request: RequestReference,
    id: string,
    version: number,
  ): Promise<SubmissionReceipt> {
    const plan = await this.ofHead(person, id, this.dataSource.manager);
    return this.submissions.submit(person, request, plan, version);
  }

  private readable(viewer: SignedInPerson, id: string, manager?: EntityManager): Promise<DocumentRow> {
    return findReadable(this.documents, viewer, { kind, id, manager }, noSuchAnnualPlan);
  }

  private async ofHead(head: SignedInPerson, id: string, manager: EntityManager): Promise<DocumentRow> {
    const plan = await this.readable(head, id, manager);
    await requireHeadOver(manager, head, plan.personId, plan.departmentId);
    return plan;
  }
}

/** Where somebody is in a year, and whether they earn there. */
async function placeInYear(
  manager: EntityManager,
  { organisationId, personId, year }: { organisationId: string; personId: PersonId; year: number },
): Promise<{ departmentId: DepartmentId | null; earns: boolean }> {
  const [place] = await manager.query<{ departmentId: DepartmentId | null; earns: boolean }[]>(
    `SELECT department_of_year($1, $2, $3::int) AS "departmentId",
            EXISTS (SELECT 1 FROM earners_of_month($1, GREATEST($3::int || '-01', LEAST($3::int || '-12', to_char(business_today($1), 'YYYY-MM'))), NULL, $2)) AS earns`,
    [organisationId, personId, year],
  );
  return place ?? { departmentId: null, earns: false };
}

/** A year that is open for plans: it has been opened for the department, and its results are not settled. */
async function refuseUnlessOpen(
  manager: EntityManager,
  of: { organisationId: string; departmentId: DepartmentId | null; year: number },
): Promise<void> {
  const { organisationId, departmentId, year } = of;
  const cycle = departmentId === null ? null : await manager.findOneBy(AnnualCycle, { departmentId, year });
  if (!cycle)
    throw new DomainError(
      'conflict',
      'cycle-not-open',
      `Annual plans of ${year} are not open yet. They open by themselves in the last month before it; an administrator can open them earlier: POST /api/annual-cycles.`,
      { departmentId, year },
    );
  const actuals = await annualActualsOf(manager, { organisationId, departmentId: departmentId ?? '', year });
  if (cycle.closedAt === null && actuals?.status !== 'signed') return;
  throw new DomainError(
    'conflict',
    'year-settled',
    `The results of ${year} are approved, or its bonus is paid: its annual plans do not change any more. Plan the next year.`,
    { departmentId, year },
  );
}

function noSuchAnnualPlan(id: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-plan',
    'There is no such annual plan, or it is not yours to see. GET /api/annual-plans lists those that you see.',
    { documentId: id },
  );
}

function earnsNothing(personId: PersonId, year: number): DomainError {
  return new DomainError(
    'invalid',
    'not-a-sales-manager',
    'Annual plans are for people who earn by their assignment.',
    { personId, year },
    [{ path: 'personId', message: 'has no assignment that earns in this year' }],
  );
}

function planExists({ id, personId, month, status }: Document): DomainError {
  return new DomainError(
    'conflict',
    'plan-exists',
    `The person has an annual plan for ${yearOf(month)}, which is ${status}. ${nextStepOf(kind, status)}`,
    { personId, year: yearOf(month), documentId: id },
  );
}

const selectPlan = `SELECT d.id, d.person_id AS "personId", p.name AS person, c.department_id AS "departmentId", left(d.month, 4)::int AS year, d.status,
  d.latest_version AS "latestVersion", d.submitted_version AS "submittedVersion"
  FROM documents d JOIN people p ON p.id = d.person_id CROSS JOIN LATERAL (SELECT ${departmentOfAnnual} AS department_id OFFSET 0) c`;
