import type { AssignmentOfCase, RowOfCase } from '#apps/rehearsal/company/company-case.js';
import type { GoldenCompany } from './golden-month.js';

/**
 * A bonus that is known late, and money that clients get back after its commission was paid, while the rate has become
 * another meanwhile: what was paid for the sale and what is taken back for its refund come to nothing together.
 */
const salary = { code: 'salary', name: 'Salary', kind: 'salary', terms: { salary: 'personal' } };

const scheme = (
  code: string,
  components: unknown[],
  { version = 1, effectiveFrom = '2026-01-01', values = {} } = {},
) => ({
  format: 'pay-scheme/1',
  code,
  name: `Scheme ${code}`,
  goal: 'Sales that last, and tenders that are won',
  version,
  effectiveFrom,
  currency: 'RUB',
  ...values,
  components: [salary, ...components],
});

const tenders = scheme(
  'tenders',
  [
    {
      code: 'bonus',
      name: 'Bonus for tenders',
      kind: 'event-bonus',
      terms: {
        events: [{ code: 'tenders', name: 'Tenders that were won', count: { value: 'tenders' }, amount: '15000.00' }],
      },
    },
  ],
  { values: { values: [{ code: 'tenders', name: 'Tenders that were won', unit: 'tenders' }] } },
);

const dealers = (version: number, effectiveFrom: string, rate: string) =>
  scheme(
    'dealers',
    [
      {
        code: 'deals',
        name: 'Deals',
        kind: 'deal-commission',
        terms: { rules: [{ code: 'each', name: 'Each deal', on: 'amount', rate }] },
      },
    ],
    { version, effectiveFrom },
  );

const person = (name: string, schemeCode: string, ofMonth: string) => ({
  name,
  joinedOn: '2025-06-02',
  assignments: [
    {
      from: '2025-06-02',
      department: 'wholesale',
      position: 'sales-manager',
      scheme: schemeCode,
      salary: ofMonth,
    } satisfies AssignmentOfCase,
  ],
});

const won = (value: string, month?: string): RowOfCase => ({
  externalId: 'tenders-rewarded',
  personId: 'rewarded',
  code: 'tenders',
  value,
  ...(month === undefined ? {} : { month }),
});
const sale = (externalId: string, on: string, amount: string, personId: string): RowOfCase => ({
  ...{ externalId, on, client: 'north', amount, personId },
});
const none = (...people: string[]): RowOfCase[] =>
  people.map((personId) => ({ externalId: `no-deals-${personId}`, personId, of: 'deals' }));

export const lateBonusAndRefunds: GoldenCompany = {
  name: 'A late bonus and refunds',
  startsOn: '2025-12-20',
  departments: {},
  people: {
    rewarded: person('Rewarded', 'tenders', '40000.00'),
    refunded: person('Refunded', 'dealers', '30000.00'),
    corrected: person('Corrected', 'dealers', '30000.00'),
  },
  schemes: [tenders, dealers(1, '2026-01-01', '10 %'), dealers(2, '2026-03-01', '12 %')],
  months: [
    {
      month: '2026-01',
      facts: {
        clients: [{ externalId: 'north', name: 'North' }],
        values: [won('0')],
        deals: [sale('R-1', '2026-01-15', '100000.00', 'refunded'), sale('C-1', '2026-01-15', '60000.00', 'corrected')],
      },
      expected: {
        rewarded: {
          lines: [
            ['salary', 'salary', '40000.00'],
            ['bonus', 'tenders', '0.00'],
          ],
          total: '40000.00',
        },
        refunded: {
          lines: [
            ['salary', 'salary', '30000.00'],
            ['deals', 'deals', '10000.00', '100 000 x 10 %'],
          ],
          total: '40000.00',
        },
        corrected: {
          lines: [
            ['salary', 'salary', '30000.00'],
            ['deals', 'deals', '6000.00', '60 000 x 10 %'],
          ],
          total: '36000.00',
        },
      },
    },
    {
      month: '2026-02',
      facts: { values: [won('1')], nothing: none('refunded', 'corrected') },
      expected: {
        rewarded: {
          lines: [
            ['salary', 'salary', '40000.00'],
            ['bonus', 'tenders', '15000.00'],
          ],
          total: '55000.00',
        },
        refunded: {
          lines: [
            ['salary', 'salary', '30000.00'],
            ['deals', 'deals', '0.00'],
          ],
          total: '30000.00',
        },
        corrected: {
          lines: [
            ['salary', 'salary', '30000.00'],
            ['deals', 'deals', '0.00'],
          ],
          total: '30000.00',
        },
      },
    },
    {
      month: '2026-03',
      facts: {
        values: [won('0')],
        deals: [
          sale('R-2', '2026-03-10', '200000.00', 'refunded'),
          // Of January, when 10 % were paid, whatever March pays.
          { externalId: 'R-1-back', on: '2026-03-20', client: 'north', amount: '-100000.00', returns: 'R-1' },
          sale('C-2', '2026-03-10', '100000.00', 'corrected'),
        ],
      },
      late: {
        facts: {
          values: [won('1', '2026-01')],
          deals: [
            // A return that was overlooked: it belongs into January.
            { externalId: 'C-1-back', on: '2026-01-28', client: 'north', amount: '-60000.00', returns: 'C-1' },
            {
              ...sale('R-1', '2026-01-15', '100000.00', 'refunded'),
              paidAt: { deals: { on: 'amount', rate: '10 %' } },
            },
          ],
        },
      },
      expected: {
        rewarded: {
          lines: [
            ['salary', 'salary', '40000.00'],
            ['bonus', 'tenders', '0.00'],
            ['correction/2026-01', 'bonus/tenders', '15000.00', 'the tender of January'],
          ],
          total: '55000.00',
        },
        refunded: {
          lines: [
            ['salary', 'salary', '30000.00'],
            ['deals', 'deals', '14000.00', '200 000 x 12 % - 100 000 x 10 %'],
          ],
          total: '44000.00',
        },
        corrected: {
          lines: [
            ['salary', 'salary', '30000.00'],
            ['deals', 'deals', '12000.00', '100 000 x 12 %'],
            ['correction/2026-01', 'deals/deals', '-6000.00', '0 - 6 000'],
          ],
          total: '36000.00',
        },
      },
    },
  ],
};
