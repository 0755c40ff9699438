import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { cycleProgress, type CycleFacts, type CycleProgress } from '#approvals/cycle-progress.js';
import type { CycleId, OrganisationId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import {
  type Deadline as MonthDeadline,
  type DeadlineBasis,
  deadlinesOf,
  type DeadlineKind,
  endOfDayOf,
  ownOpeningOf,
} from '#calendar/deadlines.js';
import { dayOfInstant, startOfDay } from '#calendar/time-zone.js';
import type {
  CycleActivities as Contract,
  CycleRefresh,
  MonthlyCycleInput,
  OpenedCycle,
} from '#contracts/monthly-cycle.contract.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow, laterOf, presentOf } from '#persistence/business-now.js';
import { Deadline, MonthlyCycle } from '#persistence/entities/monthly-cycle.entity.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { Department } from '#persistence/entities/person.entity.js';
import { lockFacts } from '#persistence/facts/lock-facts.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { organisationCalendar } from '#persistence/organisation-calendar.js';
import type { Month } from '#calendar/month.js';
import { endOfMonth } from '#calendar/month-end.js';
import { hasTasksUntil, owesTaskPlan, settleTasks } from '#persistence/tasks/settle-tasks.js';
import { isDepartmentOwed } from '#persistence/owed-months.js';
import { coversDepartment } from '#persistence/payroll-scope.js';
import { type PreparedStatement, queryPrepared } from '#persistence/query-prepared.js';
import { isPaidWithoutPlan } from '#persistence/schemes-of-month.js';
import { settleDeadlines } from './settle-deadlines.js';

/** Keeps the rows of a monthly cycle: its stage and its deadlines follow from the documents. */
@Injectable()
export class CycleActivities implements Contract {
  constructor(private readonly dataSource: DataSource) {}

  async openCycle(input: MonthlyCycleInput): Promise<OpenedCycle & { offsetMs: number }> {
    const opened = input.request
      ? await answerOnce(this.dataSource, input.request, (manager) => insertCycle(manager, input))
      : await this.dataSource.transaction((manager) => insertCycle(manager, input));
    const { clockOffsetMs } = await this.dataSource.manager.findOneByOrFail(Organisation, { id: input.organisationId });
    return { ...opened, offsetMs: clockOffsetMs };
  }

  refreshCycle({ cycleId, asOf }: { cycleId: CycleId; asOf: string }): Promise<CycleRefresh> {
    return this.dataSource.transaction(async (manager) => {
      const { presentAt, offsetMs, ...agreed } = await findCycle(manager, cycleId);
      const now = laterOf(new Date(asOf), presentAt);
      const tasks = tasksOfCycle(agreed, now);
      // Whoever enters facts takes them before the rows of cycles.
      if (tasks.areOver) await lockFacts(manager, tasks.organisationId);
      const cycle = await manager.findOneOrFail(MonthlyCycle, {
        where: { id: cycleId },
        lock: { mode: 'pessimistic_write' },
      });
      if (tasks.areOver) await settleTasks(manager, cycle, now);
      const facts = await cycleFacts(manager, cycle, now);
      const progress = cycleProgress(facts);
      const nextDueAt = earliest(await settleDeadlinesOfMonth(manager, cycle, facts, progress, now), tasks.endAt);
      if (progress.plansSignedAt && !cycle.plansSignedAt)
        await manager.update(MonthlyCycle, { id: cycleId }, { plansSignedAt: progress.plansSignedAt });
      if (progress.stage !== cycle.stage) await changeStage(manager, cycle, progress, facts);
      return { stage: progress.stage, nextDueAt: nextDueAt?.toISOString() ?? null, offsetMs };
    });
  }
}

/**
 * When the tasks of a month that are open then are missed, in a company that has agreed tasks: an instant that the cycle
 * wakes for as well, and has something to enter after.
 */
function tasksOfCycle(
  { organisationId, month, timeZone, hasTasks }: AgreedTasks,
  now: Date,
): { organisationId: OrganisationId; areOver: boolean; endAt: Date | undefined } {
  if (!hasTasks) return { organisationId, areOver: false, endAt: undefined };
  const endAt = endOfMonth(month, timeZone);
  return now >= endAt ? { organisationId, areOver: true, endAt: undefined } : { organisationId, areOver: false, endAt };
}

interface AgreedTasks {
  organisationId: OrganisationId;
  month: Month;
  timeZone: string;
  hasTasks: boolean;
}

interface PresentOfCycle {
  presentAt: Date;
  offsetMs: number;
}

async function findCycle(manager: EntityManager, cycleId: CycleId): Promise<AgreedTasks & PresentOfCycle> {
  const [cycle] = await manager.query<(AgreedTasks & PresentOfCycle)[]>(selectCycle, [cycleId]);
  if (!cycle) throw new Error(`Cycle ${cycleId} does not exist`);
  return { ...cycle, offsetMs: Number(cycle.offsetMs) };
}

const selectCycle = `SELECT c.organisation_id AS "organisationId", c.month, o.time_zone AS "timeZone", ${hasTasksUntil('c.organisation_id', 'c.month')} AS "hasTasks",
       ${presentOf('o')} AS "presentAt", o.clock_offset_ms AS "offsetMs"
  FROM monthly_cycles c JOIN organisations o ON o.id = c.organisation_id WHERE c.id = $1`;

function earliest(one: Date | undefined, other: Date | undefined): Date | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}

/** The organisation's row is shared with whoever moves its clock: a cycle either sees the new offset or is seen by the mover. */
async function insertCycle(manager: EntityManager, input: MonthlyCycleInput): Promise<OpenedCycle> {
  await manager.query('SELECT 1 FROM organisations WHERE id = $1 FOR SHARE', [input.organisationId]);
  const openedAt = await businessNow(manager, input.organisationId);
  const [created] = await manager.query<{ id: string }[]>(
    `INSERT INTO monthly_cycles (organisation_id, department_id, month, opened_at, opened_by, weight_memos_until) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (department_id, month) DO NOTHING RETURNING id`,
    [
      input.organisationId,
      input.departmentId,
      input.month,
      openedAt,
      input.request?.actorId ?? null,
      await endOfWeightMemos(manager, input),
    ],
  );
  if (created) {
    await insertDeadlines(manager, input, { cycleId: created.id, openedAt });
    await writeAudit(manager, {
      organisationId: input.organisationId,
      businessAt: openedAt,
      actorId: input.request?.actorId ?? null,
      action: 'cycle.opened',
      objectKind: 'monthly-cycle',
      objectId: created.id,
      details: { month: input.month, departmentId: input.departmentId },
    });
  }
  const cycle = await manager.findOneByOrFail(MonthlyCycle, { departmentId: input.departmentId, month: input.month });
  return { cycleId: cycle.id, departmentId: cycle.departmentId, month: cycle.month, stage: cycle.stage };
}

/** Until when the weights of the month may be changed: open cycles keep what they are told here. */
async function endOfWeightMemos(manager: EntityManager, { organisationId, month }: MonthlyCycleInput): Promise<string> {
  const { organisation, basis } = await organisationCalendar(manager, organisationId);
  return endOfDayOf(organisation.weightMemoRule, month, basis);
}

/** What was due before the department began was not due from it, and tasks are not where nobody is paid by them. */
async function insertDeadlines(
  manager: EntityManager,
  input: MonthlyCycleInput,
  { cycleId, openedAt }: { cycleId: CycleId; openedAt: Date },
): Promise<void> {
  const { calendar, basis } = await organisationCalendar(manager, input.organisationId);
  const { beganOn } = await manager.findOneByOrFail(Department, { id: input.departmentId });
  const owesTasks = await owesTaskPlan(manager, input);
  const deadlines = deadlinesOf({ month: input.month, ...basis }).filter(
    ({ kind, dueOn }) => dueOn >= beganOn && (kind !== 'tasks-agreed' || owesTasks),
  );
  const today = dayOfInstant(openedAt.toISOString(), basis.timeZone);
  const rows = deadlines.map(({ kind, nominalOn, dueOn, dueAt, calendarKnown, ...opening }) => ({
    cycleId,
    kind,
    nominalOn,
    dueOn,
    ...openingOf({ kind, ...opening }, today, basis),
    dueAt: new Date(dueAt),
    calendarVersion: calendar.version,
    calendarKnown,
  }));
  if (rows.length > 0) await manager.insert(Deadline, rows);
}

/** What is open from the opening of drafting on is open as soon as its month is, which an administrator may open before its day. */
function openingOf(
  { kind, opensOn, opensAt }: Pick<MonthDeadline, 'kind' | 'opensOn' | 'opensAt'>,
  today: Day,
  { rules, timeZone }: DeadlineBasis,
): { opensOn: Day; opensAt: Date } {
  const isOpen = opensWithDrafting.includes(kind) && ownOpeningOf(kind, rules) === undefined && today < opensOn;
  return isOpen
    ? { opensOn: today, opensAt: new Date(startOfDay(today, timeZone)) }
    : { opensOn, opensAt: new Date(opensAt) };
}

const opensWithDrafting: readonly DeadlineKind[] = ['tasks-agreed', 'plans-signed'];

/**
 * Plans are asked of those who earned there by one on the first day of the month, or on that of a department that began
 * within it; where nobody was, every plan that was drafted counts. Where nobody owes any, nothing is waited for: a department in
 * which somebody earns by schemes without a plan goes on at once, and one in which nobody earns when plans are due.
 */
async function cycleFacts(manager: EntityManager, cycle: MonthlyCycle, asOf: Date): Promise<CycleFacts> {
  const [counted] = await queryPrepared<Omit<CycleFacts, 'plansSignedAt' | 'nobodyOwesPlanSince'> & PlansAsked>(
    manager,
    factsOfCycle,
    [cycle.id, cycle.departmentId, cycle.organisationId, cycle.month],
  );
  if (!counted) throw new Error(`The facts of cycle ${cycle.id} could not be counted`);
  const { somebodyEarns, plansDueAt, plansMissedAt, ...facts } = counted;
  // Whom its runs have left out, and who was hired backwards since, a later one pays: until then the month is not paid here.
  if (facts.payrollPostedAt && (await isDepartmentOwed(manager, cycle))) facts.payrollPostedAt = null;
  const isOwed = facts.owingPlans > 0 || facts.signedPlans > 0 || facts.unsignedPlans > 0;
  const isCertain = somebodyEarns || plansDueAt === null || asOf >= plansDueAt;
  const since = plansMissedAt === null ? cycle.openedAt : asOf;
  return { ...facts, plansSignedAt: cycle.plansSignedAt, nobodyOwesPlanSince: !isOwed && isCertain ? since : null };
}

/** Asked for whenever a clock is moved or something is signed. */
const factsOfCycle: PreparedStatement = {
  name: 'facts-of-monthly-cycle',
  text: `WITH asked AS (
       SELECT DISTINCT e.person_id AS id FROM departments t
         JOIN earners_of_month($3, $4::text, $2) e ON e.owes_plan
        WHERE t.id = $2 AND GREATEST(($4::text || '-01')::date, t.began_on) BETWEEN e.first_on AND e.last_on
          AND NOT ${isPaidWithoutPlan('e.person_id', '$4::text')}),
     plans AS (
       SELECT d.id, d.status FROM documents d WHERE d.cycle_id = $1 AND d.kind = 'kpi-plan'
         AND (d.person_id IN (SELECT id FROM asked) OR NOT EXISTS (SELECT 1 FROM asked)))
     SELECT
       (SELECT count(*)::int FROM asked) AS "owingPlans",
       EXISTS (SELECT 1 FROM earners_of_month($3, $4::text, $2)) AS "somebodyEarns",
       (SELECT due_at FROM deadlines WHERE cycle_id = $1 AND kind = 'plans-signed') AS "plansDueAt",
       (SELECT missed_at FROM deadlines WHERE cycle_id = $1 AND kind = 'plans-signed') AS "plansMissedAt",
       (SELECT count(*)::int FROM plans WHERE status = 'signed') AS "signedPlans",
       (SELECT count(*)::int FROM plans WHERE status <> 'signed') AS "unsignedPlans",
       (SELECT max(s.decided_at) FROM decisions s JOIN plans p ON p.id = s.document_id
         WHERE p.status = 'signed') AS "lastPlanSignedAt",
       (SELECT min(s.decided_at) FROM decisions s JOIN documents t ON t.id = s.document_id AND s.version = t.submitted_version
         WHERE t.cycle_id = $1 AND t.kind = 'task-plan' AND t.status = 'signed'
           AND NOT EXISTS (SELECT 1 FROM decisions l WHERE l.document_id = t.id AND l.version = s.version AND l.position > s.position)) AS "tasksAgreedAt",
       (SELECT v.submitted_at FROM documents a JOIN document_versions v ON v.document_id = a.id AND v.version = a.submitted_version
         WHERE a.cycle_id = $1 AND a.kind = 'actuals' AND a.status IN ('in-approval', 'signed')) AS "actualsSubmittedAt",
       COALESCE(bool_or(d.kind = 'actuals' AND d.status = 'signed'), false) AS "actualsApproved",
       (SELECT max(r.posted_at) FROM payroll_runs r WHERE r.organisation_id = $3 AND r.month = $4 AND r.status = 'posted' AND ${coversDepartment('r', '$2::uuid')}) AS "payrollPostedAt"
     FROM documents d WHERE d.cycle_id = $1`,
};

/** What it takes to say that nobody owes a plan. */
interface PlansAsked {
  somebodyEarns: boolean;
  plansDueAt: Date | null;
  plansMissedAt: Date | null;
}

async function settleDeadlinesOfMonth(
  manager: EntityManager,
  cycle: MonthlyCycle,
  facts: CycleFacts,
  progress: CycleProgress,
  asOf: Date,
): Promise<Date | undefined> {
  const fulfilledAt: Record<DeadlineKind, Date | null> = {
    'drafting-opened': cycle.openedAt,
    'tasks-agreed': facts.tasksAgreedAt,
    'plans-signed': progress.plansSignedAt,
    'actuals-submitted': facts.actualsSubmittedAt,
    'payroll-posted': facts.payrollPostedAt,
  };
  return settleDeadlines(
    manager,
    {
      cycle,
      objectKind: 'monthly-cycle',
      table: Deadline,
      deadlines: await manager.find(Deadline, { where: { cycleId: cycle.id }, order: { dueAt: 'ASC' } }),
      fulfilledAt: ({ kind }) => fulfilledAt[kind],
    },
    asOf,
  );
}

async function changeStage(
  manager: EntityManager,
  cycle: MonthlyCycle,
  progress: CycleProgress,
  facts: CycleFacts,
): Promise<void> {
  const closedAt = progress.stage === 'closed' ? facts.payrollPostedAt : null;
  await manager.update(MonthlyCycle, { id: cycle.id }, { stage: progress.stage, closedAt });
  await writeAudit(manager, {
    organisationId: cycle.organisationId,
    businessAt: await businessNow(manager, cycle.organisationId),
    actorId: null,
    action: 'cycle.moved',
    objectKind: 'monthly-cycle',
    objectId: cycle.id,
    details: { from: cycle.stage, to: progress.stage },
  });
}
