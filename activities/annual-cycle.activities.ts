import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { annualProgress, type AnnualFacts, type AnnualProgress } from '#approvals/annual-progress.js';
import type { AnnualCycleId } from '#approvals/ids.js';
import { annualDeadlinesOf } from '#calendar/annual-deadlines.js';
import type { AnnualDeadlineKind } from '#calendar/annual-rules.js';
import type {
  AnnualCycleActivities as Contract,
  AnnualCycleInput,
  AnnualCycleRefresh,
  OpenedAnnualCycle,
} from '#contracts/annual-cycle.contract.js';
import { annualFacts } from '#persistence/annual/annual-facts.js';
import { writeAudit } from '#persistence/audit.js';
import { businessClock, businessNow, laterOf } from '#persistence/business-now.js';
import { AnnualCycle, AnnualDeadline } from '#persistence/entities/annual-cycle.entity.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { organisationCalendar } from '#persistence/organisation-calendar.js';
import { settleDeadlines } from './settle-deadlines.js';

/** Keeps the rows of an annual cycle: its stage and its deadlines follow from the documents of the year. */
@Injectable()
export class AnnualCycleActivities implements Contract {
  constructor(private readonly dataSource: DataSource) {}

  async openAnnualCycle(input: AnnualCycleInput): Promise<OpenedAnnualCycle & { offsetMs: number }> {
    const opened = input.request
      ? await answerOnce(this.dataSource, input.request, (manager) => insertCycle(manager, input))
      : await this.dataSource.transaction((manager) => insertCycle(manager, input));
    const { clockOffsetMs } = await this.dataSource.manager.findOneByOrFail(Organisation, { id: input.organisationId });
    return { ...opened, offsetMs: clockOffsetMs };
  }

  refreshAnnualCycle({ cycleId, asOf }: { cycleId: AnnualCycleId; asOf: string }): Promise<AnnualCycleRefresh> {
    return this.dataSource.transaction(async (manager) => {
      const cycle = await manager.findOneOrFail(AnnualCycle, {
        where: { id: cycleId },
        lock: { mode: 'pessimistic_write' },
      });
      const { presentAt, offsetMs } = await businessClock(manager, cycle.organisationId);
      const now = laterOf(new Date(asOf), presentAt);
      const facts = await annualFacts(manager, cycle, now);
      const progress = annualProgress(facts);
      const nextDueAt = await settleDeadlinesOfYear(manager, cycle, facts, progress, now);
      if (progress.plansSignedAt && !cycle.plansSignedAt)
        await manager.update(AnnualCycle, { id: cycleId }, { plansSignedAt: progress.plansSignedAt });
      if (progress.stage !== cycle.stage) await changeStage(manager, cycle, progress, now);
      return { stage: progress.stage, nextDueAt: nextDueAt?.toISOString() ?? null, offsetMs };
    });
  }
}

/** The organisation's row is shared with whoever moves its clock, as when a month is opened. */
async function insertCycle(manager: EntityManager, input: AnnualCycleInput): Promise<OpenedAnnualCycle> {
  const { organisationId, departmentId, year, request } = input;
  await manager.query('SELECT 1 FROM organisations WHERE id = $1 FOR SHARE', [organisationId]);
  const openedAt = await businessNow(manager, organisationId);
  const [created] = await manager.query<{ id: string }[]>(
    `INSERT INTO annual_cycles (organisation_id, department_id, year, opened_at, opened_by) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (department_id, year) DO NOTHING RETURNING id`,
    [organisationId, departmentId, year, openedAt, request?.actorId ?? null],
  );
  if (created) {
    await insertDeadlines(manager, input, created.id);
    await writeAudit(manager, {
      organisationId,
      businessAt: openedAt,
      actorId: request?.actorId ?? null,
      action: 'cycle.opened',
      objectKind: 'annual-cycle',
      objectId: created.id,
      details: { year, departmentId },
    });
  }
  const cycle = await manager.findOneByOrFail(AnnualCycle, { departmentId, year });
  return { cycleId: cycle.id, departmentId, year, stage: cycle.stage };
}

async function insertDeadlines(
  manager: EntityManager,
  { organisationId, year }: AnnualCycleInput,
  cycleId: AnnualCycleId,
): Promise<void> {
  const { calendar, annualBasis } = await organisationCalendar(manager, organisationId);
  await manager.insert(
    AnnualDeadline,
    annualDeadlinesOf(year, annualBasis).map(({ opensAt, dueAt, ...deadline }) => ({
      ...deadline,
      cycleId,
      opensAt: new Date(opensAt),
      dueAt: new Date(dueAt),
      calendarVersion: calendar.version,
    })),
  );
}

/** Where nobody owes anything when it falls due, nothing was owed. */
async function settleDeadlinesOfYear(
  manager: EntityManager,
  cycle: AnnualCycle,
  facts: AnnualFacts,
  progress: AnnualProgress,
  asOf: Date,
): Promise<Date | undefined> {
  const fulfilledAt: Record<AnnualDeadlineKind, Date | null> = {
    'plans-signed': progress.plansSignedAt,
    'actuals-submitted': facts.actualsSubmittedAt,
    'actuals-approved': facts.actualsApprovedAt,
    'bonus-posted': progress.bonusPostedAt,
  };
  const isNothingOwed = (kind: AnnualDeadlineKind) =>
    kind === 'plans-signed' ? facts.owingPlans === 0 && facts.unsignedPlans === 0 : facts.plannedPeople === 0;
  return settleDeadlines(
    manager,
    {
      cycle,
      objectKind: 'annual-cycle',
      table: AnnualDeadline,
      deadlines: await manager.find(AnnualDeadline, { where: { cycleId: cycle.id }, order: { dueAt: 'ASC' } }),
      fulfilledAt: ({ kind, opensAt, dueAt }) =>
        fulfilledAt[kind] ?? (asOf >= dueAt && isNothingOwed(kind) ? opensAt : null),
    },
    asOf,
  );
}

async function changeStage(
  manager: EntityManager,
  cycle: AnnualCycle,
  { stage, bonusPostedAt }: AnnualProgress,
  asOf: Date,
): Promise<void> {
  const closedAt = stage === 'closed' ? (bonusPostedAt ?? asOf) : null;
  await manager.update(AnnualCycle, { id: cycle.id }, { stage, closedAt });
  await writeAudit(manager, {
    organisationId: cycle.organisationId,
    businessAt: await businessNow(manager, cycle.organisationId),
    actorId: null,
    action: 'cycle.moved',
    objectKind: 'annual-cycle',
    objectId: cycle.id,
    details: { from: cycle.stage, to: stage },
  });
}
