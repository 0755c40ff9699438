import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import { readsMonthsBefore } from '#compensation/computed/months-before.js';
import { DomainError } from '#contracts/domain-error.js';
import type { ProblemCode } from '#contracts/problem-codes.js';
import { businessNow } from '#persistence/business-now.js';
import { lockFacts } from '#persistence/facts/lock-facts.js';
import type { Missing } from '#persistence/missing-of-month.js';
import { findUnready, type UnreadyPerson } from '#persistence/payroll-readiness.js';
import { countUnpaid, overlaps, type PayrollScope, scopeOf } from '#persistence/payroll-scope.js';
import { rolesOf } from '#persistence/person-roles.js';
import { type SchemeInForce, schemesOfMonth } from '#persistence/schemes-of-month.js';
import { refuseBeforeItsDay } from './payroll-day.js';
import { refuseBesideOffCycle, refuseBesideRunThatGoesOn } from './payroll-turn.js';

/** Whose month is to be paid. */
interface PayMonth {
  organisationId: OrganisationId;
  month: Month;
  scope: PayrollScope;
}

interface Start {
  actorId: PersonId;
  /** Whom whoever starts it has named as left out. */
  leftOut: readonly PersonId[];
  /** The departments that the run is asked for; undefined for everybody. */
  departmentIds?: readonly DepartmentId[] | undefined;
}

/**
 * The figures of so many people are tried by calculating them while whoever starts the run waits. Of more, those are
 * tried whom the start leaves out; the run itself finds who else cannot be calculated, and stops before its register.
 */
const mostTried = 2000;

/** As many people as a refusal tells everything of; all are named by their ids. */
const mostNamed = 100;

/**
 * Regulation: payroll of M starts on or after the 8th of M+1 (moved off a day off), when the actuals of the departments
 * are approved, and pays everybody once. Nobody is forgotten in silence: who cannot be paid is named with what is missing,
 * and left out only where whoever starts the run names them too; a later run of the month pays them: where it pays nobody
 * whom no run before it has passed, it is off-cycle. Returns the business instant at which it may start, the departments
 * whose people it pays (those that were asked for, with all below them), and whom it leaves out.
 */
export async function refusePayrollThatCannotStart(
  manager: EntityManager,
  organisationId: OrganisationId,
  month: Month,
  { actorId, leftOut, departmentIds }: Start,
): Promise<{ startedAt: Date; scope: PayrollScope; unready: UnreadyPerson[]; purpose: 'left-out' | null }> {
  await requireAccounting(manager, organisationId, { actorId, month });
  const scope = await scopeOf(manager, departmentIds);
  const payMonth: PayMonth = { organisationId, month, scope };
  await refuseBesideOpenRun(manager, payMonth);
  await refuseBesideOffCycle(manager, payMonth);
  const startedAt = await businessNow(manager, organisationId);
  await refuseBeforeItsDay(manager, organisationId, month, startedAt);
  await refuseWithoutEarners(manager, payMonth, departmentIds ?? []);
  const schemes = await schemesOfMonth(manager, payMonth);
  await lockFacts(manager, organisationId);
  const unpaid = await countUnpaid(manager, { ...payMonth, excluding: [] });
  const unready = await findUnready(manager, unpaid > mostTried ? { ...payMonth, tried: leftOut } : payMonth, schemes);
  const paidBefore = await refuseWhereAllArePaid(manager, payMonth, unpaid, unready);
  const isFirst =
    (paidBefore === undefined && unready.length === 0) ||
    (await countUnpaid(manager, { ...payMonth, excluding: idsOf(unready), isNotPassed: true })) > 0;
  refuseToForgetPeople(month, unready, leftOut);
  await refuseOutOfTurn(manager, payMonth, schemes);
  await refuseBesideRunThatGoesOn(manager, payMonth, idsOf(unready));
  return { startedAt, scope, unready, purpose: isFirst ? null : 'left-out' };
}

/** Takes the organisation's row, so that starts take turns; only accounting starts a payroll. */
export async function requireAccounting(
  manager: EntityManager,
  organisationId: OrganisationId,
  { actorId, month }: { actorId: PersonId; month: Month },
): Promise<void> {
  await manager.query('SELECT 1 FROM organisations WHERE id = $1 FOR UPDATE', [organisationId]);
  if ((await rolesOf(manager, actorId)).includes('accounting')) return;
  throw new DomainError('not-allowed', 'role-missing', 'Payroll is started by accounting.', { month });
}

/** What is carried from month to month, and the months of a year, are read once and in order: no run begins beside one of another month. One of named people holds these alone. */
async function refuseOutOfTurn(
  manager: EntityManager,
  { organisationId, month }: PayMonth,
  schemes: readonly SchemeInForce[],
): Promise<void> {
  if (!schemes.some(({ compiled }) => readsMonthsBefore(compiled, month))) return;
  const [other] = await manager.query<{ id: string; month: string; status: string }[]>(
    `SELECT r.id, r.month, r.status FROM payroll_runs r
      WHERE r.organisation_id = $1 AND r.month <> $2 AND r.person_ids IS NULL AND r.status IN ('calculating', 'in-approval') ORDER BY r.month DESC LIMIT 1`,
    [organisationId, month],
  );
  if (!other) return;
  throw new DomainError(
    'conflict',
    'payroll-out-of-turn',
    `Payroll of ${other.month} is ${other.status}. A scheme of ${month} goes on from month to month: start it when that run is posted or ended.`,
    { month, runId: other.id },
  );
}

/** Who cannot be paid is named, and nobody else. */
function refuseToForgetPeople(month: Month, unready: readonly UnreadyPerson[], leftOut: readonly PersonId[]): void {
  refuseToLeaveOutWhoIsReady(month, unready, leftOut);
  const named = new Set(leftOut);
  const forgotten = unready.filter(({ personId }) => !named.has(personId));
  if (forgotten.length > 0) throw forgottenPeople(month, forgotten);
}

/** The refusal says what keeps most from being paid: what others than the head have to mend comes first. */
function forgottenPeople(month: Month, forgotten: readonly UnreadyPerson[]): DomainError {
  const leave = `GET /api/payroll-readiness?month=${month} says what each lacks and who owes it. Have it entered, or start the payroll with leftOut: their ids and the reason; a later run of the month pays them.`;
  const refuse = (
    code: ProblemCode,
    detail: string,
    people: readonly UnreadyPerson[],
    context: Record<string, unknown>,
  ) => new DomainError('conflict', code, detail, { month, ...context, ...tellPeople(people) });
  const schemeless = forgotten.filter(lacks('scheme'));
  const schemes = namesOf('scheme', schemeless);
  if (schemeless.length > 0)
    return refuse(
      'scheme-not-in-force',
      `${schemeless.length} people are assigned in ${month} to schemes of which no signed version is in force on all of their days: ${schemes.join(', ')}. Have a version signed that is in force by then, correct their assignments, or start the payroll with leftOut: their ids and the reason.`,
      schemeless,
      { schemes },
    );
  const late = forgotten.filter(lacks('later-month'));
  if (late.length > 0)
    return refuse(
      'payroll-out-of-turn',
      `Payroll of ${namesOf('later-month', late).join(', ')} has paid ${late.length} people, and what their statements carry on has passed ${month}. Start the payroll with leftOut: their ids and the reason; what ${month} still owes them is paid in a later month.`,
      late,
      {},
    );
  const waiting = listDepartmentsWaitedFor(forgotten);
  if (waiting.length > 0)
    return refuse(
      'actuals-not-approved',
      `Payroll of ${month} waits for the approved actuals of ${waiting.length} departments; ${forgotten.length} people cannot be paid yet. ${leave}`,
      forgotten,
      { departmentIds: waiting },
    );
  return refuse(
    'people-not-ready',
    `${forgotten.length} people who earned in ${month} have no signed plan, or figures that they are paid by are missing or wrong. ${leave}`,
    forgotten,
    {},
  );
}

export const lacks =
  (kind: Missing['what']) =>
  ({ missing }: UnreadyPerson): boolean =>
    missing.some(({ what }) => what === kind);

function namesOf(kind: Missing['what'], people: readonly UnreadyPerson[]): string[] {
  const names = people.flatMap(({ missing }) => missing.filter(({ what }) => what === kind).map(({ name }) => name));
  return [...new Set(names.filter((name) => name !== undefined))].toSorted();
}

const idsOf = (people: readonly UnreadyPerson[]): PersonId[] => people.map(({ personId }) => personId);

/** All of them by their ids, and of the first what they lack; the words may tell of pay and stay here. */
export function tellPeople(people: readonly UnreadyPerson[]) {
  return {
    personIds: people.map(({ personId }) => personId),
    people: people
      .slice(0, mostNamed)
      .map(({ personId, missing }) => ({ personId, missing: missing.map(({ message: _words, ...each }) => each) })),
  };
}

function refuseToLeaveOutWhoIsReady(
  month: Month,
  unready: readonly UnreadyPerson[],
  leftOut: readonly PersonId[],
): void {
  const known = new Set(unready.map(({ personId }) => personId));
  const ready = leftOut.flatMap((id, index) => (known.has(id) ? [] : [{ index, id }]));
  if (ready.length === 0) return;
  throw new DomainError(
    'invalid',
    'people-not-ready',
    `${ready.length} people of leftOut lack nothing for ${month}, do not earn in it, or are paid already. Nobody who can be paid is left out: take them from the list.`,
    { month, personIds: ready.map(({ id }) => id) },
    ready.map(({ index, id }) => ({
      path: `leftOut.personIds.${index}`,
      message: 'lacks nothing for this month, or is not to be paid for it; take the person from this list',
      person: id,
    })),
  );
}

function listDepartmentsWaitedFor(people: readonly UnreadyPerson[]): DepartmentId[] {
  const waiting = people.flatMap(({ missing }) =>
    missing.flatMap(({ what, departmentId }) => (what === 'actuals' && departmentId !== null ? [departmentId] : [])),
  );
  return [...new Set(waiting)].toSorted();
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

/** A later run of a month pays whom none before it has paid and who can be paid by now; where that is nobody, there is nothing to do. Returns a run that has paid people of the scope before. */
async function refuseWhereAllArePaid(
  manager: EntityManager,
  payMonth: PayMonth,
  unpaid: number,
  unready: readonly UnreadyPerson[],
): Promise<{ id: string } | undefined> {
  const { organisationId, month, scope } = payMonth;
  const [run] = await manager.query<{ id: string }[]>(
    `SELECT r.id FROM payroll_runs r WHERE r.organisation_id = $1 AND r.month = $2 AND r.status = 'posted' AND ${overlaps('r', '$3')}
      ORDER BY r.number DESC LIMIT 1`,
    [organisationId, month, scope],
  );
  const left =
    run && unready.length > 0 ? await countUnpaid(manager, { ...payMonth, excluding: idsOf(unready) }) : unpaid;
  if (left > 0) return run;
  if (!run)
    throw new DomainError(
      'conflict',
      'nobody-to-pay',
      `No department has anyone to pay for ${month}. Add people and their plans or schemes first.`,
      { month },
    );
  throw new DomainError(
    'conflict',
    'payroll-already-started',
    unready.length === 0
      ? `Payroll of ${month} is posted, and everybody whom this run could pay has been paid. It pays once; read that run.`
      : `Payroll of ${month} is posted, and none of the ${unready.length} people whom it has not paid can be paid yet: GET /api/payroll-readiness?month=${month} says what each lacks. It pays once.`,
    { month, runId: run.id, ...(unready.length > 0 ? { personIds: unready.map(({ personId }) => personId) } : {}) },
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
