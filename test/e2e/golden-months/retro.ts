import type { RowOfCase } from '#apps/rehearsal/company/company-case.js';
import type { GoldenCompany } from './golden-month.js';

/**
 * What becomes known after a month was paid: a raise from 1 January that is known on 10 March, sales that are corrected
 * for two months, a debt that is larger than what may be taken in a month and is corrected back, and a draw that runs on
 * through corrected months. Each person is paid, over all months, as if everything had been known in time.
 */
const sales = (personId: string, value: string, month?: string): RowOfCase => ({
  externalId: `sales-${personId}`,
  personId,
  code: 'sales',
  value,
  ...(month === undefined ? {} : { month }),
});

const scheme = (code: string, components: unknown[]) => ({
  format: 'pay-scheme/1',
  code,
  name: `Scheme ${code}`,
  goal: 'Sales as they are, also when they are known late',
  version: 1,
  effectiveFrom: '2026-01-01',
  currency: 'RUB',
  values: [{ code: 'sales', name: 'Sales', unit: 'RUB' }],
  components,
});

const commission = {
  code: 'commission',
  name: 'Commission',
  kind: 'commission',
  terms: { on: { value: 'sales' }, rate: { kind: 'flat', rate: '5 %' } },
};

const person = (name: string, schemeCode: string, salary?: string) => ({
  name,
  joinedOn: '2025-06-02',
  assignments: [
    {
      from: '2025-06-02',
      department: 'wholesale',
      position: 'sales-manager',
      scheme: schemeCode,
      ...(salary === undefined ? {} : { salary }),
    },
  ],
});

const place = { department: 'wholesale', position: 'sales-manager', scheme: 'sellers' };

export const retro: GoldenCompany = {
  name: 'What is known late',
  startsOn: '2025-12-20',
  departments: {},
  people: {
    raised: person('Raised', 'sellers', '50000.00'),
    level: person('Level', 'sellers', '40000.00'),
    debtor: person('Debtor', 'sellers', '10000.00'),
    drawn: person('Drawn', 'drawn'),
  },
  schemes: [
    scheme('sellers', [{ code: 'salary', name: 'Salary', kind: 'salary', terms: { salary: 'personal' } }, commission]),
    scheme('drawn', [
      commission,
      { code: 'draw', name: 'Draw', kind: 'draw', terms: { amount: '20000', recoverable: true, of: ['commission'] } },
    ]),
  ],
  months: [
    {
      month: '2026-01',
      facts: {
        values: [sales('raised', '0'), sales('level', '200000'), sales('debtor', '400000'), sales('drawn', '200000')],
      },
      expected: {
        raised: {
          lines: [
            ['salary', 'salary', '50000.00'],
            ['commission', 'commission', '0.00'],
          ],
          total: '50000.00',
        },
        level: {
          lines: [
            ['salary', 'salary', '40000.00'],
            ['commission', 'commission', '10000.00', '200 000 x 5 %'],
          ],
          total: '50000.00',
        },
        debtor: {
          lines: [
            ['salary', 'salary', '10000.00'],
            ['commission', 'commission', '20000.00', '400 000 x 5 %'],
          ],
          total: '30000.00',
        },
        drawn: {
          lines: [
            ['commission', 'commission', '10000.00', '200 000 x 5 %'],
            ['draw', 'draw', '10000.00', 'made up to 20 000: 10 000 are owed'],
          ],
          total: '20000.00',
        },
      },
    },
    {
      month: '2026-02',
      facts: {
        values: [sales('raised', '0'), sales('level', '200000'), sales('debtor', '0'), sales('drawn', '600000')],
      },
      late: { facts: { values: [sales('debtor', '0', '2026-01')] } },
      expected: {
        raised: {
          lines: [
            ['salary', 'salary', '50000.00'],
            ['commission', 'commission', '0.00'],
          ],
          total: '50000.00',
        },
        level: {
          lines: [
            ['salary', 'salary', '40000.00'],
            ['commission', 'commission', '10000.00'],
          ],
          total: '50000.00',
        },
        debtor: {
          lines: [
            ['salary', 'salary', '10000.00'],
            ['commission', 'commission', '0.00'],
            ['correction/2026-01', 'commission/commission', '-20000.00', '0 - 20 000'],
            ['correction/owed', 'after', '18000.00', '20 % of 10 000 is taken: 20 000 - 2 000'],
          ],
          total: '8000.00',
        },
        drawn: {
          lines: [
            ['commission', 'commission', '30000.00', '600 000 x 5 %'],
            ['draw', 'draw', '-10000.00', 'what is owed is taken back'],
          ],
          total: '20000.00',
        },
      },
    },
    {
      month: '2026-03',
      facts: {
        values: [sales('raised', '0'), sales('level', '200000'), sales('debtor', '200000'), sales('drawn', '500000')],
      },
      late: {
        facts: { values: [sales('drawn', '500000', '2026-01')] },
        assignments: {
          raised: [
            { ...place, from: '2026-01-01', salary: '52000.00' },
            { ...place, from: '2026-02-01', salary: '50500.00' },
            { ...place, from: '2026-03-01', salary: '50200.00' },
          ],
        },
      },
      expected: {
        raised: {
          lines: [
            ['salary', 'salary', '50200.00', 'March itself: + 200'],
            ['commission', 'commission', '0.00'],
            ['correction/2026-01', 'salary/salary', '2000.00', '52 000 - 50 000'],
            ['correction/2026-02', 'salary/salary', '500.00', '50 500 - 50 000'],
          ],
          total: '52700.00',
        },
        level: {
          lines: [
            ['salary', 'salary', '40000.00'],
            ['commission', 'commission', '10000.00'],
          ],
          total: '50000.00',
        },
        debtor: {
          lines: [
            ['salary', 'salary', '10000.00'],
            ['commission', 'commission', '10000.00', '200 000 x 5 %'],
            ['correction/owed', 'before', '-18000.00'],
            ['correction/owed', 'after', '14000.00', '20 % of 20 000 is taken: 18 000 - 4 000'],
          ],
          total: '16000.00',
        },
        drawn: {
          lines: [
            ['commission', 'commission', '25000.00', '500 000 x 5 %'],
            ['draw', 'draw', '0.00'],
            ['correction/2026-01', 'commission/commission', '15000.00', '25 000 - 10 000'],
            ['correction/2026-01', 'draw/draw', '-10000.00', 'nothing had to be made up'],
            ['correction/2026-02', 'draw/draw', '10000.00', 'so that nothing was owed'],
          ],
          total: '40000.00',
        },
      },
    },
    {
      month: '2026-04',
      facts: {
        values: [sales('raised', '0'), sales('level', '160000'), sales('debtor', '0'), sales('drawn', '500000')],
      },
      late: {
        facts: {
          values: [
            sales('level', '160000', '2026-02'),
            sales('level', '160000', '2026-03'),
            sales('debtor', '400000', '2026-01'),
          ],
        },
      },
      expected: {
        raised: {
          lines: [
            ['salary', 'salary', '50200.00'],
            ['commission', 'commission', '0.00'],
          ],
          total: '50200.00',
        },
        level: {
          lines: [
            ['salary', 'salary', '40000.00'],
            ['commission', 'commission', '8000.00', '200 000 x 0.8 x 5 %'],
            ['correction/2026-02', 'commission/commission', '-2000.00', '8 000 - 10 000'],
            ['correction/2026-03', 'commission/commission', '-2000.00', '8 000 - 10 000'],
          ],
          total: '44000.00',
        },
        debtor: {
          lines: [
            ['salary', 'salary', '10000.00'],
            ['commission', 'commission', '0.00'],
            ['correction/2026-01', 'commission/commission', '20000.00', 'the correction is corrected: 20 000 - 0'],
            ['correction/owed', 'before', '-14000.00'],
          ],
          total: '16000.00',
        },
        drawn: {
          lines: [
            ['commission', 'commission', '25000.00'],
            ['draw', 'draw', '0.00'],
          ],
          total: '25000.00',
        },
      },
    },
  ],
};
