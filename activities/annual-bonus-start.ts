import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import { lastMonthOf, yearOf } from '#calendar/year.js';
import { DomainError } from '#contracts/domain-error.js';
import { type AnnualBonusPerson, peopleOfAnnualBonus } from '#persistence/annual/annual-bonus-people.js';
import { annualDaysOf } from '#persistence/annual/annual-days.js';
import { businessNow } from '#persistence/business-now.js';
import { lockFacts } from '#persistence/facts/lock-facts.js';
import type { Missing } from '#persistence/missing-of-month.js';
import type { UnreadyPerson } from '#persistence/payroll-readiness.js';
import { type PayrollScope, scopeOf } from '#persistence/payroll-scope.js';
import { requireAccounting, tellPeople } from './payroll-start.js';

interface AnnualBonusAsk {
  organisationId: OrganisationId;
  /** The last month of the year that is paid for. */
  month: Month;
  actorId: PersonId;
  /** The departments that the run is asked for, with all below them; undefined for everybody. */
  departmentIds?: readonly DepartmentId[] | undefined;
}

/**
 * Regulation: the annual bonus is paid from its day in January on, to everybody who has a signed annual plan, approved
 * annual actuals, has finished probation and is on the staff on the day on which it is due. A run pays all of them who are
 * not paid yet, and names the others with the reason as left out; where actuals of a department are not approved, it is
 * refused, and the department named.
 */
export async function refuseAnnualBonusThatCannotStart(
  manager: EntityManager,
  { organisationId, month, actorId, departmentIds }: AnnualBonusAsk,
): Promise<{
  startedAt: Date;
  scope: PayrollScope;
  unready: UnreadyPerson[];
  purpose: 'annual-bonus';
  personIds: PersonId[];
}> {
  await requireAccounting(manager, organisationId, { actorId, month });
  const year = yearOf(month);
  if (month !== lastMonthOf(year)) throw notTheEndOfAYear(month);
  const startedAt = await businessNow(manager, organisationId);
  await lockFacts(manager, organisationId);
  const scope = await scopeOf(manager, departmentIds);
  const concerned = (await peopleOfAnnualBonus(manager, { organisationId, year })).filter(
    ({ departmentId }) => scope === null || (departmentId !== null && scope.includes(departmentId)),
  );
  await refuseBeforeItsDay(manager, { organisationId, year, startedAt }, concerned);
  const open = concerned.filter(({ statementId }) => statementId === null);
  refuseBesideOpenRun(year, open);
  refuseWithoutActuals(year, open);
  const payable = open.filter(({ missing }) => missing.length === 0);
  if (payable.length === 0) throw nobodyToPay(year, concerned);
  return {
    startedAt,
    scope: null,
    unready: open.filter(({ missing }) => missing.length > 0).map(asUnready),
    purpose: 'annual-bonus',
    personIds: payable.map(({ personId }) => personId),
  };
}

const asUnready = ({ personId, name, missing }: AnnualBonusPerson): UnreadyPerson => ({ personId, name, missing });

/** Whoever lacks this alone: of whom something else is missing as well, it is in nobody's way. */
const lacksOnly =
  (kind: Missing['what']) =>
  ({ missing }: AnnualBonusPerson): boolean =>
    missing.length > 0 && missing.every(({ what }) => what === kind);

/** The day that people were told counts, the latest of them. */
async function refuseBeforeItsDay(
  manager: EntityManager,
  { organisationId, year, startedAt }: { organisationId: OrganisationId; year: number; startedAt: Date },
  concerned: readonly AnnualBonusPerson[],
): Promise<void> {
  const departments = new Set([null, ...concerned.map(({ departmentId }) => departmentId)]);
  const days = [];
  for (const departmentId of departments)
    days.push(await annualDaysOf(manager, 'bonus-posted', { organisationId, departmentId, year }));
  // Of rules that were changed since, those count that somebody was told.
  const told = days.length > 1 ? days.slice(1) : days;
  const last = told.toSorted((a, b) => a.opensAt.getTime() - b.opensAt.getTime()).at(-1);
  if (last === undefined || startedAt.getTime() >= last.opensAt.getTime()) return;
  throw new DomainError(
    'conflict',
    'payroll-too-early',
    `The bonus of ${year} is paid from ${last.opensOn} on and is due on ${last.dueOn}. Start its run on ${last.opensOn} or later.`,
    { year, opensOn: last.opensOn, dueOn: last.dueOn },
  );
}

function refuseBesideOpenRun(year: number, open: readonly AnnualBonusPerson[]): void {
  const held = open.filter(lacksOnly('held-by-a-run'));
  if (held.length === 0) return;
  throw new DomainError(
    'conflict',
    'held-by-a-run',
    `${held.length} of the people are held by an open payroll run. Start the bonus of ${year} when that run is posted or ended, or for other departments.`,
    { year, runId: held[0]?.heldBy, ...tellPeople(held.map(asUnready)) },
  );
}

/** Whoever cannot be paid in any case waits for no actuals. */
function refuseWithoutActuals(year: number, open: readonly AnnualBonusPerson[]): void {
  const waiting = open.filter(lacksOnly('annual-actuals'));
  if (waiting.length === 0) return;
  const departmentIds = [...new Set(waiting.flatMap(({ departmentId }) => departmentId ?? []))].toSorted();
  throw new DomainError(
    'conflict',
    'actuals-not-approved',
    `The bonus of ${year} waits for the approved annual actuals of ${departmentIds.length} departments; ${waiting.length} people cannot be paid yet. Have them approved, or start it with departmentIds: those of the others.`,
    { year, departmentIds, ...tellPeople(waiting.map(asUnready)) },
  );
}

function nobodyToPay(year: number, concerned: readonly AnnualBonusPerson[]): DomainError {
  const paid = concerned.filter(({ statementId }) => statementId !== null).length;
  const context = { year, ...tellPeople(concerned.filter(({ statementId }) => statementId === null).map(asUnready)) };
  const next = `GET /api/annual-bonuses?year=${year} says what each lacks.`;
  return paid > 0
    ? new DomainError(
        'conflict',
        'payroll-already-started',
        `The bonus of ${year} is paid to everybody who can be paid it: ${paid} people. It is paid once. ${next}`,
        context,
      )
    : new DomainError('conflict', 'nobody-to-pay', `Nobody can be paid a bonus of ${year}. ${next}`, context);
}

function notTheEndOfAYear(month: Month): DomainError {
  return new DomainError(
    'invalid',
    'invalid',
    `The bonus of a year is paid by a run of its last month, and ${month} is none. Name December of the year that is paid for.`,
    { month },
    [{ path: 'month', message: `is not the last month of a year, such as ${lastMonthOf(yearOf(month))}` }],
  );
}
