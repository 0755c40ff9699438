import type { GoldenCompany } from './golden-month.js';

/**
 * A consultancy, two months: the finder has a rate of the money that comes in from the clients that he brought, for six
 * months from the first delivery, and a residual after them or after the hand-over; project managers are paid by the
 * profitability of their paid projects; support for upsells and for collecting.
 */
const finder = {
  format: 'pay-scheme/1',
  code: 'finder',
  name: 'Finders',
  goal: 'New clients for the consultants',
  version: 1,
  effectiveFrom: '2026-01-01',
  currency: 'RUB',
  components: [
    { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '40000.00' } },
    {
      code: 'finding',
      name: 'Clients brought',
      kind: 'deal-commission',
      terms: {
        linePer: 'rule',
        rules: [
          {
            code: 'full',
            name: 'First six months with a client',
            where: { clientMonthsBelow: 6 },
            paidTo: 'bringer',
            on: 'collected',
            rate: '3 %',
          },
          {
            code: 'residual',
            name: 'Residual',
            where: { clientMonthsFrom: 6 },
            paidTo: 'bringer',
            on: 'collected',
            rate: '1 %',
          },
        ],
      },
    },
  ],
};

const manager = (version: number, effectiveFrom: string, first: string) => ({
  format: 'pay-scheme/1',
  code: 'projects',
  name: 'Project managers',
  goal: 'Projects that earn as calculated',
  version,
  effectiveFrom,
  currency: 'RUB',
  components: [
    {
      code: 'salary',
      name: 'Salary',
      kind: 'salary',
      terms: {
        grades: [
          { grade: 1, name: 'Project manager', salary: first },
          { grade: 2, name: 'Senior project manager', salary: '93000.00' },
        ],
      },
    },
    {
      code: 'projects',
      name: 'Paid projects',
      kind: 'deal-commission',
      terms: {
        rules: [
          {
            code: 'paid',
            name: 'By the profitability of the project',
            where: { paid: true },
            on: 'margin',
            rateByMargin: {
              steps: [
                { from: '0', rate: '5 %' },
                { from: '30 %', rate: '10 %' },
              ],
            },
          },
        ],
      },
    },
  ],
});

const support = {
  format: 'pay-scheme/1',
  code: 'support',
  name: 'Support',
  goal: 'Clients who stay',
  version: 1,
  effectiveFrom: '2026-01-01',
  currency: 'RUB',
  components: [
    { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '46500.00' } },
    {
      code: 'collecting',
      name: 'Collected payments',
      kind: 'deal-commission',
      terms: {
        rules: [{ code: 'collected', name: 'Collected', paidTo: 'collector', on: 'collected', rate: '0.5 %' }],
      },
    },
    {
      code: 'upsell',
      name: 'Upsells',
      kind: 'deal-commission',
      terms: {
        rules: [
          {
            code: 'made',
            name: 'Paid upsells',
            where: { tags: ['upsell'], paid: true },
            paidTo: 'maker',
            on: 'amount',
            rate: '3 %',
          },
        ],
      },
    },
  ],
};

const noUpsell = ['upsell', 'upsell', '0.00'] as const;

export const consultancy: GoldenCompany = {
  name: 'Consultancy',
  startsOn: '2026-06-25',
  departments: { projects: { name: 'Projects' } },
  people: {
    rita: {
      name: 'Rita Proektova',
      joinedOn: '2024-02-01',
      heads: 'projects',
      assignments: [{ from: '2024-02-01', department: 'projects', position: 'head' }],
    },
    fedor: {
      name: 'Fedor Iskatelev',
      joinedOn: '2025-03-03',
      assignments: [{ from: '2025-03-03', department: 'wholesale', position: 'agent', scheme: 'finder' }],
    },
    petra: {
      name: 'Petra Upravlyaeva',
      joinedOn: '2025-03-03',
      assignments: [
        { from: '2025-03-03', department: 'projects', position: 'project-manager', scheme: 'projects', grade: '1' },
      ],
    },
    // Leaves on 14 August.
    pavel: {
      name: 'Pavel Ukhodov',
      joinedOn: '2025-03-03',
      leftOn: '2026-08-14',
      assignments: [
        { from: '2025-03-03', department: 'projects', position: 'project-manager', scheme: 'projects', grade: '1' },
      ],
    },
    // Moves to the projects on 16 July, and is a senior project manager there.
    mila: {
      name: 'Mila Pereezdova',
      joinedOn: '2025-03-03',
      assignments: [
        { from: '2025-03-03', department: 'wholesale', position: 'project-manager', scheme: 'projects', grade: '1' },
        { from: '2026-07-16', department: 'projects', position: 'project-manager', scheme: 'projects', grade: '2' },
      ],
    },
    sonya: {
      name: 'Sonya Podderzhkina',
      joinedOn: '2025-03-03',
      assignments: [{ from: '2025-03-03', department: 'projects', position: 'support', scheme: 'support' }],
    },
    // Joins on 17 August.
    sasha: {
      name: 'Sasha Novikov',
      joinedOn: '2026-08-17',
      assignments: [{ from: '2026-08-17', department: 'wholesale', position: 'support', scheme: 'support' }],
    },
  },
  // From 16 August on a project manager has 68 200 in place of 62 000.
  schemes: [finder, manager(1, '2026-01-01', '62000.00'), manager(2, '2026-08-16', '68200.00'), support],
  months: [
    {
      month: '2026-07',
      facts: {
        clients: [
          // Six months with it are over on 10 August.
          { externalId: 'mill', name: 'Mill', since: '2026-02-10', broughtBy: 'fedor' },
          // Handed over before its six months are over.
          { externalId: 'bank', name: 'Bank', since: '2026-06-01', handedOverOn: '2026-07-15', broughtBy: 'fedor' },
          { externalId: 'farm', name: 'Farm', since: '2025-01-15' },
        ],
        deals: [
          {
            externalId: 'P-1',
            on: '2026-07-06',
            client: 'mill',
            personId: 'petra',
            amount: '300000.00',
            margin: '105000.00',
            collectedBy: 'sonya',
          },
          {
            externalId: 'P-2',
            on: '2026-07-20',
            client: 'bank',
            personId: 'pavel',
            amount: '100000.00',
            margin: '20000.00',
            collectedBy: 'sonya',
          },
          // Sold by support to a client of Petra's, paid in August.
          {
            externalId: 'P-3',
            on: '2026-07-24',
            client: 'mill',
            personId: 'petra',
            amount: '50000.00',
            margin: '25000.00',
            tags: ['upsell'],
            madeBy: 'sonya',
            collectedBy: 'sonya',
          },
          {
            externalId: 'P-6',
            on: '2026-07-10',
            client: 'farm',
            personId: 'mila',
            amount: '100000.00',
            margin: '40000.00',
          },
        ],
        payments: [
          { deal: 'P-1', on: '2026-07-30', amount: '300000.00' },
          { deal: 'P-2', on: '2026-07-31', amount: '100000.00' },
          { deal: 'P-6', on: '2026-07-17', amount: '100000.00' },
        ],
      },
      expected: {
        fedor: {
          lines: [
            ['salary', 'salary', '40000.00'],
            ['finding', 'full', '9000.00', '300 000 of the mill x 3 %'],
            ['finding', 'residual', '1000.00', '100 000 of the bank, which was handed over before the order, x 1 %'],
          ],
          total: '50000.00',
        },
        petra: {
          lines: [
            ['salary', 'salary', '62000.00', 'grade 1'],
            ['projects', 'projects', '10500.00', 'a margin of 35 %: 105 000 x 10 %; the upsell is not paid yet'],
          ],
          total: '72500.00',
        },
        pavel: {
          lines: [
            ['salary', 'salary', '62000.00', 'grade 1'],
            ['projects', 'projects', '1000.00', 'a margin of 20 %: 20 000 x 5 %'],
          ],
          total: '63000.00',
        },
        mila: {
          lines: [
            ['salary', 'salary', '78000.00', '62 000 x 15 / 31 + 93 000 x 16 / 31'],
            ['projects', 'projects', '4000.00', 'a margin of 40 %: 40 000 x 10 %'],
          ],
          total: '82000.00',
        },
        sonya: {
          lines: [
            ['salary', 'salary', '46500.00'],
            ['collecting', 'collecting', '2000.00', '(300 000 + 100 000) x 0.5 %'],
            noUpsell,
          ],
          total: '48500.00',
        },
      },
    },
    {
      month: '2026-08',
      facts: {
        deals: [
          {
            externalId: 'P-4',
            on: '2026-08-05',
            client: 'mill',
            personId: 'petra',
            amount: '200000.00',
            margin: '60000.00',
            collectedBy: 'sasha',
          },
          // The day on which six months with the mill are over; half of it is paid.
          {
            externalId: 'P-5',
            on: '2026-08-10',
            client: 'mill',
            personId: 'petra',
            amount: '120000.00',
            margin: '12000.00',
            collectedBy: 'sonya',
          },
          {
            externalId: 'P-7',
            on: '2026-08-20',
            client: 'farm',
            personId: 'mila',
            amount: '100000.00',
            margin: '10000.00',
          },
          {
            externalId: 'P-8',
            on: '2026-08-03',
            client: 'bank',
            personId: 'pavel',
            amount: '100000.00',
            margin: '30000.00',
          },
        ],
        payments: [
          { deal: 'P-3', on: '2026-08-12', amount: '50000.00' },
          { deal: 'P-4', on: '2026-08-21', amount: '200000.00' },
          { deal: 'P-5', on: '2026-08-28', amount: '60000.00' },
          { deal: 'P-7', on: '2026-08-31', amount: '100000.00' },
          { deal: 'P-8', on: '2026-08-13', amount: '100000.00' },
        ],
      },
      expected: {
        fedor: {
          lines: [
            ['salary', 'salary', '40000.00'],
            ['finding', 'full', '7500.00', '(50 000 of July + 200 000) x 3 %: ordered within the six months'],
            ['finding', 'residual', '1600.00', '(60 000 of the mill, six months over, + 100 000 of the bank) x 1 %'],
          ],
          total: '49100.00',
        },
        petra: {
          lines: [
            ['salary', 'salary', '65200.00', '62 000 x 15 / 31 + 68 200 x 16 / 31'],
            [
              'projects',
              'projects',
              '8500.00',
              'the upsell of July, 25 000 x 10 %, and at a margin of exactly 30 % 60 000 x 10 %; P-5 is not paid',
            ],
          ],
          total: '73700.00',
        },
        pavel: {
          lines: [
            ['salary', 'salary', '28000.00', '62 000 x 14 / 31: until the 14th'],
            ['projects', 'projects', '3000.00', 'a margin of 30 %: 30 000 x 10 %'],
          ],
          total: '31000.00',
        },
        mila: {
          lines: [
            ['salary', 'salary', '93000.00', 'grade 2'],
            ['projects', 'projects', '500.00', 'a margin of 10 %: 10 000 x 5 %'],
          ],
          total: '93500.00',
        },
        sonya: {
          lines: [
            ['salary', 'salary', '46500.00'],
            ['collecting', 'collecting', '550.00', '(50 000 + 60 000) x 0.5 %'],
            ['upsell', 'upsell', '1500.00', '50 000 x 3 %, now that it is paid'],
          ],
          total: '48550.00',
        },
        sasha: {
          lines: [
            ['salary', 'salary', '22500.00', '46 500 x 15 / 31: from the 17th'],
            ['collecting', 'collecting', '1000.00', '200 000 x 0.5 %'],
            noUpsell,
          ],
          total: '23500.00',
        },
      },
    },
  ],
};
