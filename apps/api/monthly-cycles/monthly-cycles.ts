import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { CycleStage } from '#approvals/cycle-progress.js';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import { deadlineStateOf } from '#calendar/deadline-outcome.js';
import { DEADLINE_KINDS } from '#calendar/deadlines.js';
import { addMonths, monthOfDay } from '#calendar/month.js';
import { dayOfInstant } from '#calendar/time-zone.js';
import { DomainError } from '#contracts/domain-error.js';
import { cycleOpenedUpdate, type MonthlyCycleInput, type OpenedCycle } from '#contracts/monthly-cycle.contract.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { workflowIds, workflowTypes } from '#contracts/workflow-ids.js';
import { shownConsequence } from '#notices/when-missed.js';
import { businessNow } from '#persistence/business-now.js';
import { Deadline, MonthlyCycle } from '#persistence/entities/monthly-cycle.entity.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { Department } from '#persistence/entities/person.entity.js';
import { earnersWithoutPlan, type NamedPerson } from '#persistence/staff-of-month.js';
import { keysetPage, type Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { isHeadOf, seesAllPay, seesPayOf } from '../http/visibility.js';
import { WorkflowMessages } from '../http/workflow-messages.js';
import { decisionsOfMonth } from './decisions-of-month.js';
import { worthOfMonth } from './worth-of-month.js';

/** How far from the present a month may be opened by hand; anything else is a mistyped year. */
const monthsBack = 2;
const monthsAhead = 13;

interface CycleDocument {
  id: string;
  kind: DocumentKind;
  personId: PersonId | null;
  person: string | null;
  status: ApprovalStatus;
  version: number;
}

interface CycleRow extends Record<string, unknown> {
  id: string;
  departmentId: DepartmentId;
  department: string;
  month: string;
  stage: CycleStage;
  openedAt: Date;
  openedBy: string | null;
  closedAt: Date | null;
  missedDeadlines: number;
  weightMemosUntil: Date;
}

/** With whether the viewer sees the documents of everybody in it. */
type SeenCycle = CycleRow & { isWhollySeen: boolean };

@Injectable()
export class MonthlyCycles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly messages: WorkflowMessages,
  ) {}

  async page(
    viewer: SignedInPerson,
    query: { limit: number; cursor?: string; month?: string; departmentId?: DepartmentId; stage?: CycleStage },
  ): Promise<Page<SeenCycle>> {
    const page = await keysetPage<CycleRow>(this.dataSource, {
      sql: `${selectCycle} WHERE c.organisation_id = $1 AND ($2::text IS NULL OR c.month = $2) AND ($3::uuid IS NULL OR c.department_id = $3)
              AND ($4::text IS NULL OR c.stage = $4)`,
      params: [viewer.organisationId, query.month ?? null, query.departmentId ?? null, query.stage ?? null],
      keys: [
        { expression: 'c.month', type: 'bpchar', column: 'month' },
        { expression: 'c.id', type: 'uuid', column: 'id' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
    return { ...page, items: page.items.map((cycle) => ({ ...cycle, isWhollySeen: seesDepartment(viewer, cycle) })) };
  }

  async detail(viewer: SignedInPerson, id: string) {
    const cycle = await this.find(viewer, id);
    const deadlines = await this.dataSource.getRepository(Deadline).find({ where: { cycleId: id } });
    const { reminderRules } = await this.dataSource.manager.findOneByOrFail(Organisation, {
      id: viewer.organisationId,
    });
    const isWhollySeen = seesDepartment(viewer, cycle);
    return {
      ...cycle,
      isWhollySeen,
      deadlines: deadlines.toSorted(byDueTime).map((deadline) => ({
        ...deadline,
        state: deadlineStateOf(deadline),
        whenMissed: shownConsequence('month', deadline.kind, reminderRules),
      })),
      documents: await this.documentsOf(viewer, cycle),
      worth: seesPayOf(viewer, cycle.departmentId) ? await worthOfMonth(this.dataSource.manager, id) : null,
      peopleWithoutPlan: isWhollySeen ? await this.peopleWithoutPlan(viewer, cycle) : [],
    };
  }

  /** Who signed or returned what of it, of the documents that the viewer sees in it. */
  async decisions(viewer: SignedInPerson, id: string, query: { limit: number; cursor?: string }) {
    const cycle = await this.find(viewer, id);
    const personId = seesDepartment(viewer, cycle) ? null : viewer.id;
    return decisionsOfMonth(this.dataSource, { cycleId: id, personId, ...query });
  }

  async open(
    administrator: SignedInPerson,
    request: RequestReference,
    { departmentId, month }: { departmentId: DepartmentId; month: string },
  ): Promise<OpenedCycle> {
    const { organisationId } = administrator;
    if (!(await this.dataSource.manager.existsBy(Department, { id: departmentId, organisationId }))) {
      throw new DomainError(
        'not-found',
        'no-such-department',
        'The organisation has no such department. GET /api/departments lists them.',
        { departmentId },
      );
    }
    await this.refuseDistantMonth(organisationId, month);
    const existing = await this.dataSource.manager.findOneBy(MonthlyCycle, { departmentId, month });
    if (existing?.closedAt) return { cycleId: existing.id, departmentId, month, stage: existing.stage };
    const input: MonthlyCycleInput = { organisationId, departmentId, month, request };
    const workflow = {
      workflowType: workflowTypes.monthlyCycle,
      workflowId: workflowIds.monthlyCycle(departmentId, month),
      args: [input],
      staticSummary: `Monthly cycle ${month}`,
    };
    return this.messages.sendWithStart(workflow, cycleOpenedUpdate, [], request);
  }

  private async find({ organisationId }: SignedInPerson, id: string): Promise<CycleRow> {
    const [cycle] = await this.dataSource.query<CycleRow[]>(
      `${selectCycle} WHERE c.organisation_id = $1 AND c.id = $2`,
      [organisationId, id],
    );
    if (cycle) return cycle;
    throw new DomainError(
      'not-found',
      'no-such-cycle',
      'The organisation has no such monthly cycle. GET /api/monthly-cycles lists them.',
      { cycleId: id },
    );
  }

  /** A month that another department has is within reach, however long ago it was: its payroll waits for this one too. */
  private async refuseDistantMonth(organisationId: OrganisationId, month: string): Promise<void> {
    const { timeZone } = await this.dataSource.manager.findOneByOrFail(Organisation, { id: organisationId });
    const now = await businessNow(this.dataSource.manager, organisationId);
    const present = monthOfDay(dayOfInstant(now.toISOString(), timeZone));
    if (month >= addMonths(present, -monthsBack) && month <= addMonths(present, monthsAhead)) return;
    if (await this.dataSource.manager.existsBy(MonthlyCycle, { organisationId, month })) return;
    throw new DomainError(
      'invalid',
      'month-out-of-reach',
      `It is ${present}. A month is opened by hand from ${monthsBack} months back to ${monthsAhead} ahead, or when another department has it.`,
      { month },
      [
        {
          path: 'month',
          message: `is not between ${addMonths(present, -monthsBack)} and ${addMonths(present, monthsAhead)}`,
        },
      ],
    );
  }

  private documentsOf(viewer: SignedInPerson, cycle: CycleRow) {
    return this.dataSource.query<CycleDocument[]>(
      `SELECT d.id, d.kind, d.person_id AS "personId", p.name AS person, d.status, d.latest_version AS version
         FROM documents d LEFT JOIN people p ON p.id = d.person_id
        WHERE d.cycle_id = $1 AND ($2::boolean OR d.person_id = $3) ORDER BY d.kind DESC, p.name, d.id`,
      [cycle.id, seesDepartment(viewer, cycle), viewer.id],
    );
  }

  private peopleWithoutPlan(
    { organisationId }: SignedInPerson,
    { departmentId, month }: CycleRow,
  ): Promise<NamedPerson[]> {
    const of = { organisationId, departmentId, month, isSigned: false };
    return earnersWithoutPlan(this.dataSource.manager, of);
  }
}

const selectCycle = `SELECT c.id, c.department_id AS "departmentId", d.name AS department, c.month, c.stage, c.opened_at AS "openedAt",
  c.opened_by AS "openedBy", c.closed_at AS "closedAt", c.weight_memos_until AS "weightMemosUntil",
  (SELECT count(*)::int FROM deadlines l WHERE l.cycle_id = c.id AND l.missed_at IS NOT NULL) AS "missedDeadlines"
  FROM monthly_cycles c JOIN departments d ON d.id = c.department_id`;

/** Those of one day in the order of the regulation. */
function byDueTime(one: Deadline, other: Deadline): number {
  return (
    one.dueAt.getTime() - other.dueAt.getTime() || DEADLINE_KINDS.indexOf(one.kind) - DEADLINE_KINDS.indexOf(other.kind)
  );
}

/** Who has to know how far the plans of a department are; nobody learns amounts from it. */
function seesDepartment(viewer: SignedInPerson, cycle: CycleRow): boolean {
  return seesAllPay(viewer) || isHeadOf(viewer, cycle.departmentId) || viewer.roles.includes('administrator');
}
