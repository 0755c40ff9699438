import { describe, expect, it } from '@jest/globals';
import { INPUT_SECTIONS } from '#compensation/inputs/input-sections.js';
import { FACT_KINDS, factKindOf, factKinds, type FactKindName } from './fact-kinds.js';

const anna = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';
const boris = '4f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';

/** Where each section of the inputs comes from; what is computed of other people's results, or known of clients, is entered by nobody by itself. */
const computed = ['team', 'contest', 'yearResults', 'leftClients'];

const problemsOf = (kind: FactKindName, row: unknown) =>
  factKindOf(kind)
    .schema.safeParse(row)
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

describe('A kind of fact', () => {
  it('is there for every section of the inputs that somebody enters', () => {
    const entered = INPUT_SECTIONS.filter((section) => !computed.includes(section));
    expect(FACT_KINDS).toEqual(expect.arrayContaining(entered));
  });

  it('is entered by a head or by accounting, never by the administrator or by who earns', () => {
    for (const kind of FACT_KINDS)
      expect(['head-of-department', 'accounting']).toEqual(expect.arrayContaining([...factKindOf(kind).enteredBy]));
    expect(factKinds.adjustments.enteredBy).toEqual(['accounting']);
  });

  it('says of a row whose month it belongs to', () => {
    const { schema, subjectOf } = factKinds.deals;
    const deal = { externalId: 'D', on: '2026-07-31', client: 'K', amount: '10', order: 2 };
    const shares = [
      { person: anna, share: '60 %' },
      { person: boris, share: '40 %' },
    ];
    expect(subjectOf(schema.parse({ ...deal, shares, collectedBy: anna }))).toEqual({
      month: '2026-07',
      onDay: '2026-07-31',
      people: [
        { personId: anna, part: 'share', path: 'shares.0.person' },
        { personId: boris, part: 'share', path: 'shares.1.person' },
        { personId: anna, part: 'collected-by', path: 'collectedBy' },
      ],
      client: 'K',
      ofDeal: undefined,
      onlyOne: '["K","2"]',
    });
    const payment = factKinds.payments.schema.parse({ externalId: 'P', deal: 'D', on: '2026-08-01', amount: '5' });
    expect(factKinds.payments.subjectOf(payment)).toMatchObject({ month: '2026-08', ofDeal: 'D', people: [] });
  });

  it.each<[string, FactKindName, Record<string, unknown>, RegExp]>([
    [
      'a client handed over before the first delivery',
      'clients',
      { name: 'N', since: '2026-05-02', handedOverOn: '2026-05-01' },
      /^handedOverOn is before since/,
    ],
    ['a limit of its own in a group', 'clients', { name: 'N', group: 'G', limit: '5' }, /^limit does not hold/],
    ['the limit of no group', 'clients', { name: 'N', groupLimit: '5' }, /^groupLimit is the limit of a group/],
    [
      'owners out of order',
      'clients',
      {
        name: 'N',
        owners: [
          { personId: anna, from: '2026-05-02' },
          { personId: boris, from: '2026-05-02' },
        ],
      },
      /^owners.1.from is not after/,
    ],
    [
      'an id in capitals',
      'fines',
      { personId: anna.toUpperCase(), month: '2026-07', reason: 'R', amount: '1' },
      /^personId must be the id of a person/,
    ],
    [
      'more overdue than owed',
      'receivables',
      { personId: anna, month: '2026-07', client: 'K', revenue: '1', owed: '1', overdue: '2' },
      /^overdue is more than/,
    ],
    ['a payment of nothing', 'payments', { deal: 'D', on: '2026-07-01', amount: '0.00' }, /^amount must not be 0/],
    ['no time at all', 'time-worked', { personId: anna, month: '2026-07' }, /^workedDays give/],
    ['a task of which nothing is said', 'tasks', { personId: anna, month: '2026-07' }, /^done give either done/],
    [
      'a half of a meeting',
      'activities',
      { personId: anna, on: '2026-07-01', code: 'meetings', count: 0.5 },
      /^count must be a whole number/,
    ],
    [
      'a month at the end of the calendar',
      'values',
      { personId: anna, month: '2200-12', code: 'revenue', value: '1' },
      /^month must be in the years/,
    ],
    [
      'an adjustment of a later month',
      'adjustments',
      { personId: anna, month: '2026-07', ofMonth: '2026-08', reason: 'R', amount: '1' },
      /^ofMonth is not before/,
    ],
  ])('refuses %s', (_what, kind, row, problem) => {
    expect(problemsOf(kind, { externalId: 'X', ...row })).toEqual([expect.stringMatching(problem)]);
  });
});
