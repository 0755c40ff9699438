import { Injectable } from '@nestjs/common';
import { Client, WorkflowNotFoundError } from '@temporalio/client';
import type { UpdateDefinition } from '@temporalio/common';
import { DataSource } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import { hasFallenDue } from '#calendar/fallen-due.js';
import { annualCycleOpenedUpdate } from '#contracts/annual-cycle.contract.js';
import type {
  BusinessClockActivities as Contract,
  ClockAdvanced,
  ToldSpan,
} from '#contracts/business-clock.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import { clockMovedUpdate, cycleOpenedUpdate } from '#contracts/monthly-cycle.contract.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import { writeAudit } from '#persistence/audit.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { type OpenCycle, openCycles } from '#persistence/open-cycles.js';
import { CycleOpeningActivities } from './cycle-opening.activities.js';
import { ReminderActivities } from './reminder.activities.js';
import { RegulationInForce } from './regulation-in-force.js';

/** Cycles told at a time; the server takes more, the worker that has to answer does not. */
const toldAtOnce = 8;

/** Shorter than the attempt: one that waits in vain leaves its place to the opening that it waits for. */
const longestOpeningMs = 3_000;

/** Shorter than the attempt too: one that waits in vain would keep its place, and the worker from ending. */
const longestTellingMs = 50_000;

/** Moves the clock of a sandbox organisation and lets everything that waits for it know. */
@Injectable()
export class BusinessClockActivities implements Contract {
  constructor(
    private readonly dataSource: DataSource,
    private readonly client: Client,
    private readonly openings: CycleOpeningActivities,
    private readonly reminders: ReminderActivities,
    private readonly regulation: RegulationInForce,
  ) {}

  async readClock({ organisationId }: { organisationId: OrganisationId }): Promise<{ offsetMs: number }> {
    const organisation = await this.dataSource.manager.findOneByOrFail(Organisation, { id: organisationId });
    if (!organisation.isSandbox) throw notASandbox(organisationId);
    return { offsetMs: organisation.clockOffsetMs };
  }

  async moveClock({ organisationId, offsetMs }: { organisationId: OrganisationId; offsetMs: number }): Promise<void> {
    await this.untilOpenedMonthStands(organisationId);
    const [, count] = await this.dataSource.query<[unknown, number]>(
      'UPDATE organisations SET clock_offset_ms = GREATEST(clock_offset_ms, $2) WHERE id = $1 AND is_sandbox',
      [organisationId, offsetMs],
    );
    if (count !== 1) throw notASandbox(organisationId);
    await this.regulation.follow(organisationId);
  }

  async tellCycles({
    organisationId,
    offsetMs,
    span,
  }: {
    organisationId: OrganisationId;
    offsetMs: number;
    span?: ToldSpan;
  }): Promise<{ told: number }> {
    const open = await openCycles(this.dataSource.manager, organisationId);
    const due = span === undefined ? open : open.filter((cycle) => hasFallenDue(cycle, spanOf(span)));
    for (let from = 0; from < due.length; from += toldAtOnce)
      await Promise.all(due.slice(from, from + toldAtOnce).map((cycle) => this.tellCycle(processOf(cycle), offsetMs)));
    await this.reminders.remind({ organisationId });
    return { told: due.length };
  }

  recordAdvance({ request, answer }: { request: RequestReference; answer: ClockAdvanced }): Promise<ClockAdvanced> {
    return answerOnce(this.dataSource, request, async (manager) => {
      await writeAudit(manager, {
        organisationId: answer.organisationId,
        businessAt: new Date(answer.now),
        actorId: request.actorId,
        action: 'clock.advanced',
        objectKind: 'organisation',
        objectId: answer.organisationId,
        details: { to: answer.now, openedMonths: answer.openedMonths },
      });
      return answer;
    });
  }

  /**
   * A cycle that was started a moment ago writes its rows at the time that the clock shows: the clock waits for
   * it, or a month would seem to have opened late. Departments without such a cycle are not waited for.
   */
  private async untilOpenedMonthStands(organisationId: OrganisationId): Promise<void> {
    const { overdue = [], years = [], ...last } = await this.openings.departmentsToOpen({ organisationId });
    for (const { month, departmentIds } of [...overdue, last])
      for (const departmentId of departmentIds)
        await this.untilAnswered(workflowIds.monthlyCycle(departmentId, month), cycleOpenedUpdate);
    for (const { year, departmentIds } of years)
      for (const departmentId of departmentIds)
        await this.untilAnswered(workflowIds.annualCycle(departmentId, year), annualCycleOpenedUpdate);
  }

  private async untilAnswered(workflowId: string, opened: UpdateDefinition<unknown>): Promise<void> {
    const cycle = this.client.workflow.getHandle(workflowId);
    await this.client
      .withDeadline(Date.now() + longestOpeningMs, () => cycle.executeUpdate(opened))
      .catch((error: unknown) => {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
      });
  }

  private async tellCycle(workflowId: string, offsetMs: number): Promise<void> {
    try {
      const cycle = this.client.workflow.getHandle(workflowId);
      await this.client.withDeadline(Date.now() + longestTellingMs, () =>
        cycle.executeUpdate(clockMovedUpdate, { args: [{ offsetMs }] }),
      );
    } catch (error) {
      // It closed between the query and the message: no timer of it is left to fire.
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
}

const spanOf = ({ since, until }: ToldSpan) => ({ since: new Date(since), until: new Date(until) });

function processOf(cycle: OpenCycle): string {
  return 'month' in cycle
    ? workflowIds.monthlyCycle(cycle.departmentId, cycle.month)
    : workflowIds.annualCycle(cycle.departmentId, cycle.year);
}

function notASandbox(organisationId: OrganisationId): DomainError {
  return new DomainError('not-allowed', 'not-a-sandbox', 'Only the clock of a sandbox organisation can be moved.', {
    organisationId,
  });
}
