import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import { deadlineOf } from '#calendar/deadlines.js';
import { peopleWithoutPlan } from '#compensation/calculation/check-cycle-actuals.js';
import { listMonthsJudged } from '#compensation/computed/year-of-person.js';
import type { CompiledScheme } from '#compensation/scheme/compile-scheme.js';
import { DomainError } from '#contracts/domain-error.js';
import { businessNow } from '#persistence/business-now.js';
import { organisationCalendar } from '#persistence/organisation-calendar.js';
import { rolesOf } from '#persistence/person-roles.js';
import { peopleWithoutScheme, type SchemeInForce, schemesOfMonth } from '#persistence/schemes-of-month.js';
import { earnersWithoutSignedPlan } from '#persistence/staff-of-month.js';

interface PayMonth {
  organisationId: OrganisationId;
  month: string;
}

/**
 * Regulation: payroll of M starts on or after the 8th of M+1 (moved off a day off), only when the actuals
 * of every department are approved, and once; people who were there and have no signed plan are not forgotten in
 * silence. Returns the business instant at which it may start.
 *
 * @param withoutPlan how many people without a plan whoever starts it has confirmed with a reason
 */
export async function refusePayrollThatCannotStart(
  manager: EntityManager,
  organisationId: OrganisationId,
  month: string,
  { actorId, withoutPlan }: { actorId: PersonId; withoutPlan: number },
): Promise<Date> {
  await manager.query('SELECT 1 FROM organisations WHERE id = $1 FOR UPDATE', [organisationId]);
  if (!(await rolesOf(manager, actorId)).includes('accounting')) {
    throw new DomainError('not-allowed', 'role-missing', 'Payroll is started by accounting.', { month });
  }
  await refuseSecondRun(manager, organisationId, month);
  const now = await businessNow(manager, organisationId);
  await refuseBeforeItsDay(manager, organisationId, month, now);
  await refuseWithoutActuals(manager, organisationId, month);
  await refuseToForgetPeople(manager, organisationId, month, withoutPlan);
  const schemes = await schemesOfMonth(manager, { organisationId, month });
  await refuseWithoutScheme(manager, { organisationId, month }, schemes);
  await refuseOutOfTurn(manager, { organisationId, month }, schemes);
  return now;
}

/** Whoever is assigned to a scheme is paid by a signed version of it on every day; days without one would pay nothing unseen. */
export async function refuseWithoutScheme(
  manager: EntityManager,
  { organisationId, month }: PayMonth,
  schemes: readonly SchemeInForce[],
): Promise<void> {
  const people = await peopleWithoutScheme(manager, { organisationId, month }, schemes);
  if (people.length === 0) return;
  const codes = [...new Set(people.map(({ schemeCode }) => schemeCode))];
  throw new DomainError(
    'conflict',
    'scheme-not-in-force',
    `${people.length} people are assigned in ${month} to schemes of which no signed version is in force on all of their days: ${codes.join(', ')}. Have a version signed that is in force by then, or correct their assignments.`,
    { month, schemes: codes, people: people.length, personIds: people.map(({ personId }) => personId) },
  );
}

/** What is carried from month to month, and the months of a year, are read once and in order: no run begins beside one of another month, or before a month that is paid. */
async function refuseOutOfTurn(
  manager: EntityManager,
  { organisationId, month }: PayMonth,
  schemes: readonly SchemeInForce[],
): Promise<void> {
  if (!schemes.some(({ compiled }) => readsMonthsBefore(compiled, month))) return;
  const [other] = await manager.query<{ id: string; month: string; status: string }[]>(
    `SELECT id, month, status FROM payroll_runs
      WHERE organisation_id = $1 AND month <> $2 AND (status IN ('calculating', 'in-approval') OR (status = 'posted' AND month > $2))
      ORDER BY month DESC LIMIT 1`,
    [organisationId, month],
  );
  if (!other) return;
  throw new DomainError(
    'conflict',
    'payroll-out-of-turn',
    other.status === 'posted'
      ? `Payroll of ${other.month} is posted, and what its statements carry on has passed ${month}. What ${month} still owes is paid in a later month.`
      : `Payroll of ${other.month} is ${other.status}. A scheme of ${month} goes on from month to month: start it when that run is posted or ended.`,
    { month, runId: other.id },
  );
}

function readsMonthsBefore(scheme: CompiledScheme, month: string): boolean {
  return scheme.components.some(({ carriesState }) => carriesState) || listMonthsJudged(scheme, month).length > 0;
}

async function refuseToForgetPeople(
  manager: EntityManager,
  organisationId: OrganisationId,
  month: string,
  confirmed: number,
): Promise<void> {
  const people = await earnersWithoutSignedPlan(manager, { organisationId, month });
  if (people.length === confirmed) return;
  throw new DomainError(
    'conflict',
    peopleWithoutPlan,
    people.length === 0
      ? `Everybody who was there in ${month} has a signed plan. Start the payroll without withoutPlan.`
      : `${people.length} managers who were there in ${month} have no signed plan and would be paid nothing. If that is right, start the payroll with withoutPlan: their number and the reason. Otherwise have the actuals reopened and their plans signed first.`,
    { month, people: people.length, personIds: people.map(({ id }) => id) },
  );
}

async function refuseSecondRun(manager: EntityManager, organisationId: OrganisationId, month: string): Promise<void> {
  const [run] = await manager.query<{ id: string; status: string }[]>(
    `SELECT id, status FROM payroll_runs WHERE organisation_id = $1 AND month = $2 AND status NOT IN ('returned', 'failed')`,
    [organisationId, month],
  );
  if (!run) return;
  throw new DomainError(
    'conflict',
    'payroll-already-started',
    `Payroll of ${month} has been started already and is ${run.status}. It pays once; follow that run.`,
    { month, runId: run.id },
  );
}

/** The day that people were told counts, the latest of them; today's calendar decides where nobody was told any. */
async function refuseBeforeItsDay(
  manager: EntityManager,
  organisationId: OrganisationId,
  month: string,
  now: Date,
): Promise<void> {
  const [told] = await manager.query<{ opensAt: Date; dueOn: string; nominalOn: string }[]>(
    `SELECT l.opens_at AS "opensAt", l.due_on::text AS "dueOn", l.nominal_on::text AS "nominalOn" FROM deadlines l JOIN monthly_cycles c ON c.id = l.cycle_id
      WHERE c.organisation_id = $1 AND c.month = $2 AND l.kind = 'payroll-posted' ORDER BY l.opens_at DESC LIMIT 1`,
    [organisationId, month],
  );
  const deadline = told ?? (await computedDeadline(manager, organisationId, month));
  if (now.getTime() >= deadline.opensAt.getTime()) return;
  const why = deadline.dueOn === deadline.nominalOn ? '' : ` (moved from ${deadline.nominalOn})`;
  throw new DomainError(
    'conflict',
    'payroll-too-early',
    `Payroll of ${month} starts on ${deadline.dueOn}${why}. Start it on that day or later.`,
    { month, opensOn: deadline.dueOn },
  );
}

async function computedDeadline(manager: EntityManager, organisationId: OrganisationId, month: string) {
  const { basis } = await organisationCalendar(manager, organisationId);
  const { opensAt, dueOn, nominalOn } = deadlineOf('payroll-posted', month, basis);
  return { opensAt: new Date(opensAt), dueOn, nominalOn };
}

/** Departments in which nobody earned in that month are not waited for, whoever has come since. */
async function refuseWithoutActuals(
  manager: EntityManager,
  organisationId: OrganisationId,
  month: string,
): Promise<void> {
  const departments = await manager.query<{ id: string; status: string | null }[]>(
    `SELECT d.id, a.status FROM departments d
       LEFT JOIN monthly_cycles c ON c.department_id = d.id AND c.month = $2::text
       LEFT JOIN documents a ON a.cycle_id = c.id AND a.kind = 'actuals'
      WHERE d.organisation_id = $1 AND (
        d.id IN (SELECT e.department_id FROM earners_of_month($1, $2::text) e)
        OR EXISTS (SELECT 1 FROM documents k WHERE k.cycle_id = c.id AND k.kind = 'kpi-plan'))
      ORDER BY d.id`,
    [organisationId, month],
  );
  if (departments.length === 0) {
    throw new DomainError(
      'conflict',
      'nobody-to-pay',
      `No department has anyone to pay for ${month}. Add people and their plans first.`,
      { month },
    );
  }
  const waiting = departments.filter((department) => department.status !== 'signed');
  if (waiting.length === 0) return;
  throw new DomainError(
    'conflict',
    'actuals-not-approved',
    `Payroll of ${month} waits for the approved actuals of ${waiting.length} of ${departments.length} departments.`,
    {
      month,
      departmentIds: waiting.map((department) => department.id),
    },
  );
}
