import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import { nextStepOf } from '#approvals/next-step.js';
import type { KpiPlanTerms } from '#compensation/inputs/kpi-plan.js';
import { findUnsaidInPlan } from '#compensation/scheme/unsaid-fields.js';
import type { SubmissionReceipt } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import { toFieldProblems } from '#contracts/field-problem.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { Document } from '#persistence/entities/document.entity.js';
import { MonthlyCycle } from '#persistence/entities/monthly-cycle.entity.js';
import { Person } from '#persistence/entities/person.entity.js';
import { isPaidForGood } from '#persistence/plan-drafts.js';
import {
  type ComparedTarget,
  compareWithPlans,
  salesPlanInForce,
} from '#persistence/sales-plans/compare-with-plans.js';
import { departmentOwedPlan } from '#persistence/staff-of-month.js';
import { DocumentDrafts, type SavedDraft } from '../approvals/document-drafts.js';
import { mayRead } from '../approvals/document-readers.js';
import { DocumentSubmissions } from '../approvals/document-submissions.js';
import { type DocumentRow, DocumentViews } from '../approvals/document-views.js';
import { isSeenPlan, planViewer, requireHeadOver } from '../http/head-over.js';
import { inOrder, keysetPage, type Page, type Sort } from '../http/page.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { PayAtLevels } from '../pay-at-levels/pay-at-levels.js';
import { requireHeadOf, requirePayReader } from '../http/visibility.js';
import { plansAndRevisionsAt } from './plan-in-force.js';
import { withMostPay } from './plan-version.js';
import { requirePlanLimit } from './plan-limit.js';

interface PlanRow extends Record<string, unknown> {
  id: string;
  personId: PersonId;
  person: string;
  departmentId: DepartmentId;
  month: string;
  status: ApprovalStatus;
  latestVersion: number;
  submittedVersion: number | null;
}

@Injectable()
export class KpiPlans {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
    private readonly drafts: DocumentDrafts,
    private readonly submissions: DocumentSubmissions,
    private readonly levels: PayAtLevels,
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
      sort: Sort<'month' | 'person'>;
    },
  ): Promise<Page<PlanRow>> {
    return keysetPage<PlanRow>(this.dataSource, {
      sql: `${selectPlan} WHERE d.organisation_id = $1 AND d.kind = 'kpi-plan'
              AND ${isSeenPlan}
              AND ($5::text IS NULL OR d.month = $5) AND ($6::uuid IS NULL OR d.person_id = $6) AND ($7::uuid IS NULL OR c.department_id = $7)
              AND ($8::text IS NULL OR d.status = $8)`,
      params: [
        ...planViewer(viewer),
        query.month ?? null,
        query.personId ?? null,
        query.departmentId ?? null,
        query.status ?? null,
      ],
      ...inOrder(query.sort, {
        month: [{ expression: 'd.month', type: 'bpchar', column: 'month' }],
        person: [{ expression: 'p.name', type: 'text', column: 'person' }],
        unique: { expression: 'd.id', type: 'uuid', column: 'id' },
      }),
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  async detail(viewer: SignedInPerson, id: string, at?: Date) {
    const plan = await this.readable(viewer, id);
    const [row] = await this.dataSource.query<PlanRow[]>(`${selectPlan} WHERE d.id = $1`, [id]);
    if (!row) throw noSuchPlan(id);
    const version = await this.documents.version(id, plan.latestVersion);
    await recordPayRead(this.dataSource.manager, viewer, { kind: 'kpi-plan', id }, [plan.personId]);
    const isDraft = plan.status === 'drafting' || plan.status === 'returned';
    return {
      ...row,
      version: withMostPay(version),
      decisions: await this.documents.decisions(id),
      ...(await plansAndRevisionsAt(this.dataSource.manager, plan, at)),
      salesTargets: await this.salesTargets(plan),
      refusals: isDraft ? toFieldProblems(findUnsaidInPlan(version.content as KpiPlanTerms)) : [],
    };
  }

  /** What the signed sales plan of the department gives the person, beside what the plan asks; empty where it says nothing of them. */
  private async salesTargets({
    organisationId,
    departmentId,
    month,
    personId,
  }: DocumentRow): Promise<ComparedTarget[]> {
    if (departmentId === null) return [];
    const { manager } = this.dataSource;
    const about = { organisationId, departmentId, month };
    const salesPlan = await salesPlanInForce(manager, about);
    if (!salesPlan) return [];
    const compared = await compareWithPlans(manager, about, salesPlan.content);
    return compared.filter((target) => target.personId === personId);
  }

  async version(viewer: SignedInPerson, id: string, version: number) {
    const plan = await this.readable(viewer, id);
    const row = await this.documents.version(id, version);
    await recordPayRead(this.dataSource.manager, viewer, { kind: 'kpi-plan', id }, [plan.personId]);
    return withMostPay(row);
  }

  /** What its latest version pays the person at levels of attainment, as the scheme in force for them pays it. */
  async payAtLevels(viewer: SignedInPerson, id: string, untilAnswered: AbortSignal) {
    const plan = await this.readable(viewer, id);
    const version = await this.documents.version(id, plan.latestVersion);
    return this.levels.ofPlan(viewer, plan, version, untilAnswered);
  }

  create(
    head: SignedInPerson,
    request: RequestReference,
    { personId, month, terms }: { personId: PersonId; month: string; terms: KpiPlanTerms },
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      const person = await manager.findOneBy(Person, { id: personId, organisationId: head.organisationId });
      if (!person) throw unknownPerson(personId);
      const owed = await departmentOwedPlan(manager, { organisationId: head.organisationId, personId, month });
      if (!owed.earns) {
        requireHeadOf(head, owed.departmentId);
        throw earnsNoBonus(personId);
      }
      await requireHeadOver(manager, head, personId, owed.departmentId);
      const cycle = await openCycle(manager, personId, owed.departmentId ?? '', month);
      await requirePlanLimit(manager, head.organisationId, terms);
      const known = await manager.findOneBy(Document, { kind: 'kpi-plan', personId, month });
      if (known) throw planExists(known);
      const document = await manager.save(Document, {
        organisationId: head.organisationId,
        kind: 'kpi-plan',
        cycleId: cycle.id,
        month,
        personId,
      });
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
      const plan = await this.ofDepartment(head, id, manager);
      await openCycle(manager, plan.personId, plan.departmentId ?? '', plan.month);
      await requirePlanLimit(manager, head.organisationId, terms);
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
    const plan = await this.ofDepartment(person, id, this.dataSource.manager);
    return this.submissions.submit(person, request, plan, version);
  }

  private async readable(viewer: SignedInPerson, id: string): Promise<DocumentRow> {
    const plan = await this.documents.find(viewer.organisationId, id);
    if (plan.kind !== 'kpi-plan') throw noSuchPlan(id);
    if (!(await mayRead(this.documents, viewer, plan))) requirePayReader(viewer, plan);
    return plan;
  }

  private async ofDepartment(head: SignedInPerson, id: string, manager: EntityManager): Promise<DocumentRow> {
    const plan = await this.documents.find(head.organisationId, id, manager);
    if (plan.kind !== 'kpi-plan') throw noSuchPlan(id);
    await requireHeadOver(manager, head, plan.personId, plan.departmentId);
    return plan;
  }
}

/** A month that is open for somebody's plan: its cycle has begun, and it is not paid to them, nor to everybody of the department. */
async function openCycle(
  manager: EntityManager,
  personId: PersonId | null,
  departmentId: DepartmentId,
  month: string,
): Promise<MonthlyCycle> {
  const cycle = await manager.findOneBy(MonthlyCycle, { departmentId, month });
  if (!cycle) {
    throw new DomainError(
      'conflict',
      'cycle-not-open',
      `Drafting of ${month} is not open yet. It opens by itself; an administrator can open it earlier.`,
      { departmentId, month },
    );
  }
  if (await isPaidForGood(manager, cycle, personId)) {
    throw new DomainError(
      'conflict',
      'month-paid',
      `The payroll of ${month} is posted. No plan of it is drafted any more; a signed one is revised as a correction: POST /api/plan-revisions with asCorrection.`,
      { departmentId, month },
    );
  }
  return cycle;
}

export function noSuchPlan(id: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-plan',
    'The organisation has no such KPI plan. GET /api/kpi-plans lists them.',
    { documentId: id },
  );
}

export function unknownPerson(personId: PersonId): DomainError {
  return new DomainError('invalid', 'unknown-person', 'The organisation has no such person.', { personId }, [
    { path: 'personId', message: 'is not a person of this organisation' },
  ]);
}

function earnsNoBonus(personId: PersonId): DomainError {
  return new DomainError(
    'invalid',
    'not-a-sales-manager',
    'KPI plans are for people who earn by their assignment.',
    { personId },
    [{ path: 'personId', message: 'has no assignment that earns in this month' }],
  );
}

function planExists({ id, personId, month, status }: Document): DomainError {
  return new DomainError(
    'conflict',
    'plan-exists',
    `The person has a plan for ${month}, which is ${status}. ${nextStepOf('kpi-plan', status)}`,
    { personId, month, documentId: id },
  );
}

const selectPlan = `SELECT d.id, d.person_id AS "personId", p.name AS person, c.department_id AS "departmentId", d.month, d.status,
  d.latest_version AS "latestVersion", d.submitted_version AS "submittedVersion"
  FROM documents d JOIN people p ON p.id = d.person_id JOIN monthly_cycles c ON c.id = d.cycle_id`;
