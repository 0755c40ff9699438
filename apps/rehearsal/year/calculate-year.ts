import { firstDayOf, type Month, monthOfDay, nextMonth, previousMonth } from '#calendar/month.js';
import { annualBonusScheme } from '#compensation/calculation/annual-bonus-scheme.js';
import type { CarriedState, StatementResult } from '#compensation/statement/statement.js';
import type { AssignmentOfCase, Handle, PersonOfCase, RowOfCase } from '../company/company-case.js';
import { reweighPlan } from './kpi-plans-of-year.js';
import { type DraftOfMonth, calculateOnce } from './calculate-once.js';
import { schemeInForce } from './schemes-of-year.js';
import type { MonthOfYear, YearCase } from './year-case.js';

/** The line of a fine is named by its memo, which has another id in every play: a month has one at the most. */
export const fineCode = 'fine';

/** A line as it is compared: what it pays for, and how much. */
export interface LineOfYear {
  readonly component: string;
  readonly code: string;
  readonly amount: string;
}

/** What the engine calculates for somebody's month from what was decided to be entered. */
export interface CalculatedMonth {
  readonly handle: Handle;
  readonly month: Month;
  /** Of what is paid beside the month. */
  readonly purpose?: 'annual-bonus';
  readonly lines: readonly LineOfYear[];
  readonly total: string;
}

/**
 * What everybody earns in every month of a year, calculated by the engine from the case alone: from the plans as they were
 * signed and revised, the facts, the staff and the schemes, and from nothing that the product has kept.
 *
 * @param knownIn the month by whose payroll something has to be known; all that is known by the end, without
 * @param handles of these people alone
 * @throws Error where the engine refuses a month: the case itself is wrong then
 */
export function calculateYear(
  year: YearCase,
  knownIn: Month = lastMonthOf(year),
  handles: readonly Handle[] = Object.keys(year.people),
): CalculatedMonth[] {
  return handles.flatMap((handle) => calculatePerson(year, handle, knownIn));
}

/** The bonus of the year as a whole, of everybody who has a plan of it; nobody where its months are not all played. */
export function calculateBonuses({ people, whole }: YearCase): CalculatedMonth[] {
  if (whole === undefined) return [];
  const month = `${whole.number}-12`;
  const scheme = annualBonusScheme({ probationMonths: 3, paidOn: '01-25' });
  return Object.entries(whole.plans).map(([handle, kpiPlan]) => {
    const employment = { hiredOn: people[handle]?.joinedOn };
    const inputs = { person: handle, month, kpiPlan, actuals: whole.actuals[handle], employment };
    const result = calculateOnce({ periods: [{ from: firstDayOf(month), scheme }], inputs, carriedState: {} });
    if (!result.ok) throw new Error(`The bonus of ${handle}: ${JSON.stringify(result.problems)}`);
    const lines = result.lines.map(({ component, code, amount }) => ({ component, code, amount }));
    return { handle, month, purpose: 'annual-bonus', lines, total: result.total };
  });
}

/** Whether something becomes known of somebody after it was paid. */
export function hearsLate({ months }: YearCase, handle: Handle): boolean {
  return months.some(
    ({ late: { facts = {}, assignments = {} } = {} }) =>
      handle in assignments || Object.values(facts).some((rows) => rows.some(({ personId }) => personId === handle)),
  );
}

function lastMonthOf({ months }: YearCase): Month {
  return months.at(-1)?.month ?? '';
}

function calculatePerson(year: YearCase, handle: Handle, knownIn: Month): CalculatedMonth[] {
  const person = year.people[handle] as PersonOfCase;
  const assignments = assignmentsKnown(year, handle, knownIn);
  const calculated: CalculatedMonth[] = [];
  let carriedState: CarriedState = {};
  for (const month of year.months.filter((each) => each.month <= knownIn)) {
    const place = assignmentIn(assignments, month.month);
    if (place?.scheme === undefined || !isOnStaff(person, month.month)) continue;
    const draft = {
      ...monthOf(year, { handle, person, month, assignments, scheme: place.scheme, knownIn }),
      carriedState,
    };
    const result: StatementResult = calculateOnce(draft);
    if (!result.ok) throw new Error(`${handle} in ${month.month}: ${JSON.stringify(result.problems)}`);
    ({ carriedState } = result);
    const lines = result.lines.map(({ component, code, amount }) => ({ component, code, amount }));
    calculated.push({ handle, month: month.month, lines, total: result.total });
  }
  return calculated;
}

interface PersonInMonth {
  readonly handle: Handle;
  readonly person: PersonOfCase;
  readonly month: MonthOfYear;
  readonly assignments: readonly AssignmentOfCase[];
  readonly scheme: string;
  readonly knownIn: Month;
}

function monthOf(year: YearCase, of: PersonInMonth): Omit<DraftOfMonth, 'carriedState'> {
  const { handle, person, month, assignments, knownIn } = of;
  const signed = [...year.schemes, ...year.months.flatMap(({ schemes }) => schemes)];
  const scheme = schemeInForce(signed, of.scheme, firstDayOf(month.month));
  const { joinedOn: hiredOn, leftOn } = person;
  const employment = {
    hiredOn,
    ...(leftOn === undefined ? {} : { leftOn }),
    ...datedFacts(assignments, of.scheme),
  };
  const plan = planOf(month, handle);
  const inputs = {
    month: month.month,
    ...factsOf(year, of, knownIn),
    employment: { ...employment, ...workedHours(year, of, knownIn) },
    ...(plan === undefined ? {} : { kpiPlan: plan.last, actuals: month.actuals?.[handle] ?? {} }),
  };
  const from = firstDayOf(month.month);
  if (plan?.revisedFrom === undefined) return { periods: [{ from, scheme }], inputs };
  const parts = [
    { from, scheme, kpiPlan: plan.first },
    { from: plan.revisedFrom, scheme },
  ];
  return { periods: parts, inputs };
}

/** The plan that was signed, and the one that was in force at the end. */
function planOf({ plans, course }: MonthOfYear, handle: Handle) {
  const signed = plans[handle];
  const isReweighed = course.memo?.handles.includes(handle) === true;
  const first = signed && isReweighed ? reweighPlan(signed, course.memo?.weights ?? {}) : signed;
  const revision = course.revisions.find((each) => each.handle === handle);
  return first === undefined ? undefined : { first, last: revision?.terms ?? first, revisedFrom: revision?.from };
}

/** Grade and salary, each by the days from which it holds, as far as the scheme is paid by them. */
function datedFacts(assignments: readonly AssignmentOfCase[], scheme: string) {
  if (scheme === 'agents') return { salary: assignments.map(({ from, salary }) => ({ from, value: salary ?? '' })) };
  if (scheme === 'sellers') return { grade: assignments.map(({ from, grade }) => ({ from, value: Number(grade) })) };
  return {};
}

function factsOf(year: YearCase, { handle, month, scheme }: PersonInMonth, knownIn: Month) {
  const own = (kind: 'deals' | 'activities') =>
    rowsKnown(year, kind, month.month, knownIn).filter(({ personId }) => personId === handle);
  if (scheme === 'agents') return { deals: own('deals').map(asItem) };
  if (scheme === 'sellers') return { tasks: tasksOf(month, handle), ...finesOf(month, handle) };
  return { values: countsOf(own('activities')) };
}

function tasksOf({ tasks }: MonthOfYear, handle: Handle) {
  return tasks.filter((task) => task.handle === handle).map(({ name, done }) => ({ id: name, done }));
}

function finesOf({ concerns: { fine } }: MonthOfYear, handle: Handle) {
  if (fine?.handle !== handle) return {};
  return { fines: [{ id: fineCode, reason: fine.reason, amount: fine.amount }] };
}

function workedHours(year: YearCase, { handle, month, scheme }: PersonInMonth, knownIn: Month) {
  if (scheme !== 'operators') return {};
  const row = rowsKnown(year, 'time-worked', month.month, knownIn).find(({ personId }) => personId === handle);
  return row === undefined ? {} : { workedHours: String(row['workedHours']) };
}

/** A row as the engine lists it: by its id, without what only says whose and of when it is. */
function asItem({ externalId, personId: _person, month: _month, ...said }: RowOfCase): Record<string, unknown> {
  return { id: externalId, ...said };
}

function countsOf(rows: readonly RowOfCase[]): Record<string, string> {
  const counts = new Map<string, number>();
  for (const { code, count } of rows) counts.set(String(code), (counts.get(String(code)) ?? 0) + Number(count));
  return Object.fromEntries([...counts].map(([code, count]) => [code, String(count)]));
}

type Kind = 'deals' | 'activities' | 'time-worked';

/** The rows of a month by their ids, each as it was said last by the payroll of `knownIn`. */
function rowsKnown(year: YearCase, kind: Kind, month: Month, knownIn: Month): RowOfCase[] {
  const said = year.months
    .filter((each) => each.month <= knownIn)
    .flatMap(({ facts = {}, late }) => [...(facts[kind] ?? []), ...(late?.facts?.[kind] ?? [])])
    .filter((row) => monthOfRow(row) === month);
  return [...new Map(said.map((row) => [row['externalId'], row])).values()];
}

/** Of the day or the month that the row names; both begin with the month. */
function monthOfRow({ on, month }: RowOfCase): Month {
  return String(on ?? month).slice(0, 'yyyy-mm'.length);
}

/** The assignments that are known by the payroll of a month: one that is known late ends what held on its first day and after it. */
function assignmentsKnown(year: YearCase, handle: Handle, knownIn: Month): AssignmentOfCase[] {
  const late = year.months
    .filter((each) => each.month <= knownIn)
    .flatMap((each) => each.late?.assignments?.[handle] ?? []);
  return [...(year.people[handle]?.assignments ?? []), ...late].toSorted((a, b) => a.from.localeCompare(b.from));
}

function assignmentIn(assignments: readonly AssignmentOfCase[], month: Month): AssignmentOfCase | undefined {
  return assignments.findLast(({ from }) => from < firstDayOf(nextMonth(month)));
}

function isOnStaff({ joinedOn, leftOn }: PersonOfCase, month: Month): boolean {
  return joinedOn < firstDayOf(nextMonth(month)) && (leftOn === undefined || monthOfDay(leftOn) > previousMonth(month));
}
