import type { EntityManager } from 'typeorm';
import type { AnnualCycleId, CycleId, DepartmentId, OrganisationId } from '#approvals/ids.js';
import { annualDeadlinesOf } from '#calendar/annual-deadlines.js';
import type { AnnualDeadlineKind } from '#calendar/annual-rules.js';
import type { Day } from '#calendar/day.js';
import { type DeadlineBasis, type DeadlineKind, deadlinesOf, endOfDayOf, ownOpeningOf } from '#calendar/deadlines.js';
import type { Month } from '#calendar/month.js';
import { dayOfInstant } from '#calendar/time-zone.js';
import type { MovedInMonth, MovedInYear } from '#notices/moved-deadline.js';
import { organisationCalendar } from '../organisation-calendar.js';

/** What has moved in one open month or year. */
export type MovedCycle = { departmentId: DepartmentId } & (
  | { month: Month; deadlines: MovedInMonth[] }
  | { year: number; deadlines: MovedInYear[] }
);

interface Moved<Kind> {
  kind: Kind;
  dueOn: Day;
  wasDueOn: Day;
  opensOn: Day;
  wasOpenOn: Day;
}

/**
 * Tells open months and years the deadlines that they have by the rules as they are now; what was met or missed stays as it
 * was, and what opens as usual stays open where it has been since the month was opened before its day.
 *
 * @returns those in which anything has moved
 */
export async function moveOpenCycles(manager: EntityManager, organisationId: OrganisationId): Promise<MovedCycle[]> {
  const moved = [...(await moveMonths(manager, organisationId)), ...(await moveYears(manager, organisationId))];
  return moved.filter(({ deadlines }) => deadlines.length > 0);
}

async function moveMonths(manager: EntityManager, organisationId: OrganisationId): Promise<MovedCycle[]> {
  const { organisation, basis, calendar } = await organisationCalendar(manager, organisationId);
  const open = await manager.query<{ cycleId: CycleId; departmentId: DepartmentId; month: Month }[]>(
    `SELECT id AS "cycleId", department_id AS "departmentId", month FROM monthly_cycles
      WHERE organisation_id = $1 AND closed_at IS NULL ORDER BY id FOR UPDATE`,
    [organisationId],
  );
  const cycles: MovedCycle[] = [];
  for (const { cycleId, departmentId, month } of open) {
    const memos = await moveWeightMemos(manager, cycleId, endOfDayOf(organisation.weightMemoRule, month, basis));
    const [rows] = await manager.query<[Moved<DeadlineKind>[], number]>(
      `UPDATE deadlines t SET nominal_on = n."nominalOn", due_on = n."dueOn", due_at = n."dueAt",
              opens_on = CASE WHEN n."isUsual" THEN LEAST(t.opens_on, n."opensOn") ELSE n."opensOn" END,
              opens_at = CASE WHEN n."isUsual" THEN LEAST(t.opens_at, n."opensAt") ELSE n."opensAt" END,
              calendar_version = $3, calendar_known = n."calendarKnown"
         FROM jsonb_to_recordset($2::jsonb) AS n (kind text, "nominalOn" date, "opensOn" date, "dueOn" date, "opensAt" timestamptz, "dueAt" timestamptz, "calendarKnown" boolean, "isUsual" boolean),
              deadlines was
        WHERE t.cycle_id = $1 AND t.kind = n.kind AND was.id = t.id AND t.met_at IS NULL AND t.missed_at IS NULL
          AND (t.due_at, t.opens_at) <> (n."dueAt", CASE WHEN n."isUsual" THEN LEAST(t.opens_at, n."opensAt") ELSE n."opensAt" END)
       RETURNING t.kind, t.due_on::text AS "dueOn", was.due_on::text AS "wasDueOn", t.opens_on::text AS "opensOn", was.opens_on::text AS "wasOpenOn"`,
      [cycleId, JSON.stringify(deadlinesToTell(month, basis)), calendar.version],
    );
    const deadlines: MovedInMonth[] = rows.map((row) => ({ ...row, cycle: 'month', departmentId, month }));
    if (memos !== undefined) {
      const dayOf = (end: Date) => dayOfInstant(new Date(end.getTime() - 1).toISOString(), basis.timeZone);
      const [dueOn, wasDueOn] = [dayOf(memos.until), dayOf(memos.wasUntil)];
      deadlines.push({ cycle: 'month', kind: 'weight-memos', dueOn, wasDueOn, departmentId, month });
    }
    cycles.push({ departmentId, month, deadlines });
  }
  return cycles;
}

async function moveWeightMemos(
  manager: EntityManager,
  cycleId: CycleId,
  until: string,
): Promise<{ until: Date; wasUntil: Date } | undefined> {
  const [[moved]] = await manager.query<[{ until: Date; wasUntil: Date }[], number]>(
    `UPDATE monthly_cycles c SET weight_memos_until = $2 FROM monthly_cycles was
      WHERE c.id = $1 AND was.id = c.id AND c.weight_memos_until <> $2
     RETURNING c.weight_memos_until AS until, was.weight_memos_until AS "wasUntil"`,
    [cycleId, until],
  );
  return moved;
}

/** What an open month is told; what opens as usual has been open since the month is, where that was earlier. */
function deadlinesToTell(month: Month, basis: DeadlineBasis) {
  return deadlinesOf({ month, ...basis }).map((deadline) => ({
    ...deadline,
    isUsual: deadline.kind !== 'payroll-posted' && ownOpeningOf(deadline.kind, basis.rules) === undefined,
  }));
}

async function moveYears(manager: EntityManager, organisationId: OrganisationId): Promise<MovedCycle[]> {
  const { annualBasis, calendar } = await organisationCalendar(manager, organisationId);
  const open = await manager.query<{ cycleId: AnnualCycleId; departmentId: DepartmentId; year: number }[]>(
    `SELECT id AS "cycleId", department_id AS "departmentId", year::int AS year FROM annual_cycles
      WHERE organisation_id = $1 AND closed_at IS NULL ORDER BY id FOR UPDATE`,
    [organisationId],
  );
  const cycles: MovedCycle[] = [];
  for (const { cycleId, departmentId, year } of open) {
    const [rows] = await manager.query<[Moved<AnnualDeadlineKind>[], number]>(
      `UPDATE annual_deadlines t SET nominal_on = n."nominalOn", opens_on = n."opensOn", due_on = n."dueOn",
              opens_at = n."opensAt", due_at = n."dueAt", calendar_version = $3, calendar_known = n."calendarKnown"
         FROM jsonb_to_recordset($2::jsonb) AS n (kind text, "nominalOn" date, "opensOn" date, "dueOn" date, "opensAt" timestamptz, "dueAt" timestamptz, "calendarKnown" boolean),
              annual_deadlines was
        WHERE t.cycle_id = $1 AND t.kind = n.kind AND was.id = t.id AND t.met_at IS NULL AND t.missed_at IS NULL
          AND (t.due_at, t.opens_at) <> (n."dueAt", n."opensAt")
       RETURNING t.kind, t.due_on::text AS "dueOn", was.due_on::text AS "wasDueOn", t.opens_on::text AS "opensOn", was.opens_on::text AS "wasOpenOn"`,
      [cycleId, JSON.stringify(annualDeadlinesOf(year, annualBasis)), calendar.version],
    );
    cycles.push({
      departmentId,
      year,
      deadlines: rows.map((row) => ({ ...row, cycle: 'year', departmentId, year })),
    });
  }
  return cycles;
}
