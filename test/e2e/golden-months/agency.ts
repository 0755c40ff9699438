import type { GoldenCompany } from './golden-month.js';

/**
 * An agency: agents have a rate of the margin of paid orders by their attainment and a commission on what their clients
 * bought, less what is overdue over a limit; the office manager has a share of deals and a part of what was collected.
 */
const agents = (version: number, effectiveFrom: string, amount: string) => ({
  format: 'pay-scheme/1',
  code: 'agents',
  name: 'Agents',
  goal: 'Sales that are paid for, with few debts behind them',
  version,
  effectiveFrom,
  currency: 'RUB',
  values: [{ code: 'plan', name: 'Planned sales', unit: 'RUB' }],
  components: [
    { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount } },
    {
      code: 'margin',
      name: 'Commission on the margin of paid orders',
      kind: 'commission',
      terms: {
        on: { deals: 'margin', where: { paid: true }, name: 'Margin of paid orders' },
        rate: {
          kind: 'by-attainment',
          attainment: { actual: { deals: 'amount', name: 'Sales' }, planned: { value: 'plan' } },
          steps: [
            { from: '0', rate: '0 %' },
            { from: '80 %', rate: '3 %' },
            { from: '100 %', rate: '5 %' },
          ],
        },
      },
    },
    {
      code: 'clients',
      name: 'Commission on what clients bought',
      kind: 'commission',
      terms: { on: { revenueOf: 'clients' }, rate: { kind: 'flat', rate: '5 %' }, overdue: { rate: '1 %' } },
    },
  ],
});

const office = {
  format: 'pay-scheme/1',
  code: 'office',
  name: 'Office managers',
  goal: 'An office that keeps its agents selling',
  version: 1,
  effectiveFrom: '2026-01-01',
  currency: 'RUB',
  components: [
    { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '31000.00' } },
    {
      code: 'shared',
      name: 'Share of deals',
      kind: 'deal-commission',
      terms: { rules: [{ code: 'share', name: 'Share of a deal', on: 'amount', rate: '1 %' }] },
    },
    {
      code: 'collecting',
      name: 'Collected payments',
      kind: 'deal-commission',
      terms: {
        rules: [{ code: 'collected', name: 'Collected', paidTo: 'collector', on: 'collected', rate: '0.5 %' }],
      },
    },
  ],
};

export const agency: GoldenCompany = {
  name: 'Agency',
  startsOn: '2026-06-25',
  departments: { harbour: { name: 'Harbour' } },
  people: {
    ivan: {
      name: 'Ivan Portov',
      joinedOn: '2024-02-01',
      heads: 'harbour',
      assignments: [{ from: '2024-02-01', department: 'harbour', position: 'head' }],
    },
    anna: {
      name: 'Anna Agentova',
      joinedOn: '2025-03-03',
      assignments: [{ from: '2025-03-03', department: 'wholesale', position: 'agent', scheme: 'agents' }],
    },
    // Leaves on 20 July.
    boris: {
      name: 'Boris Ukhodov',
      joinedOn: '2025-03-03',
      leftOn: '2026-07-20',
      assignments: [{ from: '2025-03-03', department: 'harbour', position: 'agent', scheme: 'agents' }],
    },
    olga: {
      name: 'Olga Ofisova',
      joinedOn: '2025-03-03',
      assignments: [{ from: '2025-03-03', department: 'wholesale', position: 'office-manager', scheme: 'office' }],
    },
    // Joins on 13 July.
    june: {
      name: 'June Novikova',
      joinedOn: '2026-07-13',
      assignments: [{ from: '2026-07-13', department: 'harbour', position: 'agent', scheme: 'agents' }],
    },
    // Moves to the harbour on 21 July, with a salary by order.
    maxim: {
      name: 'Maxim Pereezdov',
      joinedOn: '2025-03-03',
      assignments: [
        { from: '2025-03-03', department: 'wholesale', position: 'agent', scheme: 'agents' },
        { from: '2026-07-21', department: 'harbour', position: 'agent', scheme: 'agents', salary: '31000.00' },
      ],
    },
  },
  // From 16 July on agents have a salary of 26 200 in place of 20 000.
  schemes: [agents(1, '2026-01-01', '20000.00'), agents(2, '2026-07-16', '26200.00'), office],
  months: [
    {
      month: '2026-07',
      facts: {
        clients: [
          { externalId: 'north', name: 'North', limit: '100000.00' },
          { externalId: 'south', name: 'South', limit: '100000.00' },
          { externalId: 'pier', name: 'Pier', group: 'port', groupLimit: '100000.00' },
          { externalId: 'dock', name: 'Dock', group: 'port' },
          { externalId: 'west', name: 'West', limit: 'none' },
        ],
        deals: [
          // Anna: 850 000 of 1 000 000, all of it paid.
          {
            externalId: 'A-1',
            on: '2026-07-03',
            client: 'north',
            personId: 'anna',
            amount: '500000.00',
            margin: '120000.00',
          },
          // What came in on it Olga collected.
          {
            externalId: 'A-2',
            on: '2026-07-09',
            client: 'north',
            personId: 'anna',
            amount: '350000.00',
            margin: '80000.00',
            collectedBy: 'olga',
          },
          // Boris: 380 000 of his own and 60 % of 200 000 make 500 000 of 500 000; the shared one is not paid yet.
          {
            externalId: 'B-1',
            on: '2026-07-06',
            client: 'south',
            personId: 'boris',
            amount: '380000.00',
            margin: '100000.00',
          },
          {
            externalId: 'B-2',
            on: '2026-07-15',
            client: 'south',
            amount: '200000.00',
            margin: '50000.00',
            shares: [
              { person: 'boris', role: 'agent', share: '60 %' },
              { person: 'olga', role: 'office manager', share: '40 %' },
            ],
            collectedBy: 'olga',
          },
          { externalId: 'O-1', on: '2026-07-16', client: 'west', personId: 'olga', amount: '100000.00' },
          // June: 237 000 of 300 000 are 79 %.
          {
            externalId: 'J-1',
            on: '2026-07-24',
            client: 'pier',
            personId: 'june',
            amount: '237000.00',
            margin: '60000.00',
          },
          {
            externalId: 'M-1',
            on: '2026-07-22',
            client: 'west',
            personId: 'maxim',
            amount: '100000.00',
            margin: '40000.00',
          },
        ],
        payments: [
          { deal: 'A-1', on: '2026-07-10', amount: '500000.00' },
          { deal: 'A-2', on: '2026-07-20', amount: '350000.00' },
          { deal: 'B-1', on: '2026-07-13', amount: '380000.00' },
          { deal: 'B-2', on: '2026-07-27', amount: '50000.00' },
          { deal: 'J-1', on: '2026-07-30', amount: '237000.00' },
          { deal: 'M-1', on: '2026-07-31', amount: '100000.00' },
        ],
        receivables: [
          { personId: 'anna', client: 'north', revenue: '200000.00', owed: '200000.00', overdue: '100000.00' },
          { personId: 'boris', client: 'south', revenue: '200000.00', owed: '60000.00', overdue: '60000.00' },
          { personId: 'june', client: 'pier', revenue: '100000.00', owed: '60000.00', overdue: '30000.00' },
          { personId: 'june', client: 'dock', revenue: '100000.00', owed: '50000.00', overdue: '20000.00' },
          { personId: 'maxim', client: 'west', revenue: '50000.00', owed: '50000.00', overdue: '50000.00' },
        ],
        values: [
          { personId: 'anna', code: 'plan', value: '1000000' },
          { personId: 'boris', code: 'plan', value: '500000' },
          { personId: 'june', code: 'plan', value: '300000' },
          { personId: 'maxim', code: 'plan', value: '100000' },
        ],
      },
      expected: {
        anna: {
          lines: [
            ['salary', 'salary', '23200.00', '20 000 x 15 / 31 + 26 200 x 16 / 31'],
            ['margin', 'margin', '6000.00', '85 % of plan: 3 % of the paid margin of 120 000 + 80 000'],
            ['clients', 'clients', '4000.00', 'owed over the limit: (200 000 - 100 000) x 5 % - 100 000 x 1 %'],
          ],
          total: '33200.00',
        },
        boris: {
          lines: [
            ['salary', 'salary', '13903.23', '(20 000 x 15 + 26 200 x 5) / 31 = 431 000 / 31 = 13 903.225…'],
            ['margin', 'margin', '5000.00', '100 % of plan: 5 % of the paid margin of 100 000'],
            ['clients', 'clients', '10000.00', 'owed within the limit: 200 000 x 5 %'],
          ],
          total: '28903.23',
        },
        olga: {
          lines: [
            ['salary', 'salary', '31000.00'],
            ['shared', 'shared', '1800.00', '200 000 x 1 % x 40 % + 100 000 x 1 %'],
            ['collecting', 'collecting', '2000.00', '(350 000 + 50 000) x 0.5 %'],
          ],
          total: '34800.00',
        },
        june: {
          lines: [
            ['salary', 'salary', '15458.06', '(20 000 x 3 + 26 200 x 16) / 31 = 479 200 / 31 = 15 458.064…'],
            ['margin', 'margin', '0.00', '79 % of plan: no rate'],
            ['clients', 'clients', '7000.00', 'the group owes 110 000: (200 000 - 50 000) x 5 % - 50 000 x 1 %'],
          ],
          total: '22458.06',
        },
        maxim: {
          lines: [
            [
              'salary',
              'salary',
              '24903.23',
              '(20 000 x 15 + 26 200 x 5 + 31 000 x 11) / 31 = 772 000 / 31 = 24 903.225…',
            ],
            ['margin', 'margin', '2000.00', '100 % of plan: 5 % of 40 000'],
            ['clients', 'clients', '2500.00', 'no limit: 50 000 x 5 %'],
          ],
          total: '29403.23',
        },
      },
    },
  ],
};
