import { alphaActuals, alphaPlan } from '../alpha-july.js';
import type { CompanyCase, Handle, MonthOfCase, PersonOfCase } from './company-case.js';

export const scheme = <Rest extends Record<string, unknown>>(code: string, name: string, goal: string, rest: Rest) => ({
  format: 'pay-scheme/1',
  code,
  name,
  goal,
  version: 1,
  effectiveFrom: '2026-01-01',
  currency: 'RUB',
  ...rest,
});

/** The components of a salary by grade, the personal KPI plan, and a bonus for tasks on time. */
export const gradePlanAndTasks = (grades: readonly { grade: number; name: string; salary: string }[]) => [
  { code: 'salary', name: 'Salary', kind: 'salary', terms: { grades } },
  { code: 'kpi', name: 'KPI bonus', kind: 'kpi-bonus', terms: { plan: 'personal' } },
  {
    code: 'timeliness',
    name: 'Tasks on time',
    kind: 'timeliness',
    terms: { onTime: '7000.00', afterMiss: ['4000.00', '0'], missed: ['0', '2000.00', '10000.00'] },
  },
];

/** So much of the deals of the month up to 500 000, and more above. */
export const commissionOnDeals = (below: string, above: string) => ({
  code: 'commission',
  name: 'Commission',
  kind: 'commission',
  terms: {
    on: { deals: 'amount' },
    rate: {
      kind: 'marginal',
      tiers: [
        { from: '0', rate: below },
        { from: '500000', rate: above },
      ],
    },
  },
});

export const sellers = scheme('sellers', 'Sellers', 'Sales of the year as planned, with regular clients kept', {
  components: gradePlanAndTasks([
    { grade: 1, name: 'Newcomer', salary: '30000.00' },
    { grade: 2, name: 'Manager', salary: '36000.00' },
  ]),
});

/** A salary, and 5 % of the deals of the month up to 500 000 and 6 % above. */
const agents = scheme('agents', 'Agents', 'More sales by agents in every quarter', {
  components: [
    { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '31000.00' } },
    commissionOnDeals('5 %', '6 %'),
  ],
});

/** A salary by hours, points for calls and meetings, and so much taken for each missed call. */
export const operators = scheme('operators', 'Telephone operators', 'Enough meetings for the sellers', {
  values: ['calls', 'meetings', 'missed'].map((code) => ({ code, name: code, unit: 'times', default: '0' })),
  components: [
    {
      code: 'salary',
      name: 'Salary',
      kind: 'salary',
      terms: { amount: '44000.00', time: { norm: '22', in: 'hours' } },
    },
    {
      code: 'points',
      name: 'Points',
      kind: 'activity-points',
      terms: {
        activities: [
          { code: 'calls', name: 'Calls', count: { value: 'calls' }, points: '1' },
          { code: 'meetings', name: 'Meetings', count: { value: 'meetings' }, points: '5' },
        ],
        perPoint: '50.00',
      },
    },
    {
      code: 'missed',
      name: 'Missed calls',
      kind: 'event-bonus',
      terms: { events: [{ code: 'calls', name: 'Missed calls', count: { value: 'missed' }, amount: '-100.00' }] },
    },
  ],
});

const month = '2026-07';
const numbered = (name: string, count: number): Handle[] =>
  Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);
const sellerHandles = numbered('seller', 12);
const agentHandles = numbered('agent', 16);
const operatorHandles = numbered('operator', 12);

function person(handle: Handle, assignment: Omit<PersonOfCase['assignments'][number], 'from'>): [Handle, PersonOfCase] {
  const joinedOn = handle === 'agent-16' ? '2026-07-16' : '2025-03-03';
  const moves =
    handle === 'operator-11' ? [{ ...assignment, from: '2026-07-16', department: 'wholesale' as const }] : [];
  return [
    handle,
    {
      name: handle.replace(/^./, (letter) => letter.toUpperCase()).replace('-', ' '),
      joinedOn,
      ...(handle === 'operator-12' ? { leftOn: '2026-07-20' } : {}),
      assignments: [{ ...assignment, from: joinedOn }, ...moves],
    },
  ];
}

/** Every second seller is a manager, and every second one came to the plan of 60 000; the others to 47 000. */
const isEven = (index: number) => index % 2 === 1;
const asPlanned = { ...alphaActuals, retention: { lost: '0' }, forecast: { sold: '1000', averageNeed: '1000' } };
/** The first three missed a task. */
const missedTask = (index: number) => index < 3;

const july: MonthOfCase = {
  month,
  plans: Object.fromEntries(sellerHandles.map((handle) => [handle, alphaPlan])),
  actuals: Object.fromEntries(sellerHandles.map((handle, index) => [handle, isEven(index) ? asPlanned : alphaActuals])),
  facts: {
    clients: [{ externalId: 'north', name: 'North' }],
    deals: agentHandles.flatMap((personId, index) =>
      ['100000.00', '200000.00', '300000.00'].map((amount, number) => ({
        externalId: `SO-${index + 1}-${number + 1}`,
        on: `2026-07-${20 + number}`,
        client: 'north',
        personId,
        amount,
      })),
    ),
    activities: operatorHandles.flatMap((personId) =>
      Object.entries({ calls: 160, meetings: 8, missed: 12 }).map(([code, count]) => ({
        externalId: `${personId}-${code}`,
        personId,
        on: '2026-07-10',
        code,
        count,
      })),
    ),
    'time-worked': operatorHandles.map((personId) => ({
      personId,
      workedHours: personId === 'operator-12' ? '88' : '160',
    })),
    tasks: sellerHandles.flatMap((personId, index) => [
      { externalId: `${personId}-reconciliation`, personId, name: 'Reconciliation', done: !missedTask(index) },
      { externalId: `${personId}-report`, personId, name: 'Report of the month', done: true },
    ]),
  },
};

/** July of a company of forty people in three departments: sellers, agents and operators, each by a scheme of their own. */
export const threeSchemes: CompanyCase = {
  name: 'Three schemes (rehearsal)',
  startsOn: '2026-06-27',
  departments: {
    agency: { name: 'Agency', below: 'wholesale' },
    calls: { name: 'Call centre', below: 'wholesale' },
  },
  people: Object.fromEntries([
    ...sellerHandles.map((handle, index) =>
      person(handle, {
        department: 'wholesale',
        position: 'sales-manager',
        scheme: 'sellers',
        grade: isEven(index) ? '2' : '1',
      }),
    ),
    ...agentHandles.map((handle) => person(handle, { department: 'agency', position: 'agent', scheme: 'agents' })),
    ...operatorHandles.map((handle) =>
      person(handle, { department: 'calls', position: 'telephone-operator', scheme: 'operators' }),
    ),
  ]),
  schemes: [sellers, agents, operators],
  months: [july],
};

/** What each component of each scheme comes to, worked out by hand. */
export const expectedTotals: Readonly<Record<string, string>> = {
  // 6 x 30 000 + 6 x 36 000
  'sellers/salary': '396000.00',
  // 6 x 47 000 + 6 x 60 000
  'sellers/kpi': '642000.00',
  // 9 x 7 000
  'sellers/timeliness': '63000.00',
  // 15 x 31 000 + 31 000 x 16 / 31, of whom joined on the 16th
  'agents/salary': '481000.00',
  // 16 x (500 000 x 5 % + 100 000 x 6 %)
  'agents/commission': '496000.00',
  // 11 x 44 000 x 160 / 176 + 44 000 x 88 / 176, of whom left on the 20th
  'operators/salary': '462000.00',
  // 12 x (160 + 8 x 5) x 50
  'operators/points': '120000.00',
  // 12 x 12 x -100
  'operators/missed': '-14400.00',
};
