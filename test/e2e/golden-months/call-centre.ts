import type { GoldenCompany } from './golden-month.js';

/**
 * A call centre under an activity scheme: a salary by hours, points behind a mandatory minimum, a KPI of activities by
 * one weighted result, a bonus for any two of three key points, and so much taken for each missed call.
 */
const indicator = (code: string, name: string, target: string, weight: string) => ({
  code,
  name,
  kind: 'higher-is-better',
  target,
  unit: name.toLowerCase(),
  weight,
  actual: { value: code },
  howMeasured: `Counted by the telephone system: ${name.toLowerCase()} of the month`,
  howInfluenced: 'By calls to more clients, better prepared',
});

const operators = (version: number, effectiveFrom: string, bonus: string) => ({
  format: 'pay-scheme/1',
  code: 'operators',
  name: 'Telephone operators',
  goal: 'Enough meetings for the salespeople',
  version,
  effectiveFrom,
  currency: 'RUB',
  values: ['calls', 'meetings', 'letters', 'sites', 'clients', 'missed'].map((code) => ({
    code,
    name: code,
    unit: 'times',
    default: '0',
  })),
  conditions: [
    { code: 'enough-calls', name: 'At least 100 calls', when: { amount: { value: 'calls' }, atLeast: '100' } },
    {
      code: 'two-of-three',
      name: 'Two of three key points',
      when: {
        count: 2,
        of: [
          { amount: { value: 'meetings' }, atLeast: '10' },
          { amount: { value: 'sites' }, atLeast: '20' },
          { amount: { value: 'clients' }, atLeast: '3' },
        ],
      },
    },
  ],
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
      when: { condition: 'enough-calls' },
      terms: {
        activities: [
          { code: 'calls', name: 'Calls', count: { value: 'calls' }, points: '1' },
          { code: 'meetings', name: 'Meetings', count: { value: 'meetings' }, points: '5' },
          { code: 'letters', name: 'Letters', count: { value: 'letters' }, points: '0.5' },
        ],
        perPoint: '50.00',
      },
    },
    {
      code: 'activity',
      name: 'Activity',
      kind: 'kpi-bonus',
      terms: {
        baseBonus: '20000.00',
        results: 'weighted',
        indicators: [
          indicator('meetings', 'Meetings', '10', '40'),
          indicator('sites', 'Sites', '20', '40'),
          indicator('clients', 'Clients', '3', '20'),
        ],
      },
    },
    {
      code: 'strengths',
      name: 'Two strengths of three',
      kind: 'fixed-bonus',
      when: { condition: 'two-of-three' },
      terms: { amount: bonus },
    },
    {
      code: 'missed',
      name: 'Missed calls',
      kind: 'event-bonus',
      terms: { events: [{ code: 'calls', name: 'Missed calls', count: { value: 'missed' }, amount: '-100.00' }] },
    },
  ],
});

/** What somebody did in the month, told in two halves: the month adds them up. */
const did = (personId: string, days: [string, string], counts: Record<string, [number, number]>) =>
  Object.entries(counts).flatMap(([code, halves]) =>
    halves.flatMap((count, half) =>
      count === 0 ? [] : [{ externalId: `${personId}-${code}-${half}`, personId, on: days[half], code, count }],
    ),
  );

export const callCentre: GoldenCompany = {
  name: 'Call centre',
  startsOn: '2026-06-25',
  departments: { field: { name: 'Field' } },
  people: {
    lena: {
      name: 'Lena Polevaya',
      joinedOn: '2024-02-01',
      heads: 'field',
      assignments: [{ from: '2024-02-01', department: 'field', position: 'head' }],
    },
    anna: {
      name: 'Anna Zvonova',
      joinedOn: '2025-03-03',
      assignments: [
        { from: '2025-03-03', department: 'wholesale', position: 'telephone-operator', scheme: 'operators' },
      ],
    },
    boris: {
      name: 'Boris Tikhonov',
      joinedOn: '2025-03-03',
      assignments: [{ from: '2025-03-03', department: 'field', position: 'telephone-operator', scheme: 'operators' }],
    },
    // Joins on 20 July.
    vera: {
      name: 'Vera Novikova',
      joinedOn: '2026-07-20',
      assignments: [{ from: '2026-07-20', department: 'field', position: 'telephone-operator', scheme: 'operators' }],
    },
    // Leaves on 10 July.
    gleb: {
      name: 'Gleb Ukhodov',
      joinedOn: '2025-03-03',
      leftOn: '2026-07-10',
      assignments: [
        { from: '2025-03-03', department: 'wholesale', position: 'telephone-operator', scheme: 'operators' },
      ],
    },
    // Moves to the field on 16 July, with a salary by order.
    dasha: {
      name: 'Dasha Pereezdova',
      joinedOn: '2025-03-03',
      assignments: [
        { from: '2025-03-03', department: 'wholesale', position: 'telephone-operator', scheme: 'operators' },
        {
          from: '2026-07-16',
          department: 'field',
          position: 'telephone-operator',
          scheme: 'operators',
          salary: '52800.00',
        },
      ],
    },
  },
  // From 16 July on two strengths are worth 16 200 in place of 10 000.
  schemes: [operators(1, '2026-01-01', '10000.00'), operators(2, '2026-07-16', '16200.00')],
  months: [
    {
      month: '2026-07',
      facts: {
        activities: [
          ...did('anna', ['2026-07-08', '2026-07-23'], {
            calls: [70, 50],
            meetings: [5, 3],
            letters: [40, 40],
            sites: [8, 12],
            clients: [1, 2],
            missed: [4, 8],
          }),
          ...did('boris', ['2026-07-08', '2026-07-23'], {
            calls: [40, 50],
            meetings: [4, 6],
            letters: [60, 40],
            sites: [10, 0],
            clients: [1, 0],
          }),
          ...did('vera', ['2026-07-20', '2026-07-31'], { calls: [30, 70], meetings: [0, 2], missed: [30, 50] }),
          ...did('gleb', ['2026-07-01', '2026-07-10'], {
            calls: [50, 50],
            meetings: [5, 5],
            sites: [10, 10],
            missed: [5, 0],
          }),
          ...did('dasha', ['2026-07-15', '2026-07-16'], {
            calls: [60, 50],
            meetings: [5, 5],
            sites: [10, 10],
            clients: [2, 1],
          }),
        ],
        'time-worked': [
          { personId: 'anna', workedHours: '160' },
          { personId: 'boris', workedHours: '176' },
          { personId: 'vera', workedHours: '80' },
          { personId: 'gleb', workedHours: '64' },
          { personId: 'dasha', workedHours: '160' },
        ],
      },
      expected: {
        anna: {
          lines: [
            ['salary', 'salary', '40000.00', '44 000 x 160 / 176'],
            ['points', 'points', '10000.00', '120 + 8 x 5 + 80 x 0.5 = 200 points x 50'],
            ['activity', 'activity', '18400.00', '80 % x 40 % + 40 % + 20 % = 92 % of 20 000'],
            ['strengths', 'strengths', '13200.00', 'sites and clients: 10 000 x 15 / 31 + 16 200 x 16 / 31'],
            ['missed', 'calls', '-1200.00', '12 x 100'],
          ],
          total: '80400.00',
        },
        boris: {
          lines: [
            ['salary', 'salary', '44000.00', 'all 176 hours'],
            ['points', 'points', '0.00', '90 calls are below the minimum of 100'],
            ['activity', 'activity', '13333.33', '40 % + 50 % x 40 % + 1 / 3 x 20 % = 2 / 3 of 20 000 = 13 333.333…'],
            ['strengths', 'strengths', '0.00', 'meetings alone'],
            ['missed', 'calls', '0.00'],
          ],
          total: '57333.33',
        },
        vera: {
          lines: [
            ['salary', 'salary', '20000.00', '44 000 x 80 / 176'],
            ['points', 'points', '5500.00', '100 + 2 x 5 = 110 points x 50'],
            ['activity', 'activity', '1600.00', '20 % x 40 % = 8 % of 20 000'],
            ['strengths', 'strengths', '0.00', 'none of three'],
            ['missed', 'calls', '-7100.00', '80 x 100 = 8 000, and 5 500 + 1 600 to take it from'],
          ],
          total: '20000.00',
          warnings: ['penalty-limited'],
        },
        gleb: {
          lines: [
            ['salary', 'salary', '16000.00', '44 000 x 64 / 176'],
            ['points', 'points', '7500.00', '100 + 10 x 5 = 150 points x 50'],
            ['activity', 'activity', '16000.00', '40 % + 40 % = 80 % of 20 000'],
            ['strengths', 'strengths', '3225.81', 'meetings and sites: 10 000 x 10 / 31 = 3 225.806…, until the 10th'],
            ['missed', 'calls', '-500.00', '5 x 100'],
          ],
          total: '42225.81',
        },
        dasha: {
          lines: [
            [
              'salary',
              'salary',
              '44129.03',
              '(44 000 x 15 + 52 800 x 16) / 31 x 160 / 176 = 1 368 000 / 31 = 44 129.032…',
            ],
            ['points', 'points', '8000.00', '110 + 10 x 5 = 160 points x 50'],
            ['activity', 'activity', '20000.00', '100 % of everything'],
            ['strengths', 'strengths', '13200.00', 'all three: 10 000 x 15 / 31 + 16 200 x 16 / 31'],
            ['missed', 'calls', '0.00'],
          ],
          total: '85329.03',
        },
      },
    },
  ],
};
