import { addDays } from '#calendar/day.js';
import { addMonths, dayOfMonth, firstDayOf, type Month } from '#calendar/month.js';
import type { AssignmentOfCase, Handle } from '../company/company-case.js';
import { drawConcerns, drawRegulation } from './draw-concerns.js';
import { drawFacts, drawLateFacts, drawTasks } from './facts-of-year.js';
import { drawActuals, drawPlan, keptClients, type KpiPlan, lowerPlan } from './kpi-plans-of-year.js';
import { departmentsOf, drawStaff, type Earner } from './people-of-year.js';
import { Random } from './random.js';
import { firstSchemes, secondOfAgents } from './schemes-of-year.js';
import type { CourseOfMonth, MemoOfYear, MonthOfYear, RevisionOfYear, WholeYear, YearCase } from './year-case.js';

export interface YearOptions {
  readonly months: number;
  readonly departments: number;
  readonly people: number;
  readonly seed: number;
}

/** The first month of every rehearsed year. */
const firstMonth: Month = '2026-01';
const monthsOfYear = 12;

/** Decides all that happens in a year: the same options give the same year. */
export function drawYear(options: YearOptions): YearCase {
  const { departments, people, seed } = options;
  const random = new Random(seed);
  const months = Array.from({ length: options.months }, (_, index) => addMonths(firstMonth, index));
  const staff = drawStaff(random, { months, departments, people });
  const drawn: MonthOfYear[] = [];
  for (const month of months) {
    const there = staff.earners.filter((person) => isThereIn(person, month));
    const entered = drawFacts(random, month, there);
    const sellers = there.filter(({ scheme }) => scheme === 'sellers').map(({ handle }) => handle);
    const plans = Object.fromEntries(sellers.map((handle) => [handle, drawPlan(random)]));
    const before = drawn.at(-1);
    const tasks = drawTasks(random, month, sellers, before?.tasks ?? []);
    const raised = drawRaise(random, staff.earners, month, months);
    drawn.push({
      month,
      plans,
      facts: month === months[0] ? { clients: [{ externalId: 'north', name: 'North' }], ...entered } : entered,
      actuals: Object.fromEntries(sellers.map((handle) => [handle, drawActuals(random)])),
      late: {
        ...(before?.facts === undefined ? {} : { facts: drawLateFacts(random, before.facts) }),
        ...(raised === undefined ? {} : { assignments: raised }),
      },
      tasks,
      concerns: drawConcerns(seed, drawn.length, { month, sellers, isForeseen: drawn.length > 1 }),
      schemes: month === months[6] ? [secondOfAgents(firstDayOf(month))] : [],
      course: drawCourse(random, {
        month,
        plans,
        departmentOf: departmentOfSeller(there),
        departments: departmentsOf(departments),
      }),
      ...(staff.leaver?.leftOn?.startsWith(month) ? { leaver: staff.leaver.handle } : {}),
    });
  }
  return {
    seed,
    name: `A rehearsed year (seed ${seed})`,
    startsOn: addDays(firstDayOf(firstMonth), -6),
    departments: staff.departments,
    people: {
      ...Object.fromEntries(staff.earners.map(({ handle, scheme: _, ...person }) => [handle, person])),
      ...staff.others,
    },
    schemes: firstSchemes,
    months: drawn,
    ...regulationOf(months),
    ...(months.length === monthsOfYear ? { whole: drawWhole(random, staff.earners) } : {}),
  };
}

function regulationOf(months: readonly Month[]): Pick<YearCase, 'regulation'> {
  const regulation = drawRegulation(months);
  return regulation === undefined ? {} : { regulation };
}

/** The plans of everybody who is paid by plans, for the year as a whole, and what they came to. */
function drawWhole(random: Random, earners: readonly Earner[]): WholeYear {
  const sellers = earners.filter(({ scheme }) => scheme === 'sellers').map(({ handle }) => handle);
  const ofEach = <T>(draw: (random: Random) => T) =>
    Object.fromEntries(sellers.map((handle) => [handle, draw(random)]));
  return { number: Number(firstMonth.slice(0, 4)), plans: ofEach(drawPlan), actuals: ofEach(drawActuals) };
}

/** Sellers stay in one department for the whole year. */
function departmentOfSeller(earners: readonly Earner[]): (handle: Handle) => string {
  return (handle) => earners.find((each) => each.handle === handle)?.assignments[0]?.department ?? '';
}

function isThereIn({ joinedOn, leftOn }: Earner, month: Month): boolean {
  return joinedOn < firstDayOf(addMonths(month, 1)) && (leftOn === undefined || leftOn >= firstDayOf(month));
}

/** In every third month the first agent is told of a raise that holds since two months before. */
function drawRaise(
  random: Random,
  earners: readonly Earner[],
  month: Month,
  months: readonly Month[],
): Record<Handle, AssignmentOfCase[]> | undefined {
  const index = months.indexOf(month);
  const agent = earners.find(({ scheme }) => scheme === 'agents');
  const [assignment] = agent?.assignments ?? [];
  const since = months[index - 2];
  if (
    agent === undefined ||
    agent.leftOn !== undefined ||
    agent.assignments.length > 1 ||
    assignment === undefined ||
    since === undefined ||
    index % 3 !== 2
  )
    return undefined;
  return {
    [agent.handle]: [{ ...assignment, from: firstDayOf(since), salary: `${random.between(41, 50) + index}000.00` }],
  };
}

interface PlannedMonth {
  readonly month: Month;
  readonly plans: Readonly<Record<Handle, KpiPlan>>;
  readonly departmentOf: (handle: Handle) => string;
  readonly departments: readonly string[];
}

function drawCourse(random: Random, planned: PlannedMonth): CourseOfMonth {
  const { month, plans, departments } = planned;
  const handles = Object.keys(plans);
  const some = <T>(from: readonly T[], times: number) => from.filter(() => random.happens(times));
  const lateSignatures = some(departments, 10);
  const memo = random.happens(40) ? drawMemo(random, planned, lateSignatures) : undefined;
  const others = Object.entries(plans).filter(([handle]) => memo?.handles.includes(handle) !== true);
  return {
    returnedPlans: some(handles, 12),
    withdrawnPlans: some(handles, 5),
    lateSignatures,
    returnedActuals: some(departments, 15),
    lateActuals: some(departments, 10),
    revisions: others.length > 0 && random.happens(60) ? [drawRevision(random, month, others)] : [],
    ...(memo === undefined ? {} : { memo }),
    directorIsAway: random.happens(30),
  };
}

/** Of a department whose plans are signed in time: what is not signed on the 1st has no weights to change. */
function drawMemo(
  random: Random,
  { plans, departmentOf, departments }: PlannedMonth,
  lateSignatures: readonly string[],
): MemoOfYear | undefined {
  const inTime = departments.filter((code) => !lateSignatures.includes(code));
  if (inTime.length === 0) return undefined;
  const department = random.pick(inTime);
  const handles = Object.keys(plans).filter((handle) => departmentOf(handle) === department);
  return handles.length === 0 ? undefined : { department, handles, weights: keptClients };
}

function drawRevision(random: Random, month: Month, plans: readonly [Handle, KpiPlan][]): RevisionOfYear {
  const [handle, plan] = random.pick(plans);
  const from = random.happens(50) ? { from: dayOfMonth(month, random.between(5, 25)) } : {};
  return { handle, ...from, terms: lowerPlan(plan), afterApproval: random.happens(40) };
}
