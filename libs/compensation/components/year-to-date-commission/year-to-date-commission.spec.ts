import { describe, expect, it } from '@jest/globals';
import { nextMonth, previousMonth } from '#calendar/month.js';
import { leftBy } from '../../testing/carried-state.js';
import { calculateStatement } from '../../calculation/calculate-statement.js';
import { paySchemeSchema, type PaySchemeDraft } from '../../scheme/pay-scheme.js';
import { makeVocabulary } from '../../scheme/vocabulary-of-scheme.js';
import type { CarriedState } from '../../statement/statement.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import { renderTrace } from '../../explanation/render-trace.js';
import { describeYearToDateCommission } from './describe-year-to-date-commission.js';

type Terms = Extract<PaySchemeDraft['components'][number], { kind: 'year-to-date-commission' }>['terms'];

const values = ['revenue', 'returns', 'overdue'].map((code) => ({
  code,
  name: code.toUpperCase(),
  unit: 'rubles',
  default: '0',
}));
const on = { plus: [{ value: 'revenue' }], minus: [{ value: 'returns' }] };
const tiers = [
  { from: '0', rate: '5 %' },
  { from: '500000', rate: '6 %' },
];
const marginal = { on, rate: { kind: 'marginal', tiers } } as const satisfies Terms;
const wholeAmount = { on, rate: { kind: 'whole-amount', tiers } } as const satisfies Terms;

function schemeOf(terms: unknown, yearBeginsIn?: number): PaySchemeDraft {
  return makeSchemeWith(
    [{ code: 'commission', name: 'Commission', kind: 'year-to-date-commission', terms: terms as Terms }],
    { values, ...(yearBeginsIn === undefined ? {} : { yearBeginsIn }) },
  );
}

function stateOf(month: string, amount: string, since = `${month.slice(0, 4)}-01`): CarriedState {
  return leftBy(month, { commission: { since, amount } });
}

/** The months since a state that had no statement. */
function monthsBetween({ commission }: CarriedState, month: string): { month: string; reason: string }[] {
  const skipped = [];
  for (
    let next = nextMonth((commission as { month: string } | undefined)?.month ?? previousMonth(month));
    next < month;
    next = nextMonth(next)
  )
    skipped.push({ month: next, reason: 'Unpaid leave' });
  return skipped;
}

/** The pay of months one after the other, each with the state that the one before left. */
function payOf(
  terms: Terms,
  months: [month: string, revenue: string, more?: Record<string, string>][],
  state: CarriedState = {},
  yearBeginsIn?: number,
): string[] {
  let carried = state;
  return months.map(([month, revenue, more]) => {
    const skippedMonths = monthsBetween(carried, month);
    const inputs = { month, skippedMonths, values: { revenue, ...more } };
    const result = calculateStatement(schemeOf(terms, yearBeginsIn), inputs, carried);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    carried = JSON.parse(JSON.stringify(result.carriedState)) as CarriedState;
    return result.total;
  });
}

function refusedFor(month: string | undefined, state: CarriedState, yearBeginsIn?: number): string {
  const result = calculateStatement(schemeOf(marginal, yearBeginsIn), { month, values: { revenue: '1' } }, state);
  return result.ok
    ? `paid ${result.total}`
    : result.problems.map((problem) => `${problem.path.join('.')} ${problem.code}`).join(', ');
}

describe('a commission on the year to date', () => {
  it('pays what the month adds to the commission of the year', () => {
    expect(
      payOf(marginal, [
        ['2026-01', '400000'],
        ['2026-02', '300000'],
        ['2026-03', '0'],
      ]),
    ).toEqual(['20000.00', '17000.00', '0.00']);
  });

  it('pays the earlier months up when a whole-amount tier is reached', () => {
    expect(
      payOf(wholeAmount, [
        ['2026-01', '400000'],
        ['2026-02', '100000'],
        ['2026-03', '200000'],
      ]),
    ).toEqual(['20000.00', '10000.00', '12000.00']);
  });

  it('begins anew in January, even after months without pay', () => {
    expect(
      payOf(
        marginal,
        [
          ['2026-12', '400000'],
          ['2027-01', '400000'],
        ],
        stateOf('2026-11', '3000000'),
      ),
    ).toEqual(['24000.00', '20000.00']);
    expect(payOf(marginal, [['2027-05', '400000']], stateOf('2026-10', '3000000'))).toEqual(['20000.00']);
    expect(payOf(marginal, [['2027-05', '400000']], stateOf('2027-02', '500000'))).toEqual(['24000.00']);
  });

  it('begins anew in the first month of the business year', () => {
    expect(
      payOf(
        marginal,
        [
          ['2026-12', '500000'],
          ['2027-01', '100'],
          ['2027-03', '100'],
          ['2027-04', '100'],
        ],
        {},
        4,
      ),
    ).toEqual(['25000.00', '6.00', '6.00', '5.00']);
    expect(
      payOf(
        marginal,
        [
          ['2026-11', '100'],
          ['2026-12', '100'],
        ],
        stateOf('2026-10', '500000', '2025-12'),
        12,
      ),
    ).toEqual(['6.00', '5.00']);
  });

  it('takes nothing of the year before back when returns exceed sales in the first month of a year, and counts them against that year', () => {
    expect(
      payOf(
        marginal,
        [
          ['2026-03', '600000'],
          ['2026-04', '100000', { returns: '300000' }],
          ['2026-05', '250000'],
        ],
        stateOf('2026-02', '0', '2025-04'),
        4,
      ),
    ).toEqual(['31000.00', '0.00', '2500.00']);
  });

  it('gives back what a month of returns had been paid, but pays nothing for a year below 0', () => {
    expect(
      payOf(marginal, [
        ['2026-01', '600000'],
        ['2026-02', '0', { returns: '200000' }],
        ['2026-03', '0', { returns: '500000' }],
        ['2026-04', '200000'],
      ]),
    ).toEqual(['31000.00', '-11000.00', '-20000.00', '5000.00']);
  });

  it('keeps the state in full', () => {
    const result = calculateStatement(
      schemeOf({
        on: { productLines: [{ code: 'a', name: 'A', amount: { value: 'revenue' }, coefficient: '0.000001' }] },
        rate: marginal.rate,
      }),
      { month: '2026-02', values: { revenue: '0.000001' } },
      stateOf('2026-01', '1/3'),
    );
    expect(result.ok && result.carriedState).toEqual(stateOf('2026-02', '1000000000003/3000000000000'));
  });

  it('takes the overdue part of the month off, at most what the month pays', () => {
    const terms = {
      on: { value: 'revenue' },
      rate: marginal.rate,
      overdue: { amount: { value: 'overdue' }, rate: '1 %' },
    } satisfies Terms;
    expect(
      payOf(terms, [
        ['2026-01', '500000'],
        ['2026-02', '300000', { overdue: '100000' }],
        ['2026-03', '1000', { overdue: '1000' }],
      ]),
    ).toEqual(['25000.00', '11000.00', '0.00']);
  });

  it('shows the year before and after', () => {
    const result = calculateStatement(
      schemeOf(wholeAmount),
      { month: '2026-02', values: { revenue: '300000' } },
      stateOf('2026-01', '400000'),
    );
    expect(result.ok && renderTrace(result.trace))
      .toBe(`Statement: 22 000.00 (pay scheme “Test scheme”, version 1; February 2026)
  Commission: 42 000.00 - 20 000.00 = 22 000.00
    Year to date: 400 000.00 + 300 000.00 = 700 000.00
    Commission of the year with this month: 42 000.00
      By the tier reached: 700 000.00 × 6 % = 42 000.00 (rate of the tier: at least 500 000.00)
    Commission of the year before this month: 20 000.00
      By the tier reached: 400 000.00 × 5 % = 20 000.00 (rate of the tier: less than 500 000.00)`);
    const below = calculateStatement(schemeOf(wholeAmount), { month: '2026-01', values: { returns: '5' } });
    expect(below.ok && renderTrace(below.trace)).toContain('= -5.00 (below 0: no commission is paid on it)');
  });
});

describe('a commission on the year to date is refused', () => {
  it.each<[string, string | undefined, CarriedState, string]>([
    ['without the month', undefined, {}, 'inputs.month missing-month'],
    ['with a state that is no amount', '2026-03', stateOf('2026-02', '1,5'), 'carriedState.commission.amount invalid'],
    ['with a state over 0', '2026-03', stateOf('2026-02', '1/0'), 'carriedState.commission.amount invalid'],
    [
      'with a state without its year',
      '2026-03',
      leftBy('2026-02', { commission: { amount: '1' } }),
      'carriedState.commission.since invalid',
    ],
    [
      'with a state of a year that has no such month',
      '2026-03',
      stateOf('2026-02', '1', '2025-01'),
      'carriedState.commission.since invalid',
    ],
    ['with a state of another component', '2026-03', { salary: {} }, 'carriedState.salary unknown-state'],
  ])('%s', (_, month, state, expected) => {
    expect(refusedFor(month, state)).toBe(expected);
  });

  it('with an amount of another business year, which a scheme leaves behind on the first day of its own alone', () => {
    const left = stateOf('2026-06', '900000');
    expect(refusedFor('2026-07', left, 4)).toBe('carriedState.commission.since state-of-another-year');
    expect(refusedFor('2027-04', stateOf('2027-03', '900000'), 4)).toBe('paid 0.05');
    expect(refusedFor('2026-07', left, 7)).toBe('paid 0.05');
    const refused = calculateStatement(schemeOf(marginal, 4), { month: '2026-07', values: { revenue: '1' } }, left);
    expect(refused.ok ? undefined : refused.problems[0]?.message).toBe(
      'is 2026-01, and the business year of 2026-07 begins in 2026-04 by this scheme: "Commission" cannot go on from an amount of another year; a scheme changes its business year on the first day of the new one, 2027-04-01: calculate the months before by a version whose yearBeginsIn is 1',
    );
  });

  it.each([0, 13, 1.5, '04'])('where the business year begins in %p', (yearBeginsIn) => {
    const refused = paySchemeSchema.safeParse(schemeOf(marginal, yearBeginsIn as number)).error?.issues ?? [];
    expect(refused.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['yearBeginsIn', 'must be the number of a month, 1 to 12'],
    ]);
  });

  it.each<[string, unknown, string]>([
    ['a flat rate, which no year changes', { on, rate: { kind: 'flat', rate: '5 %' } }, 'rate.kind'],
    ['a year of its own', { ...marginal, beginsIn: '04' }, ''],
    ['an overdue part without its amount', { ...marginal, overdue: { rate: '1 %' } }, 'overdue.amount'],
    [
      'monotone tiers that fall',
      {
        on,
        rate: {
          kind: 'whole-amount',
          monotone: true,
          tiers: [
            { from: '0', rate: '6 %' },
            { from: '1', rate: '5 %' },
          ],
        },
      },
      'rate.tiers.1.rate',
    ],
    ['a value that is not declared', { ...marginal, on: { value: 'profit' } }, 'on.value'],
  ])('for %s', (_, terms, path) => {
    expect(
      (paySchemeSchema.safeParse(schemeOf(terms)).error?.issues ?? []).map((issue) => issue.path.slice(3).join('.')),
    ).toEqual([path]);
  });
});

describe('the year to date of deals that are split', () => {
  const before = (digits: number) => stateOf('2026-02', `1/${'3'.repeat(digits)}`);

  it('is carried as a long fraction', () => {
    const result = calculateStatement(schemeOf(marginal), { month: '2026-03', values: { revenue: '0' } }, before(900));
    expect(result).toMatchObject({
      ok: true,
      carriedState: stateOf('2026-03', `1/${'3'.repeat(900)}`),
    });
  });

  it('is refused where no state would hold it', () => {
    const result = calculateStatement(
      schemeOf(marginal),
      { month: '2026-03', values: { revenue: '123456789' } },
      before(1990),
    );
    expect(result.ok ? [] : result.problems.map((problem) => `${problem.path.join('.')} ${problem.code}`)).toEqual([
      'carriedState.commission.amount amount-too-fine',
    ]);
    expect(result.ok ? '' : result.problems[0]?.message).toContain('leave the shares of the deals as they were agreed');
  });
});

describe('the terms of a commission on the year to date', () => {
  it('are described in both languages', () => {
    const scheme = paySchemeSchema.parse(schemeOf(marginal, 4));
    const described = (language: 'en' | 'ru') =>
      describeYearToDateCommission(
        scheme.components[0]!.terms as Parameters<typeof describeYearToDateCommission>[0],
        language,
        makeVocabulary(scheme),
      );
    expect(described('en')).toEqual([
      'The commission is paid on: “REVENUE” - “RETURNS”.',
      'The tiers are reached over the year, which begins in April: a month pays the commission of the year to date less that of the months before.',
      'A month of less than 0 gives back what its amount was paid in the months before, at the rates at which it was paid; a year to date of less than 0 pays nothing and counts against the later months of the year.',
      'By tiers, each rate on its own part: 5 % of the part up to 500 000, 6 % of the part above 500 000.',
    ]);
    expect(described('ru')[1]).toBe(
      'Ступени считаются нарастающим итогом за год, который начинается в апреле: за месяц выплачивается комиссия с начала года за вычетом комиссии за предыдущие месяцы.',
    );
  });

  it('has no gate: a month behind a shut one would count as paid, and its returns would take back what was not', () => {
    const [component] = schemeOf(marginal).components;
    const gated = { ...component, when: { amount: { value: 'revenue' }, atLeast: '100' } };
    const checked = paySchemeSchema.safeParse({ ...schemeOf(marginal), components: [gated] });
    expect(checked.error?.issues.map(({ path }) => path.join('.'))).toEqual(['components.0.when']);
  });

  it.each(['days-on-staff', 'on-staff-on-last-day'])(
    'is not paid in part, "%s": the year would count all of the month, and its returns would take back what was not paid',
    (paidFor) => {
      const [component] = schemeOf(marginal).components;
      const checked = paySchemeSchema.safeParse({
        ...schemeOf(marginal),
        components: [{ ...component, for: paidFor }],
      });
      expect(checked.error?.issues.map(({ path }) => path.join('.'))).toEqual(['components.0.for']);
    },
  );

  it('is paid after leaving where the scheme says so', () => {
    const [component] = schemeOf(marginal).components;
    const scheme = { ...schemeOf(marginal), components: [{ ...component, for: 'also-after-leaving' }] };
    expect(paySchemeSchema.safeParse(scheme).success).toBe(true);
  });
});
