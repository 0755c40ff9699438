import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from '../../calculation/calculate-statement.js';
import type { StatementInputsDraft } from '../../inputs/statement-inputs.js';
import { paySchemeSchema, type PaySchemeDraft } from '../../scheme/pay-scheme.js';
import { makeVocabulary } from '../../scheme/vocabulary-of-scheme.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import { renderTrace } from '../../explanation/render-trace.js';
import { describeCommission } from './describe-commission.js';

type Terms = Extract<PaySchemeDraft['components'][number], { kind: 'commission' }>['terms'];

const declared = ['revenue', 'returns', 'sales', 'plan', 'overdue', 'owed', 'limit'].map((code) => ({
  code,
  name: code.toUpperCase(),
  unit: 'rubles',
}));
const revenue = { value: 'revenue' };
const fivePercent = { kind: 'flat', rate: '5 %' } as const;
const tiers = [
  { from: '0', rate: '5 %' },
  { from: '500000', rate: '6 %' },
];
const steps = [
  { from: '0', rate: '0 %' },
  { from: '80 %', rate: '3 %' },
  { from: '100 %', rate: '5 %' },
];
const byPlan = { actual: { value: 'sales' }, planned: { value: 'plan' } };
const lines = {
  productLines: [
    { code: 'machines', name: 'Machines', amount: revenue, coefficient: '1.5' },
    { code: 'parts', name: 'Parts', amount: { value: 'sales' }, coefficient: '50 %' },
  ],
};

function schemeOf(terms: unknown): PaySchemeDraft {
  return makeSchemeWith([{ code: 'commission', name: 'Commission', kind: 'commission', terms: terms as Terms }], {
    values: declared,
  });
}

function outcome(terms: unknown, values: Record<string, string>, more: StatementInputsDraft = {}): string {
  const result = calculateStatement(schemeOf(terms), { values, ...more });
  return result.ok
    ? result.total
    : result.problems.map((problem) => `${problem.path.join('.')} ${problem.code}`).join(', ');
}

function refusals(terms: unknown): [string, string][] {
  return (paySchemeSchema.safeParse(schemeOf(terms)).error?.issues ?? []).map((issue) => [
    issue.path.slice(3).join('.'),
    issue.message,
  ]);
}

describe('a commission', () => {
  it('is a share of a number of the month, and of differences of several', () => {
    expect(outcome({ on: revenue, rate: fivePercent }, { revenue: '200000' })).toBe('10000.00');
    expect(
      outcome(
        { on: { plus: [revenue], minus: [{ value: 'returns' }] }, rate: fivePercent },
        { revenue: '200000', returns: '50000.5' },
      ),
    ).toBe('7499.98');
  });

  it.each([
    ['marginal', '37000.00'],
    ['whole-amount', '42000.00'],
  ])('of 700 000 by %s tiers is %s', (kind, paid) => {
    expect(outcome({ on: revenue, rate: { kind, tiers } }, { revenue: '700000' })).toBe(paid);
  });

  it.each([
    ['1000000', '10000.00'],
    ['1200000', '10000.00'],
    ['850000', '6000.00'],
    ['800000', '6000.00'],
    ['799999.99', '0.00'],
    ['790000', '0.00'],
    ['0', '0.00'],
  ])('by attainment, with sales of %s against 1 000 000, is %s', (sales, paid) => {
    expect(
      outcome(
        { on: revenue, rate: { kind: 'by-attainment', attainment: byPlan, steps } },
        { revenue: '200000', sales, plan: '1000000' },
      ),
    ).toBe(paid);
  });

  it.each([
    ['800000', '0.00'],
    ['800000.01', '6000.00'],
    ['1000000', '6000.00'],
  ])('by attainment, with upper-inclusive edges and sales of %s, is %s', (sales, paid) => {
    expect(
      outcome(
        { on: revenue, rate: { kind: 'by-attainment', attainment: byPlan, steps, edge: 'upper-inclusive' } },
        { revenue: '200000', sales, plan: '1000000' },
      ),
    ).toBe(paid);
  });

  it.each([
    ['0', '0.00'],
    ['400000', '3000.00'],
    ['800000', '6000.00'],
    ['900000', '8000.00'],
    ['1000000', '10000.00'],
    ['2000000', '10000.00'],
  ])('by attainment in proportion between the steps, with sales of %s, is %s', (sales, paid) => {
    expect(
      outcome(
        { on: revenue, rate: { kind: 'by-attainment', attainment: byPlan, steps, between: 'linear' } },
        { revenue: '200000', sales, plan: '1000000' },
      ),
    ).toBe(paid);
  });

  it('by an attainment below 0 has the rate of the first step', () => {
    const attainment = {
      actual: { plus: [{ value: 'sales' }], minus: [{ value: 'returns' }] },
      planned: { value: 'plan' },
    };
    const pay = (between: string) =>
      outcome(
        {
          on: revenue,
          rate: {
            kind: 'by-attainment',
            attainment,
            steps: [
              { from: '0', rate: '1 %' },
              { from: '100 %', rate: '5 %' },
            ],
            between,
          },
        },
        { revenue: '200000', sales: '0', returns: '500000', plan: '1000000' },
      );
    expect([pay('step'), pay('linear')]).toEqual(['2000.00', '2000.00']);
  });

  it('by the attainment of another component follows its result', () => {
    const scheme = makeSchemeWith(
      [
        {
          code: 'commission',
          name: 'Commission',
          kind: 'commission',
          terms: { on: revenue, rate: { kind: 'by-attainment', attainment: { attainmentOf: 'kpi' }, steps } },
        },
        {
          code: 'kpi',
          name: 'KPI',
          kind: 'kpi-bonus',
          terms: {
            baseBonus: '0',
            results: 'weighted',
            indicators: [
              { code: 'calls', name: 'Calls', kind: 'higher-is-better', target: '100', unit: 'calls', weight: '100' },
            ],
          },
        },
      ],
      { values: [declared[0]!] },
    );
    const result = calculateStatement(scheme, { values: { revenue: '200000' }, actuals: { calls: { value: '85' } } });
    expect(result).toMatchObject({ ok: true, total: '6000.00' });
    expect(result.ok && renderTrace(result.trace)).toContain(
      'Rate: 3 % (attainment 85 %: at least 80 % and less than 100 %)\n      KPI: 85 %',
    );
  });

  it('weights the product lines before the rate, so that tiers see the weighted sum', () => {
    expect(outcome({ on: lines, rate: fivePercent }, { revenue: '200000', sales: '100000' })).toBe('17500.00');
    expect(outcome({ on: lines, rate: { kind: 'marginal', tiers } }, { revenue: '400000', sales: '200000' })).toBe(
      '37000.00',
    );
  });

  it('of less than 0 is taken back at a flat rate where the plan says so', () => {
    const terms = {
      on: { plus: [revenue], minus: [{ value: 'returns' }] },
      rate: fivePercent,
      belowZero: 'taken-back',
    };
    expect(outcome(terms, { revenue: '100000', returns: '150000' })).toBe('-2500.00');
    expect(outcome(terms, { revenue: '150000', returns: '100000' })).toBe('2500.00');
  });

  it('is not less than 0, whatever was taken back', () => {
    const terms = { on: { plus: [revenue], minus: [{ value: 'returns' }] }, rate: fivePercent };
    expect(outcome(terms, { revenue: '1', returns: '200000' })).toBe('0.00');
    const result = calculateStatement(schemeOf(terms), { values: { revenue: '1', returns: '200001' } });
    expect(result.ok && renderTrace(result.trace)).toContain('-200 000.00, at least 0 = 0.00');
  });
});

describe('the overdue part', () => {
  const overdue = { amount: { value: 'overdue' }, owed: { value: 'owed' }, limit: { value: 'limit' }, rate: '1 %' };

  it.each([
    ['100000', '200000', '200000', '100000', '4000.00', '6000.00', 'over the limit'],
    ['100000', '200000', '60000', '60000', '10000.00', '10000.00', 'within the limit'],
    ['100000', '200000', '100000', '100000', '10000.00', '10000.00', 'at the limit'],
    ['100000', '200000', '100000.01', '100000', '4000.00', '6000.00', 'a kopeck over the limit'],
    ['100000', '200000', '150000', '20000', '8800.00', '9200.00', 'in part overdue'],
    ['100000', '200000', '150000', '0', '10000.00', '10000.00', 'over the limit, and nothing overdue'],
    ['100000', '100000', '500000', '300000', '0.00', '1000.00', 'more than what was sold'],
    ['0', '200000', '190000', '190000', '0.00', '2400.00', 'more than the commission can bear'],
    ['0', '200000', '0', '0', '10000.00', '10000.00', 'nothing'],
  ])(
    'with limit %s, revenue %s, owed %s, overdue %s: %s deducted, %s at the lower rate (%s)',
    (limit, sold, owed, part, deducted, lower) => {
      const pay = (mode: string) =>
        outcome(
          { on: revenue, rate: fivePercent, overdue: { ...overdue, mode } },
          { revenue: sold, overdue: part, owed, limit },
        );
      expect([pay('deduct'), pay('pay-lower-rate')]).toEqual([deducted, lower]);
    },
  );

  it('is deducted unless the plan says otherwise, and without a limit all of it counts', () => {
    expect(
      outcome(
        { on: revenue, rate: fivePercent, overdue: { amount: { value: 'overdue' }, rate: '1 %' } },
        { revenue: '200000', overdue: '100000' },
      ),
    ).toBe('4000.00');
  });

  it('leaves the amount that the tiers see', () => {
    expect(
      outcome(
        { on: revenue, rate: { kind: 'whole-amount', tiers }, overdue },
        { revenue: '550000', overdue: '100000', owed: '100001', limit: '100000' },
      ),
    ).toBe('21500.00');
  });

  it('is refused where less is owed than is overdue', () => {
    expect(
      outcome(
        { on: revenue, rate: fivePercent, overdue },
        { revenue: '200000', overdue: '100000', owed: '60000', limit: '100000' },
      ),
    ).toBe('inputs.values.owed overdue-more-than-owed');
  });
});

describe('the receivables of clients', () => {
  const terms = { on: { revenueOf: 'clients' }, rate: fivePercent, overdue: { rate: '1 %' } };
  const a = { client: 'a', revenue: '200000', owed: '200000', overdue: '100000', limit: '100000' };
  const { limit: _limit, ...withoutLimit } = a;

  it('reduce each client by itself', () => {
    const receivables = [
      a,
      { client: 'b', revenue: '300000', owed: '0' },
      { client: 'c', revenue: '50000', owed: '20000', overdue: '20000', limit: '100000' },
      { client: 'd', revenue: '10000', owed: '99000', overdue: '99000', limit: '0' },
      { client: 'e', revenue: '1000', owed: '500000', overdue: '500000', limit: 'none' },
      { client: 'f', revenue: '-1000', owed: '5', overdue: '5', limit: '0' },
    ];
    expect(outcome(terms, {}, { receivables })).toBe('21400.00');
    expect(outcome(terms, {}, { receivables: [] })).toBe('0.00');
  });

  it.each<[string, unknown[], string]>([
    ['what is owed', [{ client: 'a', revenue: '1' }], '0.owed invalid'],
    ['what is overdue of it', [{ client: 'a', revenue: '1', owed: '1' }], '0.overdue invalid'],
    ['a limit', [withoutLimit], '0.limit missing-limit'],
    [
      'the limit of a group, once',
      [
        { ...withoutLimit, group: 'G' },
        { ...withoutLimit, client: 'b', group: 'G' },
      ],
      '0.groupLimit missing-limit',
    ],
    ['more overdue than owed', [{ ...a, owed: '99999.99' }], '0.overdue invalid'],
    ['a client twice', [a, a], '1.client invalid'],
    ['a limit of a client whose group shares one', [{ ...a, group: 'G', groupLimit: '1' }], '0.limit invalid'],
    ['the limit of no group', [{ ...a, groupLimit: '1' }], '0.groupLimit invalid'],
    [
      'limits of a group that differ',
      [
        { ...withoutLimit, group: 'G', groupLimit: '1' },
        { ...withoutLimit, client: 'b', group: 'G', groupLimit: '1.00' },
        { ...withoutLimit, client: 'c', group: 'G', groupLimit: 'none' },
      ],
      '2.groupLimit invalid',
    ],
  ])('are refused for %s', (_, receivables, expected) => {
    expect(outcome(terms, {}, { receivables } as never)).toBe(`inputs.receivables.${expected}`);
  });

  it('are refused without the days that the plan counts, and not without those that it does not', () => {
    const days = { ...terms, overdue: { rate: '1 %', triggers: ['deferral'] } };
    expect(outcome(days, {}, { receivables: [withoutLimit] })).toBe(
      'inputs.receivables.0.deferredDays missing-days, inputs.receivables.0.agreedDays missing-days',
    );
    expect(outcome(days, {}, { receivables: [{ ...withoutLimit, deferredDays: 31, agreedDays: 30 }] })).toBe('4000.00');
    expect(outcome(days, {}, { receivables: [{ ...a, owed: '0', overdue: '0' }] })).toBe('10000.00');
    expect(outcome(terms, {})).toBe('inputs.receivables missing-receivables');
  });

  it('are explained with why each is reduced or not', () => {
    const receivables = [
      { ...withoutLimit, group: 'Holding', groupLimit: '300000' },
      { ...withoutLimit, client: 'b', owed: '150000', group: 'Holding' },
      { ...a, client: 'c', owed: '100000' },
      { ...a, client: 'd', owed: '0', overdue: '0' },
      { ...a, client: 'e', limit: 'none', deferredDays: 30, agreedDays: 30 },
    ].map((each) => ({ deferredDays: 45, agreedDays: 30, ...each }));
    const both = { ...terms, overdue: { rate: '1 %', triggers: ['limit', 'deferral'] } };
    const result = calculateStatement(schemeOf(both), { receivables });
    const text = (language: 'en' | 'ru') => (result.ok ? renderTrace(result.trace, language) : '');
    expect(text('en').split('\n').slice(2, 8)).toEqual([
      '    Overdue parts of the clients: 100 000.00 + 100 000.00 + 100 000.00 + 0.00 + 0.00 = 300 000.00',
      '      a: the smaller of 100 000.00 and 200 000.00, at least 0 = 100 000.00 (the group “Holding” owes 350 000.00, over its limit of 300 000.00; payment is deferred for 45 days, 30 were agreed)',
      '      b: the smaller of 100 000.00 and 200 000.00, at least 0 = 100 000.00 (the group “Holding” owes 350 000.00, over its limit of 300 000.00; payment is deferred for 45 days, 30 were agreed)',
      '      c: the smaller of 100 000.00 and 200 000.00, at least 0 = 100 000.00 (payment is deferred for 45 days, 30 were agreed)',
      '      d: nothing is reduced = 0.00 (nothing is overdue)',
      '      e: nothing is reduced = 0.00 (there is no limit on what is owed; payment is deferred for 30 days, not more than the 30 agreed)',
    ]);
    expect(text('ru')).toContain(
      'c: меньшее из 100 000,00 и 200 000,00, но не меньше 0 = 100 000,00 (отсрочка платежа, дней: 45, согласовано 30)',
    );
  });
});

describe('the inputs of a commission', () => {
  it('are refused for every number that is missing and for a plan of 0 or less', () => {
    const byAttainment = {
      on: revenue,
      rate: { kind: 'by-attainment', attainment: byPlan, steps },
      overdue: { amount: { value: 'overdue' }, rate: '1 %' },
    };
    expect(outcome(byAttainment, { sales: '1', plan: '0' })).toBe(
      'inputs.values.revenue missing-value, inputs.values.overdue missing-value, inputs.values.plan planned-zero',
    );
    const below = { ...byPlan, planned: { plus: [{ value: 'sales' }], minus: [{ value: 'plan' }] } };
    expect(
      outcome(
        { on: revenue, rate: { kind: 'by-attainment', attainment: below, steps } },
        { revenue: '1', sales: '1', plan: '2' },
      ),
    ).toBe('inputs.values planned-below-zero');
  });
});

describe('the terms of a commission', () => {
  const overdue = { amount: { value: 'overdue' }, rate: '1 %' };

  it.each<[string, unknown, string, string]>([
    [
      'an unknown kind of rate',
      { on: revenue, rate: { kind: 'lucky' } },
      'rate.kind',
      'must be a rate whose kind is one of: flat, marginal',
    ],
    ['a flat rate without its rate', { on: revenue, rate: { kind: 'flat' } }, 'rate.rate', 'is missing'],
    [
      'a gap of tiers',
      {
        on: revenue,
        rate: {
          kind: 'marginal',
          tiers: [
            { from: '0', to: '1', rate: '5 %' },
            { from: '2', rate: '6 %' },
          ],
        },
      },
      'rate.tiers.0.to',
      'a gap',
    ],
    [
      'an overlap of tiers',
      {
        on: revenue,
        rate: {
          kind: 'whole-amount',
          tiers: [
            { from: '0', to: '3', rate: '5 %' },
            { from: '2', rate: '6 %' },
          ],
        },
      },
      'rate.tiers.0.to',
      'an overlap',
    ],
    [
      'an edge of marginal tiers, where both sides pay the same',
      { on: revenue, rate: { kind: 'marginal', tiers, edge: 'lower-inclusive' } },
      'rate',
      'the fields are: kind, tiers',
    ],
    [
      'monotone tiers that fall',
      {
        on: revenue,
        rate: {
          kind: 'whole-amount',
          tiers: [
            { from: '0', rate: '6 %' },
            { from: '9', rate: '5 %' },
          ],
          monotone: true,
        },
      },
      'rate.tiers.1.rate',
      'reaching 9 must not pay less',
    ],
    [
      'steps that begin above 0',
      { on: revenue, rate: { kind: 'by-attainment', attainment: byPlan, steps: [{ from: '80 %', rate: '3 %' }] } },
      'rate.steps.0.from',
      'a gap',
    ],
    ['an overdue part of product lines', { on: lines, rate: fivePercent, overdue }, 'overdue', 'which product line'],
    [
      'an overdue part without its amount',
      { on: revenue, rate: fivePercent, overdue: { rate: '1 %' } },
      'overdue.amount',
      'is missing',
    ],
    [
      'a lower rate that is higher',
      { on: revenue, rate: fivePercent, overdue: { ...overdue, mode: 'pay-lower-rate', rate: '5.01 %' } },
      'overdue.rate',
      'must not be more than 5 %',
    ],
    ['clients without an overdue part', { on: { revenueOf: 'clients' }, rate: fivePercent }, 'overdue', 'is missing'],
    [
      'clients with an overdue amount of their own',
      { on: { revenueOf: 'clients' }, rate: fivePercent, overdue },
      'overdue.amount',
      'comes with each client',
    ],
    [
      'clients with a limit of their own',
      { on: { revenueOf: 'clients' }, rate: fivePercent, overdue: { limit: '5', rate: '1 %' } },
      'overdue.limit',
      'comes with each client',
    ],
    [
      'a value that is not declared',
      { on: { value: 'profit' }, rate: fivePercent },
      'on.value',
      'the scheme has no value "profit"',
    ],
    [
      'an overdue value that is not declared',
      { on: revenue, rate: fivePercent, overdue: { amount: { value: 'debts' }, rate: '1 %' } },
      'overdue.amount.value',
      'the scheme has no value "debts"',
    ],
    [
      'a limit that is not declared',
      { on: revenue, rate: fivePercent, overdue: { ...overdue, owed: '1', limit: { value: 'ceiling' } } },
      'overdue.limit.value',
      'the scheme has no value "ceiling"',
    ],
    [
      'a product line that reads no declared value',
      { on: { productLines: [{ ...lines.productLines[0], amount: { value: 'tools' } }] }, rate: fivePercent },
      'on.productLines.0.amount.value',
      'the scheme has no value "tools"',
    ],
    [
      'an attainment of no component',
      { on: revenue, rate: { kind: 'by-attainment', attainment: { attainmentOf: 'kpi' }, steps } },
      'rate.attainment.attainmentOf',
      'the scheme has no component "kpi"',
    ],
    [
      'a limit on what is overdue',
      { on: revenue, rate: fivePercent, overdue: { ...overdue, limit: { value: 'limit' } } },
      'overdue.owed',
      'the limit is on all that is owed, due or not, and not on what is overdue',
    ],
    [
      'what is owed without a limit',
      { on: revenue, rate: fivePercent, overdue: { ...overdue, owed: { value: 'owed' } } },
      'overdue.limit',
      'is missing',
    ],
    [
      'days of deferred payment without those agreed',
      { on: revenue, rate: fivePercent, overdue: { ...overdue, deferredDays: '5' } },
      'overdue.agreedDays',
      'is missing',
    ],
    [
      'triggers of one amount',
      { on: revenue, rate: fivePercent, overdue: { ...overdue, triggers: ['limit'] } },
      'overdue.triggers',
      'belongs to the clients of the receivables',
    ],
    [
      'a trigger twice',
      { on: { revenueOf: 'clients' }, rate: fivePercent, overdue: { rate: '1 %', triggers: ['limit', 'limit'] } },
      'overdue.triggers',
      'must name each once',
    ],
    [
      'tiers that take back',
      { on: revenue, rate: { kind: 'marginal', tiers }, belowZero: 'taken-back' },
      'belowZero',
      'a year-to-date-commission takes them back at the rates at which they were paid',
    ],
    [
      'steps that take back, which no commission of the year has',
      {
        on: revenue,
        rate: {
          kind: 'by-attainment',
          attainment: { actual: revenue, planned: '100' },
          steps: [{ from: '0', rate: '5 %' }],
        },
        belowZero: 'taken-back',
      },
      'belowZero',
      'take back what was paid for them in an adjustment',
    ],
    ['itself as its base', { on: { component: 'commission' }, rate: fivePercent }, 'on.component', 'depends on itself'],
    [
      'an invented field',
      { on: revenue, rate: fivePercent, bonus: '1' },
      '',
      'has a field that does not exist: "bonus"; the fields are: on, overdue, rate, belowZero',
    ],
  ])('are refused for %s', (_, terms, path, message) => {
    expect(refusals(terms)).toEqual([[path, expect.stringContaining(message)]]);
  });

  it('are refused at the product line inside the alternatives', () => {
    const twice = { productLines: [lines.productLines[0], { ...lines.productLines[1], code: 'machines' }] };
    const paths = (on: unknown) => {
      const result = calculateStatement(schemeOf({ on, rate: fivePercent }), {});
      return result.ok ? [] : result.problems.map((problem) => problem.path.slice(4).join('.'));
    };
    expect(paths(twice)).toEqual(['on.productLines.1.code']);
    expect(paths({ productLines: [{ ...lines.productLines[0], coefficient: '-1' }] })).toEqual([
      'on.productLines.0.coefficient',
    ]);
    expect(paths({ productLines: [] })).toEqual(['on.productLines']);
    expect(paths({ revenueOf: 'friends' })).toEqual(['on.revenueOf']);
  });

  it('allow tiers that fall where nothing else was promised', () => {
    expect(
      refusals({
        on: revenue,
        rate: {
          kind: 'whole-amount',
          tiers: [
            { from: '0', rate: '6 %' },
            { from: '9', rate: '5 %' },
          ],
        },
      }),
    ).toEqual([]);
  });

  it.each([
    [
      { on: revenue, rate: fivePercent },
      ['The commission is paid on: “REVENUE”.', 'Rate: 5 %.'],
      ['Основа комиссии: «REVENUE».', 'Ставка: 5 %.'],
    ],
    [
      { on: { plus: [revenue], minus: [{ value: 'returns' }] }, rate: { kind: 'marginal', tiers } },
      [
        'The commission is paid on: “REVENUE” - “RETURNS”.',
        'Less than 0 counts as 0: nothing is paid, and nothing taken back.',
        'By tiers, each rate on its own part: 5 % of the part up to 500 000, 6 % of the part above 500 000.',
      ],
      [
        'Основа комиссии: «REVENUE» - «RETURNS».',
        'Если основа меньше 0, она считается равной 0: комиссия не выплачивается и не удерживается.',
        'По ступеням, каждая ставка — со своей части: 5 % с части до 500 000, 6 % с части свыше 500 000.',
      ],
    ],
    [
      { on: revenue, rate: { kind: 'by-attainment', attainment: byPlan, steps } },
      [
        'The commission is paid on: “REVENUE”.',
        'The rate depends on the attainment (SALES / PLAN): less than 80 % → 0 %, at least 80 % and less than 100 % → 3 %, at least 100 % → 5 %.',
      ],
      [
        'Основа комиссии: «REVENUE».',
        'Ставка зависит от выполнения (SALES / PLAN): менее 80 % → 0 %; не менее 80 % и менее 100 % → 3 %; не менее 100 % → 5 %.',
      ],
    ],
    [
      { on: { plus: [revenue], minus: [{ value: 'returns' }] }, rate: fivePercent, belowZero: 'taken-back' },
      [
        'The commission is paid on: “REVENUE” - “RETURNS”.',
        'Of less than 0, the same rate is taken back.',
        'Rate: 5 %.',
      ],
      [
        'Основа комиссии: «REVENUE» - «RETURNS».',
        'Если основа меньше 0, комиссия с неё по той же ставке удерживается.',
        'Ставка: 5 %.',
      ],
    ],
    [
      {
        on: { revenueOf: 'clients' },
        rate: fivePercent,
        overdue: { rate: '1 %', mode: 'pay-lower-rate', triggers: ['limit', 'deferral'] },
      },
      [
        'The commission is paid on: the revenue of all clients.',
        'Less than 0 counts as 0: nothing is paid, and nothing taken back.',
        'Rate: 5 %.',
        'Nothing is reduced for a client, whatever the revenue, while it, or its group, owes no more than the limit and its payment is deferred for no longer than agreed.',
        "Otherwise what the client owes overdue, at most the client's revenue, is left out.",
        '1 % of the overdue part is paid instead.',
      ],
      [
        'Основа комиссии: выручка по всем клиентам.',
        'Если основа меньше 0, она считается равной 0: комиссия не выплачивается и не удерживается.',
        'Ставка: 5 %.',
        'Комиссия с выручки клиента не уменьшается, какой бы ни была выручка, пока он сам или его группа должны не больше лимита и отсрочка платежа не больше согласованной.',
        'Иначе его просроченная задолженность, но не больше его выручки, не входит в основу комиссии.',
        'За просроченную часть выплачивается 1 %.',
      ],
    ],
    [
      { on: revenue, rate: fivePercent, overdue: { ...overdue, owed: { value: 'owed' }, limit: { value: 'limit' } } },
      [
        'The commission is paid on: “REVENUE”.',
        'Rate: 5 %.',
        'Nothing is reduced, whatever the revenue, while what is owed (“OWED”) is no more than the limit (“LIMIT”).',
        'Otherwise what is overdue (“OVERDUE”), at most the revenue, is left out.',
        '1 % of the overdue part is taken off the commission, at most the whole commission.',
      ],
      [
        'Основа комиссии: «REVENUE».',
        'Ставка: 5 %.',
        'Комиссия не уменьшается, какой бы ни была выручка, пока задолженность («OWED») не больше лимита («LIMIT»).',
        'Иначе просроченная задолженность («OVERDUE»), но не больше выручки, не входит в основу комиссии.',
        'Из комиссии вычитается 1 % просроченной части, но не больше самой комиссии.',
      ],
    ],
  ])('are described in both languages: %j', (terms, en, ru) => {
    const scheme = paySchemeSchema.parse(schemeOf(terms));
    const described = (language: 'en' | 'ru') =>
      describeCommission(
        scheme.components[0]!.terms as Parameters<typeof describeCommission>[0],
        language,
        makeVocabulary(scheme),
      );
    expect([described('en'), described('ru')]).toEqual([en, ru]);
  });
});
