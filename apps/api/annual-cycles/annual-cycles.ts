import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AnnualStage } from '#approvals/annual-progress.js';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { AnnualCycleId, DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import { deadlineStateOf } from '#calendar/deadline-outcome.js';
import { dayOfInstant } from '#calendar/time-zone.js';
import { firstMonthOf, lastMonthOf, yearOf } from '#calendar/year.js';
import {
  annualCycleOpenedUpdate,
  type AnnualCycleInput,
  type OpenedAnnualCycle,
} from '#contracts/annual-cycle.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { workflowIds, workflowTypes } from '#contracts/workflow-ids.js';
import { shownConsequence } from '#notices/when-missed.js';
import { departmentOfAnnual, wasEverIn } from '#persistence/annual/annual-department.js';
import { businessNow } from '#persistence/business-now.js';
import { AnnualCycle, AnnualDeadline } from '#persistence/entities/annual-cycle.entity.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { Department } from '#persistence/entities/person.entity.js';
import type { NamedPerson } from '#persistence/staff-of-month.js';
import { keysetPage, type Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { isHeadOf, seesAllPay } from '../http/visibility.js';
import { WorkflowMessages } from '../http/workflow-messages.js';

/** How far from the present a year may be opened by hand; anything else is mistyped. */
const yearsBack = 1;
const yearsAhead = 1;

interface AnnualCycleRow extends Record<string, unknown> {
  id: AnnualCycleId;
  departmentId: DepartmentId;
  department: string;
  year: number;
  stage: AnnualStage;
  openedAt: Date;
  openedBy: string | null;
  closedAt: Date | null;
  missedDeadlines: number;
}

interface AnnualDocument {
  id: string;
  kind: DocumentKind;
  personId: PersonId | null;
  person: string | null;
  status: ApprovalStatus;
  version: number;
}

/** The years of departments, as screens show them and an administrator opens them. */
@Injectable()
export class AnnualCycles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly messages: WorkflowMessages,
  ) {}

  page(
    viewer: SignedInPerson,
    query: { limit: number; cursor?: string; year?: number; departmentId?: DepartmentId; stage?: AnnualStage },
  ): Promise<Page<AnnualCycleRow>> {
    return keysetPage<AnnualCycleRow>(this.dataSource, {
      sql: `${selectCycle} WHERE c.organisation_id = $1 AND ($2::int IS NULL OR c.year = $2) AND ($3::uuid IS NULL OR c.department_id = $3)
              AND ($4::text IS NULL OR c.stage = $4)`,
      params: [viewer.organisationId, query.year ?? null, query.departmentId ?? null, query.stage ?? null],
      keys: [
        { expression: 'c.year', type: 'int', column: 'year' },
        { expression: 'c.id', type: 'uuid', column: 'id' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  async detail(viewer: SignedInPerson, id: AnnualCycleId) {
    const [cycle] = await this.dataSource.query<AnnualCycleRow[]>(
      `${selectCycle} WHERE c.organisation_id = $1 AND c.id = $2`,
      [viewer.organisationId, id],
    );
    if (!cycle) throw noSuchAnnualCycle(id);
    const deadlines = await this.dataSource
      .getRepository(AnnualDeadline)
      .find({ where: { cycleId: id }, order: { dueAt: 'ASC' } });
    const { reminderRules } = await this.dataSource.manager.findOneByOrFail(Organisation, {
      id: viewer.organisationId,
    });
    return {
      ...cycle,
      deadlines: deadlines.map((deadline) => ({
        ...deadline,
        state: deadlineStateOf(deadline),
        whenMissed: shownConsequence('year', deadline.kind, reminderRules),
      })),
      documents: await this.documentsOf(viewer, cycle),
      peopleWithoutPlan: seesDepartment(viewer, cycle) ? await this.peopleWithoutPlan(viewer, cycle) : [],
    };
  }

  async open(
    administrator: SignedInPerson,
    request: RequestReference,
    { departmentId, year }: { departmentId: DepartmentId; year: number },
  ): Promise<OpenedAnnualCycle> {
    const { organisationId } = administrator;
    if (!(await this.dataSource.manager.existsBy(Department, { id: departmentId, organisationId })))
      throw new DomainError(
        'not-found',
        'no-such-department',
        'The organisation has no such department. GET /api/departments lists them.',
        { departmentId },
      );
    await this.refuseDistantYear(organisationId, year);
    const existing = await this.dataSource.manager.findOneBy(AnnualCycle, { departmentId, year });
    if (existing?.closedAt) return { cycleId: existing.id, departmentId, year, stage: existing.stage };
    const input: AnnualCycleInput = { organisationId, departmentId, year, request };
    const workflow = {
      workflowType: workflowTypes.annualCycle,
      workflowId: workflowIds.annualCycle(departmentId, year),
      args: [input],
      staticSummary: `Annual cycle ${year}`,
    };
    return this.messages.sendWithStart(workflow, annualCycleOpenedUpdate, [], request);
  }

  private async refuseDistantYear(organisationId: OrganisationId, year: number): Promise<void> {
    const { timeZone } = await this.dataSource.manager.findOneByOrFail(Organisation, { id: organisationId });
    const now = await businessNow(this.dataSource.manager, organisationId);
    const present = yearOf(dayOfInstant(now.toISOString(), timeZone));
    if (year >= present - yearsBack && year <= present + yearsAhead) return;
    throw new DomainError(
      'invalid',
      'year-out-of-reach',
      `It is ${present}. A year is opened by hand from the one before to the next.`,
      { year },
      [{ path: 'year', message: `is not between ${present - yearsBack} and ${present + yearsAhead}` }],
    );
  }

  private documentsOf(viewer: SignedInPerson, cycle: AnnualCycleRow): Promise<AnnualDocument[]> {
    return this.dataSource.query<AnnualDocument[]>(
      `WITH near AS MATERIALIZED (
         SELECT d.* FROM documents d WHERE d.organisation_id = $1 AND d.kind IN ('annual-plan', 'annual-actuals') AND d.month IN ($2, $3)
            AND (d.person_id IS NULL OR ${wasEverIn('d.person_id', '$4')}))
       SELECT d.id, d.kind, d.person_id AS "personId", p.name AS person, d.status, d.latest_version AS version
         FROM near d LEFT JOIN people p ON p.id = d.person_id
        WHERE ${departmentOfAnnual} = $4 AND ($5::boolean OR d.person_id = $6) ORDER BY d.kind DESC, p.name, d.id`,
      [
        viewer.organisationId,
        firstMonthOf(cycle.year),
        lastMonthOf(cycle.year),
        cycle.departmentId,
        seesDepartment(viewer, cycle),
        viewer.id,
      ],
    );
  }

  private peopleWithoutPlan(
    { organisationId }: SignedInPerson,
    { departmentId, year }: AnnualCycleRow,
  ): Promise<NamedPerson[]> {
    return this.dataSource.query<NamedPerson[]>(
      `SELECT DISTINCT p.id, p.name FROM earners_of_month($1, $3::text, $2) e JOIN people p ON p.id = e.person_id
        WHERE e.owes_plan AND ($3::text || '-01')::date BETWEEN e.first_on AND e.last_on
          AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.kind = 'annual-plan' AND d.person_id = p.id AND d.month = $3 AND d.status <> 'closed')
        ORDER BY p.name, p.id`,
      [organisationId, departmentId, firstMonthOf(year)],
    );
  }
}

export function noSuchAnnualCycle(cycleId: AnnualCycleId): DomainError {
  return new DomainError(
    'not-found',
    'no-such-cycle',
    'The organisation has no such annual cycle. GET /api/annual-cycles lists them.',
    { cycleId },
  );
}

/** Who has to know how far the plans of a department are; nobody learns amounts from it. */
function seesDepartment(viewer: SignedInPerson, { departmentId }: AnnualCycleRow): boolean {
  return seesAllPay(viewer) || isHeadOf(viewer, departmentId) || viewer.roles.includes('administrator');
}

const selectCycle = `SELECT c.id, c.department_id AS "departmentId", d.name AS department, c.year::int AS year, c.stage, c.opened_at AS "openedAt",
  c.opened_by AS "openedBy", c.closed_at AS "closedAt",
  (SELECT count(*)::int FROM annual_deadlines l WHERE l.cycle_id = c.id AND l.missed_at IS NOT NULL) AS "missedDeadlines"
  FROM annual_cycles c JOIN departments d ON d.id = c.department_id`;
