import { addMonths, dayOfMonth, firstDayOf, type Month } from '#calendar/month.js';
import { companyWithAYear } from '#platform/demo/demo-company.js';
import type { Handle, RowOfCase } from '../company/company-case.js';
import { drawConcerns, drawRegulation } from '../year/draw-concerns.js';
import { keptClients, type KpiPlan, lowerPlan } from '../year/kpi-plans-of-year.js';
import { Random } from '../year/random.js';
import type { CourseOfMonth, MonthOfYear, TaskOfYear, YearCase } from '../year/year-case.js';
import { actualsOfYear, planOfYear } from './annual-plans-of-demo.js';
import { clients, productLines, tasksOfManagers } from './business-of-demo.js';
import { actualsOf, planOf } from './kpi-plans-of-demo.js';
import { departmentsOfDemo, type EarnerOfDemo, earnersOfDemo, online, othersOfDemo } from './people-of-demo.js';
import { firstSchemesOfDemo, secondOfOnlineSales } from './schemes-of-demo.js';

const firstMonth: Month = '2026-01';
/** The months that are paid, and after them the one whose plans are on their way when the play stops. */
const months = Array.from({ length: 13 }, (_, index) => addMonths(firstMonth, index));
/** How a year of trade goes: little in January, most before its end; in percent of an ordinary month. */
const seasons = [72, 84, 101, 98, 92, 104, 95, 90, 108, 112, 118, 126, 80];

/** How many clients somebody loses too many of, in which months: twice in a year calls for a review. */
const losing: { handle: Handle; in: readonly Month[] } = { handle: 'roman.novikov', in: ['2026-09', '2026-12'] };

const thousands = (count: number) => `${count}000.00`;

/** The year of the demo company: drawn by a seed as a rehearsed one is, with names and amounts that could be of a company. */
export function drawDemoYear(seed: number): YearCase {
  const random = new Random(seed);
  const drawn: MonthOfYear[] = [];
  for (const [index, month] of months.entries()) drawn.push(drawMonth(random, seed, index, month, drawn.at(-1)));
  const there = earnersOfDemo.filter(({ joinedOn }) => joinedOn < firstDayOf(firstMonth));
  const ofYear = <T>(draw: (earner: EarnerOfDemo) => T) =>
    Object.fromEntries(there.map((earner) => [earner.handle, draw(earner)]));
  const regulation = drawRegulation(months);
  return {
    seed,
    name: companyWithAYear.name,
    startsOn: companyWithAYear.startsOn,
    departments: departmentsOfDemo,
    people: {
      ...Object.fromEntries(earnersOfDemo.map(({ handle, scheme: _, size: __, ...person }) => [handle, person])),
      ...othersOfDemo,
    },
    schemes: firstSchemesOfDemo,
    months: drawn,
    ...(regulation === undefined ? {} : { regulation }),
    whole: {
      number: 2026,
      plans: ofYear(planOfYear),
      actuals: ofYear((earner) => actualsOfYear(random, earner)),
    },
  };
}

function drawMonth(
  random: Random,
  seed: number,
  index: number,
  month: Month,
  before: MonthOfYear | undefined,
): MonthOfYear {
  const there = earnersOfDemo.filter(
    ({ joinedOn, leftOn = '9999-12-31' }) => joinedOn < firstDayOf(addMonths(month, 1)) && leftOn >= firstDayOf(month),
  );
  const managers = there.filter(({ scheme }) => scheme === 'account-managers');
  const season = seasons[index] ?? 100;
  const plans = Object.fromEntries(managers.map((manager) => [manager.handle, planOf(manager, season)]));
  const came = new Map(managers.map(({ handle }) => [handle, Math.round((season * random.between(82, 116)) / 100)]));
  const actuals = Object.fromEntries(
    managers.map((manager) => {
      const lost = losing.handle === manager.handle && losing.in.includes(month) ? 5 : random.between(0, 3);
      return [manager.handle, actualsOf(random, manager, came.get(manager.handle) ?? season, lost)];
    }),
  );
  const sellers = managers.map(({ handle }) => handle);
  const leaver = there.find(({ leftOn }) => leftOn?.startsWith(month) === true)?.handle;
  return {
    month,
    plans,
    actuals,
    facts: {
      ...(index === 0 ? { clients: clients.map((client) => ({ ...client, firstOrderOn: '2024-03-11' })) } : {}),
      deals: there.flatMap((person) => dealsOf(random, month, person, came.get(person.handle) ?? season)),
      activities: there.flatMap((person) => activitiesOf(random, month, person)),
      'time-worked': there
        .filter(({ scheme }) => scheme === 'service-desk')
        .map(({ handle, joinedOn }) => ({
          externalId: `hours-${handle}`,
          personId: handle,
          month,
          workedHours: String(joinedOn.startsWith(month) ? 88 : random.between(19, 21) * 8),
        })),
    },
    late: lateOf(random, index, before),
    tasks: tasksOf(random, sellers, month, before),
    concerns: drawConcerns(seed, index, { month, sellers, isForeseen: index > 1 }),
    schemes: month === '2026-07' ? [secondOfOnlineSales] : [],
    course: courseOf(random, index, plans),
    ...(leaver === undefined ? {} : { leaver }),
  };
}

/** What somebody sold: of account managers as much as their sales come to, of online sales order by order. */
function dealsOf(random: Random, month: Month, person: EarnerOfDemo, percent: number): RowOfCase[] {
  const { handle, scheme, size, leftOn } = person;
  if (scheme === 'service-desk') return [];
  const lastDay = leftOn?.startsWith(month) ? 10 : 28;
  const count = scheme === 'account-managers' ? random.between(4, 7) : random.between(5, 10);
  const total = Math.round((size * percent) / 100);
  const share = Math.floor(total / count);
  return Array.from({ length: count }, (_, index) => ({
    externalId: `${handle}-${month}-${index + 1}`,
    on: dayOfMonth(month, random.between(1, lastDay)),
    client: random.pick(clients).externalId,
    productLine: random.pick(productLines).toLowerCase(),
    personId: handle,
    amount: thousands(
      scheme === 'online-sales'
        ? Math.round((size * random.between(50, 150)) / 100)
        : index === 0
          ? total - share * (count - 1)
          : share,
    ),
  }));
}

function activitiesOf(random: Random, month: Month, { handle, scheme, joinedOn }: EarnerOfDemo): RowOfCase[] {
  if (scheme !== 'service-desk') return [];
  const part = joinedOn.startsWith(month) ? 0.5 : 1;
  const counts = { calls: random.between(280, 420), claims: random.between(15, 40), missed: random.between(2, 18) };
  return Object.entries(counts).map(([code, count]) => ({
    externalId: `${handle}-${month}-${code}`,
    personId: handle,
    on: dayOfMonth(month, 26),
    code,
    count: Math.ceil(count * part),
  }));
}

/** In every fourth month some orders of the shop in the month before turn out to be larger or smaller. */
function lateOf(random: Random, index: number, before: MonthOfYear | undefined): NonNullable<MonthOfYear['late']> {
  if (index % 4 !== 2) return {};
  const stay = earnersOfDemo.filter(({ scheme, leftOn }) => scheme === 'online-sales' && leftOn === undefined);
  const deals = (before?.facts?.deals ?? [])
    .filter(({ personId }) => stay.some(({ handle }) => handle === personId) && random.happens(15))
    .map((deal) => ({ ...deal, amount: thousands(random.between(40, 120)) }));
  return deals.length > 0 ? { facts: { deals } } : {};
}

/** The tasks of a month, each of its own name, and those that were missed in the month before. */
function tasksOf(
  random: Random,
  sellers: readonly Handle[],
  month: Month,
  before: MonthOfYear | undefined,
): TaskOfYear[] {
  const moved = (before?.tasks ?? []).filter(({ done }) => !done).map((task) => ({ ...task, isMoved: true }));
  const agreed = sellers.map((handle) => {
    const name = `${random.pick(tasksOfManagers)} (${nameOf(handle)}, ${month})`;
    return { handle, name, isMoved: false };
  });
  return [...moved, ...agreed].map((task) => ({ ...task, done: random.happens(86) }));
}

function nameOf(handle: Handle): string {
  return earnersOfDemo.find((each) => each.handle === handle)?.name.split(' ')[1] ?? handle;
}

/** How the papers of a month go their way; those of the last one are under way when the play stops. */
function courseOf(random: Random, index: number, plans: Readonly<Record<Handle, KpiPlan>>): CourseOfMonth {
  const handles = Object.keys(plans);
  const some = (times: number) => handles.filter(() => random.happens(times));
  const isLast = index === months.length - 1;
  const [returnedPlans, withdrawnPlans] = [some(8), some(3)];
  const quiet = { returnedPlans: [], withdrawnPlans: [], lateSignatures: [], returnedActuals: [], lateActuals: [] };
  if (isLast)
    return {
      ...quiet,
      revisions: [],
      directorIsAway: false,
      openPlans: {
        'timur.akhmetov': 'with-the-general-director',
        'yulia.semenova': 'with-the-commercial-director',
        'artem.golubev': 'drafted',
      },
    };
  const revised = random.pick(handles);
  const from = dayOfMonth(months[index] ?? firstMonth, random.between(8, 20));
  const plan = plans[revised];
  return {
    returnedPlans,
    withdrawnPlans,
    lateSignatures: index % 5 === 3 ? [online] : [],
    returnedActuals: index % 4 === 1 ? [online] : [],
    lateActuals: index % 6 === 4 ? [online] : [],
    revisions:
      index % 3 === 1 && plan !== undefined
        ? [{ handle: revised, from, terms: lowerPlan(plan), afterApproval: false }]
        : [],
    ...(index === 8
      ? {
          memo: {
            department: 'wholesale',
            handles: wholesaleOf(handles).filter((each) => each !== revised),
            weights: keptClients,
          },
        }
      : {}),
    directorIsAway: index === 4 || index === 7,
  };
}

function wholesaleOf(handles: readonly Handle[]): Handle[] {
  return handles.filter(
    (handle) => earnersOfDemo.find((each) => each.handle === handle)?.assignments[0]?.department !== online,
  );
}
