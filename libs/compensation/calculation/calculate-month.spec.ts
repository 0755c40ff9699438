import { leftBy } from '../testing/carried-state.js';
import { describe, expect, it } from '@jest/globals';
import { calculateCompiledMonth, calculateMonth, type MonthOfPeriodsDraft } from './calculate-month.js';
import { calculateStatement } from './calculate-statement.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import { paySchemeSchema } from '../scheme/pay-scheme.js';
import { compileScheme } from '../scheme/compile-scheme.js';
import { statementInputsSchema } from '../inputs/statement-inputs.js';
import { alphaActuals, makeAlphaPlan, makeScheme, makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { renderTrace } from '../explanation/render-trace.js';

function bonusScheme(amount: string, changes: Partial<PaySchemeDraft> = {}): PaySchemeDraft {
  return makeSchemeWith([{ code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount } }], changes);
}

function paid(month: MonthOfPeriodsDraft) {
  const result = calculateMonth(month);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

/** Stands for whatever a caller without types may pass. */
function refusals(month: unknown): [code: string, path: string][] {
  const result = calculateMonth(month as MonthOfPeriodsDraft);
  if (result.ok) throw new Error(`paid ${result.total}`);
  return result.problems.map((problem) => [problem.code, problem.path.join('.')]);
}

const inputs = { month: '2026-06' };

describe('a month of one period', () => {
  it('is what its scheme pays by itself, byte for byte', () => {
    const scheme = makeScheme(makeAlphaPlan());
    const alpha = { ...inputs, actuals: alphaActuals() };
    const byItself = calculateStatement(scheme, alpha);
    for (const period of [
      { from: '2026-06-01' },
      { from: '2020-01-01' },
      { from: '2026-05-31', until: '2026-06-30' },
      { from: '2026-06-01', until: '2027-01-01' },
    ]) {
      expect(JSON.stringify(calculateMonth({ periods: [{ ...period, scheme }], inputs: alpha }))).toBe(
        JSON.stringify(byItself),
      );
    }
  });

  it('needs no calendar where nothing is divided', () => {
    expect(
      paid({ periods: [{ from: '2026-06-01', scheme: bonusScheme('100', { withinMonth: 'working-days' }) }], inputs })
        .total,
    ).toBe('100.00');
  });
});

describe('the days of a month', () => {
  it.each([
    ['2026-06-01', '2026-06-01', '100.00'],
    ['2026-06-30', undefined, '100.00'],
    ['2026-06-10', '2026-06-20', '1100.00'],
    ['2026-05-01', '2026-06-29', '2900.00'],
  ])('from %s to %s pay their share of 3 000', (from, until, total) => {
    expect(
      paid({ periods: [{ from, ...(until === undefined ? {} : { until }), scheme: bonusScheme('3000') }], inputs })
        .total,
    ).toBe(total);
  });

  it('between two periods are not paid', () => {
    const scheme = bonusScheme('3000');
    expect(
      paid({
        periods: [
          { from: '2026-06-01', until: '2026-06-10', scheme },
          { from: '2026-06-21', scheme },
        ],
        inputs,
      }).total,
    ).toBe('2000.00');
  });

  it('are divided as is asked, otherwise as the last scheme says', () => {
    const calendar = { version: '2026-1' };
    const periods = [
      { from: '2026-06-01', scheme: bonusScheme('0') },
      { from: '2026-06-27', scheme: bonusScheme('2200', { withinMonth: 'working-days' as const }) },
    ];
    expect(paid({ periods, inputs: { ...inputs, calendar } }).total).toBe('200.00');
    expect(paid({ periods, inputs, proration: 'calendar-days' }).total).toBe('293.33');
  });

  it('may all be days off of a period', () => {
    const periods = [
      { from: '2026-06-01', until: '2026-06-26', scheme: bonusScheme('2200') },
      { from: '2026-06-27', until: '2026-06-28', scheme: bonusScheme('9999') },
    ];
    expect(
      paid({ periods, inputs: { ...inputs, calendar: { version: '2026-1' } }, proration: 'working-days' }).total,
    ).toBe('2000.00');
  });
});

describe('the explanation of a month with a change inside', () => {
  it('has every period with its scheme, its days and its part of each component', () => {
    const periods = [
      { from: '2026-01-01', scheme: bonusScheme('100.00', { name: 'Hunters' }) },
      { from: '2026-06-11', scheme: bonusScheme('100.00', { name: 'Hunters', version: 2 }) },
      { from: '2026-06-21', until: '2026-06-29', scheme: bonusScheme('200.00', { name: 'Support', version: 1 }) },
    ];
    expect(renderTrace(paid({ periods, inputs }).trace).split('\n')).toEqual([
      'Statement: 126.67 (June 2026; no scheme is in force on 1 of 30 days: they are not paid)',
      '  Bonus: 33.34 + 33.33 + 60.00 = 126.67',
      '    1 June 2026 – 10 June 2026: 100.00 × 10 / 30 = 33.34 (pay scheme “Hunters”, version 1; unrounded ≈ 33.333333; shown so that the periods add up to the line)',
      '      Bonus: 100.00',
      '    11 June 2026 – 20 June 2026: 100.00 × 10 / 30 = 33.33 (pay scheme “Hunters”, version 2; rounded half-up from about 33.333333)',
      '      Bonus: 100.00',
      '    21 June 2026 – 29 June 2026: 200.00 × 9 / 30 = 60.00 (pay scheme “Support”, version 1)',
      '      Bonus: 200.00',
    ]);
  });

  it('shows the lines of a component, and the parts of a shared line by their names', () => {
    const kpi = makeScheme(makeAlphaPlan());
    const both = paid({
      periods: [{ from: '2026-06-16', scheme: kpi }],
      inputs: { ...inputs, actuals: alphaActuals() },
    });
    expect(renderTrace(both.trace)).toContain(
      '16 June 2026 – 30 June 2026: (25 000.00 + 10 000.00 + 12 000.00 + 0.00) × 15 / 30 = 23 500.00',
    );
    const shared = makeSchemeWith(
      [
        { code: 'one', name: 'One', kind: 'fixed-bonus', line: 'both', terms: { amount: '0.01' } },
        { code: 'two', name: 'Two', kind: 'fixed-bonus', line: 'both', terms: { amount: '0.01' } },
      ],
      { lines: [{ code: 'both', name: 'Both' }] },
    );
    const result = paid({ periods: [{ from: '2026-06-16', scheme: shared }], inputs });
    expect(result.lines).toEqual([{ position: 1, component: 'both', code: 'both', label: 'Both', amount: '0.01' }]);
    expect(renderTrace(result.trace).split('\n').slice(1, 3)).toEqual([
      '  Both: 0.01 + 0.00 = 0.01',
      '    One, 16 June 2026 – 30 June 2026: 0.01 × 15 / 30 = 0.01 (pay scheme “Test scheme”, version 1; rounded half-up from 0.005)',
    ]);
  });

  it('is left out where it is not asked for', () => {
    const compiled = compileScheme(paySchemeSchema.parse(bonusScheme('100.00')));
    const month = { periods: [{ from: '2026-06-11', scheme: compiled }], inputs: statementInputsSchema.parse(inputs) };
    const traced = calculateCompiledMonth(month);
    const untraced = calculateCompiledMonth(month, { traced: false });
    expect(untraced).toEqual({ ...traced, trace: undefined });
    expect(untraced).not.toHaveProperty('trace');
  });
});

describe('a salary in a month with a change inside', () => {
  it('is read on each day, and not paid where its gate is shut', () => {
    const gated = (grades: [string, string]) =>
      makeSchemeWith(
        [
          {
            code: 'salary',
            name: 'Salary',
            kind: 'salary',
            when: { amount: { value: 'open' }, atLeast: '1' },
            terms: {
              grades: grades.map((salary, index) => ({ grade: index + 1, name: `Grade ${index + 1}`, salary })),
            },
          },
        ],
        { values: [{ code: 'open', name: 'Open', unit: 'times' }] },
      );
    const periods = [
      { from: '2026-06-01', scheme: gated(['3000', '6000']) },
      { from: '2026-06-11', scheme: gated(['9000', '12000']) },
    ];
    const employment = {
      grade: [
        { from: '2026-01-01', value: 1 },
        { from: '2026-06-21', value: 2 },
      ],
    };
    const open = paid({ periods, inputs: { ...inputs, employment, values: { open: '1' } } });
    expect(open.total).toBe('8000.00');
    expect(renderTrace(open.trace)).toContain('Salary: 3 000.00 + 4 000.00 = 7 000.00');
    expect(paid({ periods, inputs: { ...inputs, employment, values: { open: '0' } } }).total).toBe('0.00');
  });
});

describe('a component that belongs to the end of the month', () => {
  const timeliness = (onTime: string) => ({
    code: 'timely',
    name: 'Timely work',
    kind: 'timeliness' as const,
    terms: { onTime, afterMiss: ['4000'], missed: ['0', '2000'] },
  });
  const bonus = (amount: string) => ({ code: 'bonus', name: 'Bonus', kind: 'fixed-bonus' as const, terms: { amount } });
  const missedOnce = leftBy('2026-05', { timely: { pending: [{ id: 'T-1', missed: 1 }] } });

  it('is not asked for by a scheme that is no longer in force', () => {
    const periods = [
      { from: '2026-06-01', scheme: makeSchemeWith([timeliness('7000')]) },
      { from: '2026-06-16', scheme: bonusScheme('3000') },
    ];
    expect(paid({ periods, inputs }).lines.map((line) => [line.code, line.amount])).toEqual([['bonus', '1500.00']]);
  });

  it('leaves the state of the last scheme, and warns of one that ends', () => {
    const periods = [
      { from: '2026-06-01', scheme: makeSchemeWith([timeliness('7000'), bonus('10000')]) },
      { from: '2026-06-16', scheme: makeSchemeWith([timeliness('9000')]) },
    ];
    const tasks = { ...inputs, tasks: [{ id: 'T-1', done: false }] };
    expect(paid({ periods, inputs: tasks, carriedState: missedOnce })).toMatchObject({
      lines: [{ amount: '5000.00' }, { amount: '-2000.00' }],
      carriedState: leftBy('2026-06', { timely: { pending: [{ id: 'T-1', missed: 2 }] } }),
    });
    const ended = paid({
      periods: [periods[0]!, { from: '2026-06-16', scheme: bonusScheme('3000') }],
      inputs,
      carriedState: missedOnce,
    });
    expect(ended.warnings).toEqual([expect.objectContaining({ code: 'state-ended', component: 'timely' })]);
    expect(ended.carriedState).toEqual({});
  });

  it('is paid by the last period of someone who leaves', () => {
    const periods = [{ from: '2026-06-01', until: '2026-06-15', scheme: makeSchemeWith([timeliness('7000')]) }];
    expect(paid({ periods, inputs: { ...inputs, tasks: [{ id: 'T-1', done: true }] } }).total).toBe('7000.00');
  });
});

describe('a month with a change inside is refused', () => {
  const scheme = bonusScheme('1');

  it.each([
    [null, ''],
    [{ inputs }, 'periods'],
    [{ periods: [], inputs }, 'periods'],
    [{ periods: [{ from: '2026-06-01', scheme }] }, 'inputs'],
    [{ periods: [{ from: '2026-06-31', scheme }], inputs }, 'periods.0.from'],
    [
      { periods: [{ from: '2026-06-01', scheme: { ...scheme, components: [] } }], inputs },
      'periods.0.scheme.components',
    ],
    [
      {
        periods: [
          { from: '2026-06-10', scheme },
          { from: '2026-06-10', scheme },
        ],
        inputs,
      },
      'periods.1.from',
    ],
    [
      {
        periods: [
          { from: '2026-06-10', scheme },
          { from: '2026-06-09', scheme },
        ],
        inputs,
      },
      'periods.1.from',
    ],
    [
      {
        periods: [
          { from: '2026-06-01', until: '2026-06-10', scheme },
          { from: '2026-06-10', scheme },
        ],
        inputs,
      },
      'periods.1.from',
    ],
    [{ periods: [{ from: '2026-06-10', until: '2026-06-09', scheme }], inputs }, 'periods.0.until'],
    [{ periods: [{ from: '2026-06-01', scheme }], inputs, proration: 'weeks' }, 'proration'],
    [{ periods: [{ from: '2026-06-01', scheme }], inputs, carriedState: 'none' }, 'carriedState'],
  ])('as %j', (month, path) => {
    expect(refusals(month)).toEqual([['invalid', path]]);
  });

  it.each([
    ['missing-month', 'inputs.month', { periods: [{ from: '2026-06-16', scheme }], inputs: {} }],
    [
      'period-outside-month',
      'periods.1.from',
      {
        periods: [
          { from: '2026-06-16', scheme },
          { from: '2026-07-01', scheme },
        ],
        inputs,
      },
    ],
    [
      'period-outside-month',
      'periods.0.from',
      {
        periods: [
          { from: '2026-05-01', scheme },
          { from: '2026-06-01', scheme },
        ],
        inputs,
      },
    ],
    [
      'missing-calendar',
      'inputs.calendar',
      { periods: [{ from: '2026-06-16', scheme }], inputs, proration: 'working-days' },
    ],
    [
      'unknown-value',
      'inputs.values.revenue',
      { periods: [{ from: '2026-06-16', scheme }], inputs: { ...inputs, values: { revenue: '1' } } },
    ],
    [
      'unknown-indicator',
      'inputs.actuals.sales',
      { periods: [{ from: '2026-06-16', scheme }], inputs: { ...inputs, actuals: { sales: { value: '1' } } } },
    ],
    [
      'unread-plan',
      'inputs.kpiPlan',
      { periods: [{ from: '2026-06-16', scheme }], inputs: { ...inputs, kpiPlan: makeAlphaPlan() } },
    ],
    [
      'unread-plan',
      'periods.0.kpiPlan',
      { periods: [{ from: '2026-06-16', scheme, kpiPlan: makeAlphaPlan() }], inputs },
    ],
    [
      'unknown-state',
      'carriedState.bonus',
      { periods: [{ from: '2026-06-16', scheme }], inputs, carriedState: { bonus: {} } },
    ],
  ] as [string, string, unknown][])('as %s at %s', (code, path, month) => {
    expect(refusals(month)).toEqual([[code, path]]);
  });

  it('once for what is missing in several periods', () => {
    const kpi = makeScheme(makeAlphaPlan());
    const { sales: _sales, ...actuals } = alphaActuals();
    expect(
      refusals({
        periods: [
          { from: '2026-06-01', scheme: kpi },
          { from: '2026-06-16', scheme: kpi },
        ],
        inputs: { ...inputs, actuals },
      }),
    ).toEqual([['missing-actual', 'inputs.actuals.sales']]);
  });

  it('when the parts make an amount that nothing can hold', () => {
    const large = bonusScheme('999999999999999.99');
    const two = makeSchemeWith([
      ...large.components,
      { code: 'more', name: 'More', kind: 'fixed-bonus', terms: { amount: '999999999999999.99' } },
    ]);
    expect(refusals({ periods: [{ from: '2026-06-02', scheme: two }], inputs })).toEqual([
      ['amount-too-large', 'inputs'],
    ]);
  });
});

describe('values that only one of the schemes reads', () => {
  it('are accepted', () => {
    const values = [{ code: 'extra', name: 'Extra', unit: 'rubles' }];
    const byValue = makeSchemeWith(
      [{ code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: { value: 'extra' } } }],
      { values },
    );
    expect(
      paid({
        periods: [
          { from: '2026-06-01', scheme: byValue },
          { from: '2026-06-16', scheme: bonusScheme('100') },
        ],
        inputs: { ...inputs, values: { extra: '300' } },
      }).total,
    ).toBe('200.00');
  });
});
