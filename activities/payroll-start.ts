import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import { deadlineOf } from '#calendar/deadlines.js';
import { peopleWithoutPlan } from '#compensation/calculation/check-cycle-actuals.js';
import { listMonthsJudged } from '#compensation/computed/year-of-person.js';
import type { CompiledScheme } from '#compensation/scheme/compile-scheme.js';
import { DomainError } from '#contracts/domain-error.js';
import { businessNow } from '#persistence/business-now.js';
import { organisationCalendar } from '#persistence/organisation-calendar.js';
import { countUnpaid, isInScope, overlaps, type PayrollScope, scopeOf } from '#persistence/payroll-scope.js';
import { rolesOf } from '#persistence/person-roles.js';
import { peopleWithoutScheme, type SchemeInForce, schemesOfMonth } from '#persistence/schemes-of-month.js';
import { earnersWithoutSignedPlan, type NamedPerson } from '#persistence/staff-of-month.js';

/** Whose month is to be paid. */
interface PayMonth {
  organisationId: OrganisationId;
  month: string;
  scope: PayrollScope;
}

interface Start {
  actorId: PersonId;
  /** How many people without a plan whoever starts it has confirmed with a reason. */
  withoutPlan: number;
  /** The departments that the run is asked for; undefined for everybody. */
  departmentIds?: readonly DepartmentId[] | undefined;
}

/**
 * Regulation: payroll of M starts on or after the 8th of M+1 (moved off a day off), only when the actuals
 * of every department in which somebody of the run earned are approved, and pays everybody once; people who were there
 * and have no signed plan are not forgotten in silence. Returns the business instant at which it may start, and the
 * departments whose people it pays: those that were asked for, with all below them.
 */
export async function refusePayrollThatCannotStart(
  manager: EntityManager,
  organisationId: OrganisationId,
  month: string,
  { actorId, withoutPlan, departmentIds }: Start,
): Promise<{ startedAt: Date; scope: PayrollScope }> {
  await manager.query('SELECT 1 FROM organisations WHERE id = $1 FOR UPDATE', [organisationId]);
  if (!(await rolesOf(manager, actorId)).includes('accounting')) {
    throw new DomainError('not-allowed', 'role-missing', 'Payroll is started by accounting.', { month });
  }
  const scope = await scopeOf(manager, departmentIds);
  const payMonth: PayMonth = { organisationId, month, scope };
  await refuseBesideOpenRun(manager, payMonth);
  const startedAt = await businessNow(manager, organisationId);
  await refuseBeforeItsDay(manager, organisationId, month, startedAt);
  await refuseWithoutEarners(manager, payMonth, departmentIds ?? []);
  await refuseWithoutActuals(manager, payMonth);
  const forgotten = await earnersWithoutSignedPlan(manager, payMonth);
  await refuseWhereAllArePaid(manager, payMonth, forgotten);
  refuseToForgetPeople(month, forgotten, withoutPlan);
  const schemes = await schemesOfMonth(manager, payMonth);
  await refuseWithoutScheme(manager, payMonth, schemes);
  await refuseOutOfTurn(manager, payMonth, schemes);
  return { startedAt, scope };
}

/** Whoever is assigned to a scheme is paid by a signed version of it on every day; days without one would pay nothing unseen. */
export async function refuseWithoutScheme(
  manager: EntityManager,
  { organisationId, month, scope }: PayMonth,
  schemes: readonly SchemeInForce[],
): Promise<void> {
  const people = await peopleWithoutScheme(manager, { organisationId, month, scope }, schemes);
  if (people.length === 0) return;
  const codes = [...new Set(people.map(({ schemeCode }) => schemeCode))];
  throw new DomainError(
    'conflict',
    'scheme-not-in-force',
    `${people.length} people are assigned in ${month} to schemes of which no signed version is in force on all of their days: ${codes.join(', ')}. Have a version signed that is in force by then, or correct their assignments.`,
    { month, schemes: codes, people: people.length, personIds: people.map(({ personId }) => personId) },
  );
}

/**
 * What is carried from month to month, and the months of a year, are read once and in order: no run begins beside one
 * of another month, or before a month in which somebody of it is paid.
 */
async function refuseOutOfTurn(
  manager: EntityManager,
  { organisationId, month, scope }: PayMonth,
  schemes: readonly SchemeInForce[],
): Promise<void> {
  if (!schemes.some(({ compiled }) => readsMonthsBefore(compiled, month))) return;
  const [other] = await manager.query<{ id: string; month: string; status: string }[]>(
    `SELECT r.id, r.month, r.status FROM payroll_runs r
      WHERE r.organisation_id = $1 AND r.month <> $2 AND (r.status IN ('calculating', 'in-approval') OR (r.status = 'posted' AND r.month > $2
        AND EXISTS (SELECT 1 FROM statements s WHERE s.run_id = r.id AND ${isInScope('$3', 's.person_id', '$2::text')})))
      ORDER BY r.month DESC LIMIT 1`,
    [organisationId, month, scope],
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

function refuseToForgetPeople(month: string, people: readonly NamedPerson[], confirmed: number): void {
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

/** Two runs that could pay the same people are never open together: the second would wait for what the first does to them. */
async function refuseBesideOpenRun(manager: EntityManager, { organisationId, month, scope }: PayMonth): Promise<void> {
  const [run] = await manager.query<{ id: string; status: string }[]>(
    `SELECT r.id, r.status FROM payroll_runs r
      WHERE r.organisation_id = $1 AND r.month = $2 AND r.status IN ('calculating', 'in-approval') AND ${overlaps('r', '$3')}
      ORDER BY r.number LIMIT 1`,
    [organisationId, month, scope],
  );
  if (!run) return;
  throw new DomainError(
    'conflict',
    'payroll-already-started',
    `Payroll of ${month} has been started already and is ${run.status}. It pays once; follow that run.`,
    { month, runId: run.id },
  );
}

/** A later run of a month pays whom none before it has paid; where that is nobody, the month is done. */
async function refuseWhereAllArePaid(
  manager: EntityManager,
  payMonth: PayMonth,
  withoutPlan: readonly NamedPerson[],
): Promise<void> {
  const { organisationId, month, scope } = payMonth;
  const [run] = await manager.query<{ id: string }[]>(
    `SELECT r.id FROM payroll_runs r WHERE r.organisation_id = $1 AND r.month = $2 AND r.status = 'posted' AND ${overlaps('r', '$3')}
      ORDER BY r.number DESC LIMIT 1`,
    [organisationId, month, scope],
  );
  if (!run) return;
  if ((await countUnpaid(manager, { ...payMonth, withoutPlan: withoutPlan.map(({ id }) => id) })) > 0) return;
  throw new DomainError(
    'conflict',
    'payroll-already-started',
    `Payroll of ${month} is posted, and everybody whom this run could pay has been paid. It pays once; read that run.`,
    { month, runId: run.id },
  );
}

/** A department that is asked for has somebody to pay, itself or below it: a wrong one is not passed over in silence. */
async function refuseWithoutEarners(
  manager: EntityManager,
  { organisationId, month }: PayMonth,
  departmentIds: readonly DepartmentId[],
): Promise<void> {
  if (departmentIds.length === 0) return;
  const idle = await manager.query<{ id: string }[]>(
    `WITH paid AS MATERIALIZED (
       SELECT DISTINCT department_in_month(w.person_id, $2::text) AS department FROM (
         SELECT e.person_id FROM earners_of_month($1, $2::text) e
         UNION SELECT d.person_id FROM documents d WHERE d.organisation_id = $1 AND d.month = $2 AND d.kind = 'kpi-plan') w)
     SELECT asked.id FROM unnest($3::uuid[]) AS asked (id)
      WHERE NOT EXISTS (SELECT 1 FROM departments_below(asked.id) AS b (id) JOIN paid ON paid.department = b.id) ORDER BY 1`,
    [organisationId, month, departmentIds],
  );
  if (idle.length === 0) return;
  throw new DomainError(
    'conflict',
    'nobody-to-pay',
    `${idle.length} of the departments have nobody to pay for ${month}, themselves or below them. Start the payroll without them, or add people and their plans first.`,
    { month, departmentIds: idle.map(({ id }) => id) },
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

/**
 * Waits for the departments in which somebody whom the run pays earned on any day of the month, or that have a plan; those in which nobody
 * earned in that month are not waited for, whoever has come since.
 */
async function refuseWithoutActuals(manager: EntityManager, { organisationId, month, scope }: PayMonth): Promise<void> {
  const departments = await manager.query<{ id: string; status: string | null }[]>(
    `SELECT d.id, a.status FROM departments d
       LEFT JOIN monthly_cycles c ON c.department_id = d.id AND c.month = $2::text
       LEFT JOIN documents a ON a.cycle_id = c.id AND a.kind = 'actuals'
      WHERE d.organisation_id = $1 AND (
        d.id IN (SELECT e.department_id FROM earners_of_month($1, $2::text) e WHERE ${isInScope('$3', 'e.person_id', '$2::text')})
        OR (($3::uuid[] IS NULL OR d.id = ANY ($3)) AND EXISTS (SELECT 1 FROM documents k WHERE k.cycle_id = c.id AND k.kind = 'kpi-plan')))
      ORDER BY d.id`,
    [organisationId, month, scope],
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
