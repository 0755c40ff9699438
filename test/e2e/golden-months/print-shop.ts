import type { GoldenCompany } from './golden-month.js';

/**
 * A print shop: a salary by grade, seniority and time worked, marginal tiers, a plan bonus that leaves large deals out and
 * pays from 100 % on, a percentage of large deals, and a contest that a newcomer wins.
 */
const managers = (version: number, effectiveFrom: string, above: string) => ({
  format: 'pay-scheme/1',
  code: 'managers',
  name: 'Managers of the print shop',
  goal: 'Full presses in every month of the year',
  version,
  effectiveFrom,
  currency: 'RUB',
  values: [{ code: 'plan', name: 'Planned revenue', unit: 'RUB' }],
  components: [
    {
      code: 'salary',
      name: 'Salary',
      kind: 'salary',
      terms: {
        grades: [
          { grade: 1, name: 'Newcomer', salary: '30000.00' },
          { grade: 2, name: 'Manager', salary: '36000.00' },
          { grade: 3, name: 'Senior manager', salary: '42000.00' },
        ],
        seniority: { perYear: '10 %' },
        time: { norm: '22' },
      },
    },
    {
      code: 'tiers',
      name: 'Commission',
      kind: 'commission',
      terms: {
        on: { deals: 'amount', where: { amountBelow: '300000.00' }, name: 'Revenue without large deals' },
        rate: {
          kind: 'marginal',
          tiers: [
            { from: '0', rate: '5 %' },
            { from: '500000', rate: above },
          ],
        },
      },
    },
    {
      code: 'plan-bonus',
      name: 'Plan bonus',
      kind: 'kpi-bonus',
      terms: {
        baseBonus: '20000.00',
        indicators: [
          {
            code: 'revenue',
            name: 'Revenue without large deals',
            kind: 'higher-is-better',
            howMeasured: 'Added up from the deals of the month below 300 000',
            howInfluenced: 'By offers to more clients',
            unit: 'RUB',
            target: { value: 'plan' },
            weight: '100',
            threshold: '100 %',
            actual: {
              deals: 'amount',
              where: { amountBelow: '300000.00' },
              name: 'Revenue without large deals',
            },
          },
        ],
      },
    },
    {
      code: 'large-deals',
      name: 'Large deals',
      kind: 'deal-commission',
      terms: {
        rules: [{ code: 'large', name: 'Large deals', where: { amountFrom: '300000.00' }, on: 'amount', rate: '2 %' }],
      },
    },
    {
      code: 'contest',
      name: 'Seller of the month',
      kind: 'contest',
      terms: {
        criteria: [
          { code: 'revenue', name: 'Revenue', weight: '40' },
          { code: 'deals', name: 'Number of deals', weight: '20' },
          { code: 'growth', name: 'New clients', weight: '40' },
        ],
        prizes: [
          { place: 1, amount: '30000.00' },
          { place: 2, amount: '20000.00' },
          { place: 3, amount: '10000.00' },
        ],
      },
    },
  ],
});

const dealsOf = (personId: string, ...amounts: string[]) =>
  amounts.map((amount, index) => ({
    externalId: `${personId}-${index + 1}`,
    on: `2026-07-0${index + 1}`,
    client: 'house',
    personId,
    amount,
  }));
const valuesOf = (personId: string, values: Record<string, string>) =>
  Object.entries(values).map(([code, value]) => ({ externalId: `${personId}-${code}`, personId, code, value }));

const noLargeDeal = ['large-deals', 'large-deals', '0.00', 'no deal of 300 000 or more'] as const;

export const printShop: GoldenCompany = {
  name: 'Print shop',
  startsOn: '2026-06-25',
  // One contest for both: the large formats are below the department of the others.
  departments: { formats: { name: 'Large formats', below: 'wholesale' } },
  people: {
    zoya: {
      name: 'Zoya Formatova',
      joinedOn: '2024-02-01',
      heads: 'formats',
      assignments: [{ from: '2024-02-01', department: 'formats', position: 'head' }],
    },
    anna: {
      name: 'Anna Tirazhova',
      joinedOn: '2023-06-15',
      assignments: [
        { from: '2023-06-15', department: 'wholesale', position: 'sales-manager', scheme: 'managers', grade: '1' },
      ],
    },
    boris: {
      name: 'Boris Pechatnikov',
      joinedOn: '2025-05-05',
      assignments: [
        { from: '2025-05-05', department: 'formats', position: 'sales-manager', scheme: 'managers', grade: '2' },
      ],
    },
    // Moves to the large formats on 16 July.
    clara: {
      name: 'Clara Pereezdova',
      joinedOn: '2026-02-02',
      assignments: [
        { from: '2026-02-02', department: 'wholesale', position: 'sales-manager', scheme: 'managers', grade: '1' },
        { from: '2026-07-16', department: 'formats', position: 'sales-manager', scheme: 'managers', grade: '1' },
      ],
    },
    // Joins on 13 July.
    dina: {
      name: 'Dina Novikova',
      joinedOn: '2026-07-13',
      assignments: [
        { from: '2026-07-13', department: 'wholesale', position: 'sales-manager', scheme: 'managers', grade: '1' },
      ],
    },
    // Leaves on 10 July.
    egor: {
      name: 'Egor Ukhodov',
      joinedOn: '2024-12-02',
      leftOn: '2026-07-10',
      assignments: [
        { from: '2024-12-02', department: 'wholesale', position: 'sales-manager', scheme: 'managers', grade: '3' },
      ],
    },
  },
  // From 16 July on the part above 500 000 earns 9.1 % in place of 6 %.
  schemes: [managers(1, '2023-01-01', '6 %'), managers(2, '2026-07-16', '9.1 %')],
  months: [
    {
      month: '2026-07',
      facts: {
        clients: [{ externalId: 'house', name: 'Publishing house' }],
        deals: [
          ...dealsOf('anna', '200000.00', '200000.00', '200000.00', '200000.00', '200000.00', '200000.00', '300000.00'),
          ...dealsOf('boris', '250000.00', '250000.00', '250000.00'),
          ...dealsOf('clara', '250000.00', '250000.00', '400000.00'),
          { externalId: 'dina-1', on: '2026-07-24', client: 'house', personId: 'dina', amount: '100000.00' },
          ...dealsOf('egor', '200000.00'),
        ],
        values: [
          ...valuesOf('anna', { plan: '1000000', revenue: '1500000', deals: '7', growth: '5' }),
          ...valuesOf('boris', { plan: '1000000', revenue: '750000', deals: '9', growth: '10' }),
          ...valuesOf('clara', { plan: '500000', revenue: '900000', deals: '5', growth: '60' }),
          ...valuesOf('dina', { plan: '300000', revenue: '100000', deals: '1', growth: '40' }),
          ...valuesOf('egor', { plan: '200000', revenue: '200000', deals: '2', growth: '0' }),
        ],
        'time-worked': [
          { personId: 'anna', workedDays: '20' },
          { personId: 'boris', workedDays: '22' },
          { personId: 'clara', workedDays: '22' },
          { personId: 'dina', workedDays: '15' },
          { personId: 'egor', workedDays: '8' },
        ],
      },
      // Ranks by revenue, deals and growth: Anna 1, 2, 4; Boris 3, 1, 3; Clara 2, 3, 1; Dina 5, 5, 2; Egor 4, 4, 5.
      expected: {
        anna: {
          lines: [
            ['salary', 'salary', '35454.55', '30 000 x 1.3 x 20 / 22 = 35 454.545…'],
            [
              'tiers',
              'tiers',
              '78200.00',
              '500 000 x 5 % + 700 000 x 6 % = 67 000, x 9.1 % = 88 700: 67 000 x 15 / 31 + 88 700 x 16 / 31',
            ],
            ['plan-bonus', 'revenue', '24000.00', '1 200 000 of 1 000 000: 20 000 x 120 %'],
            ['large-deals', 'large-deals', '6000.00', '300 000 x 2 %'],
            ['contest', 'contest', '20000.00', '0.4 x 1 + 0.2 x 2 + 0.4 x 4 = 2.4: second'],
          ],
          total: '163654.55',
        },
        boris: {
          lines: [
            ['salary', 'salary', '39600.00', '36 000 x 1.1 x 22 / 22'],
            [
              'tiers',
              'tiers',
              '44000.00',
              '25 000 + 250 000 x 6 % = 40 000, x 9.1 % = 47 750: 40 000 x 15 / 31 + 47 750 x 16 / 31',
            ],
            ['plan-bonus', 'revenue', '0.00', '75 % of plan'],
            noLargeDeal,
            ['contest', 'contest', '10000.00', '0.4 x 3 + 0.2 x 1 + 0.4 x 3 = 2.6: third'],
          ],
          total: '93600.00',
        },
        clara: {
          lines: [
            ['salary', 'salary', '30000.00', 'grade 1, 22 of 22 days'],
            ['tiers', 'tiers', '25000.00', 'exactly 500 000 x 5 %, by both versions'],
            ['plan-bonus', 'revenue', '20000.00', 'exactly 100 %'],
            ['large-deals', 'large-deals', '8000.00', '400 000 x 2 %'],
            ['contest', 'contest', '30000.00', '0.4 x 2 + 0.2 x 3 + 0.4 x 1 = 1.8: first'],
          ],
          total: '113000.00',
        },
        dina: {
          lines: [
            ['salary', 'salary', '20454.55', '30 000 x 15 / 22 = 20 454.545…'],
            ['tiers', 'tiers', '5000.00', '100 000 x 5 %'],
            ['plan-bonus', 'revenue', '0.00', 'a third of the plan'],
            noLargeDeal,
            ['contest', 'contest', '0.00', '0.4 x 5 + 0.2 x 5 + 0.4 x 2 = 3.8: fourth'],
          ],
          total: '25454.55',
        },
        egor: {
          lines: [
            ['salary', 'salary', '16800.00', '42 000 x 1.1 x 8 / 22'],
            ['tiers', 'tiers', '10000.00', '200 000 x 5 %'],
            ['plan-bonus', 'revenue', '20000.00', 'exactly 100 %'],
            noLargeDeal,
            ['contest', 'contest', '0.00', '0.4 x 4 + 0.2 x 4 + 0.4 x 5 = 4.4: fifth'],
          ],
          total: '46800.00',
        },
      },
    },
  ],
};
