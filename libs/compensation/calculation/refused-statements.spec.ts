import { leftBy } from '../testing/carried-state.js';
import { describe, expect, it } from '@jest/globals';
import { calculateMonth } from './calculate-month.js';
import { calculateStatement } from './calculate-statement.js';
import { calculateKpiPlan } from './kpi-plan-statement.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import type { ExplainedResult } from '../statement/statement.js';
import { alphaActuals, makeAlphaPlan, indicator, makeScheme, makeSchemeWith } from '../testing/kpi-plan-builder.js';

const calculate = calculateStatement as (scheme: unknown, inputs: unknown, carriedState?: unknown) => ExplainedResult;

function told(result: ExplainedResult): [code: string, path: string, about?: string][] {
  if (result.ok) throw new Error(`paid ${result.total}`);
  return result.problems.map(({ code, path, person, indicator: about }) => [
    code,
    path.join('.'),
    [person, about].filter((each) => each !== undefined).join(' '),
  ]);
}

const values = [
  { code: 'revenue', name: 'Revenue', unit: 'RUB' },
  { code: 'plan', name: 'Plan', unit: 'RUB', default: '100' },
];
const withTarget = (target: unknown, more: PaySchemeDraft['components'] = []) =>
  makeSchemeWith(
    [
      {
        code: 'kpi',
        name: 'KPI',
        kind: 'kpi-bonus',
        terms: { baseBonus: '100', indicators: [{ ...indicator(), target }] },
      } as never,
      ...more,
    ],
    { values },
  );

describe('a refused statement', () => {
  it('names the person and the indicator of every problem, for all of them at once', () => {
    const { sales: _, ...actuals } = alphaActuals();
    const inputs = {
      person: 'p-7',
      actuals: {
        ...actuals,
        receivables: { value: '1,5' },
        retention: { lost: '11' },
        forecast: { achieved: true },
        travel: { value: '1' },
      },
      fines: [],
    };
    expect(told(calculate(makeScheme(makeAlphaPlan()), inputs))).toEqual([
      ['invalid', 'inputs.actuals.receivables.value', 'p-7 receivables'],
      ['missing-actual', 'inputs.actuals.sales', 'p-7 sales'],
      ['lost-more-than-total', 'inputs.actuals.retention.lost', 'p-7 retention'],
      ['wrong-actual-for-kind', 'inputs.actuals.forecast', 'p-7 forecast'],
      ['unread-section', 'inputs.fines', 'p-7'],
      ['unknown-indicator', 'inputs.actuals.travel', 'p-7 travel'],
    ]);
  });

  it('does not advise to take out what the person may be paid by', () => {
    const result = calculate(makeScheme(makeAlphaPlan()), { actuals: alphaActuals(), fines: [] });
    expect(result.ok ? [] : result.problems.map(({ message }) => message)).toEqual([
      'no component of the scheme reads fines; use the scheme that does, and take them out only where nothing is paid or taken by them',
    ]);
  });

  it('names them for a KPI plan and for a month of periods as well', () => {
    const actuals = { ...alphaActuals(), sales: { value: '1,5' }, retention: { lost: '11' } };
    const expected = [
      ['invalid', 'inputs.actuals.sales.value', 'p-7 sales'],
      ['lost-more-than-total', 'inputs.actuals.retention.lost', 'p-7 retention'],
    ];
    expect(told(calculateKpiPlan(makeAlphaPlan() as never, { person: 'p-7', actuals: actuals as never }))).toEqual(
      expected,
    );
    const periods = [
      { from: '2026-07-01', scheme: makeScheme(makeAlphaPlan()) },
      { from: '2026-07-11', scheme: makeScheme(makeAlphaPlan()) },
    ];
    expect(told(calculateMonth({ periods, inputs: { person: 'p-7', month: '2026-07', actuals } } as never))).toEqual(
      expected,
    );
  });

  it('names the indicator whose terms are wrong', () => {
    const plan = {
      ...makeAlphaPlan(),
      indicators: makeAlphaPlan().indicators.map((each, index) => (index === 1 ? { ...each, atMost: '-1' } : each)),
    };
    expect(told(calculate(makeScheme(plan as never), { person: 'p-7', actuals: alphaActuals() }))).toEqual([
      ['invalid', 'scheme.components.0.terms.indicators.1.atMost', 'p-7 receivables'],
    ]);
  });

  it('takes no name from a malformed person or code', () => {
    expect(
      told(
        calculate(makeScheme(makeAlphaPlan()), { person: 7, actuals: { ...alphaActuals(), 'X Y': { value: '1' } } }),
      ),
    ).toEqual([
      ['invalid', 'inputs.person', ''],
      ['invalid', 'inputs.actuals.X Y', ''],
    ]);
  });

  it.each<[string, PaySchemeDraft, unknown, string[]]>([
    [
      'a value',
      withTarget({ value: 'revenue' }),
      { values: { revenue: '1,5' } },
      ['inputs.values.revenue', 'inputs.actuals.sales'],
    ],
    [
      'a value with a default that nobody gave',
      withTarget({ value: 'plan' }),
      { values: { plan: '-1', other: '1' }, actuals: { sales: { value: '1' } } },
      ['inputs.values.plan', 'inputs.values.other'],
    ],
    ['an unknown section', withTarget('10'), { nonsense: 1 }, ['inputs', 'inputs.actuals.sales']],
    ['the values', withTarget({ value: 'revenue' }), { values: 7 }, ['inputs.values', 'inputs.actuals.sales']],
    ['everything', withTarget('10'), 7, ['inputs']],
  ])('tells of %s what is refused, what else is wrong, and nothing that follows', (_, scheme, inputs, paths) => {
    expect(told(calculate(scheme, inputs)).map(([, path]) => path)).toEqual(paths);
  });

  it('says of a refused personal plan nothing about the actuals that belong to it', () => {
    const scheme = makeSchemeWith([{ code: 'kpi', name: 'KPI', kind: 'kpi-bonus', terms: { plan: 'personal' } }]);
    const kpiPlan = { ...makeAlphaPlan(), baseBonus: '1,5' };
    expect(told(calculate(scheme, { kpiPlan, actuals: alphaActuals(), tasks: [] })).map(([, path]) => path)).toEqual([
      'inputs.kpiPlan.baseBonus',
      'inputs.tasks',
    ]);
  });

  it('tells the inputs beside a state that is refused, and nothing that only follows from it', () => {
    const tasks = {
      code: 'tasks',
      name: 'Tasks',
      kind: 'timeliness',
      terms: { onTime: '1', afterMiss: ['1'], missed: ['0'] },
    } as never;
    const moved = { month: '2026-07', tasks: [{ id: 'T-1', done: true, due: '2026-06-10' }] };
    expect(
      told(
        calculate(
          withTarget('10', [tasks]),
          { ...moved, person: 'p-7' },
          { ...leftBy('2026-06', { tasks: { pending: 7 } }), nobody: {} },
        ),
      ),
    ).toEqual([
      ['missing-actual', 'inputs.actuals.sales', 'p-7 sales'],
      ['invalid', 'carriedState.tasks.pending', 'p-7'],
      ['unknown-state', 'carriedState.nobody', 'p-7'],
    ]);
    expect(
      told(calculate(withTarget('10', [tasks]), { month: '2026-07' }, { tasks: 7 })).map(([code]) => code),
    ).toEqual(['missing-actual', 'missing-tasks', 'invalid']);
    for (const state of [null, 7, []])
      expect(told(calculate(withTarget('10'), {}, state)).map(([, path]) => path)).toEqual([
        'inputs.actuals.sales',
        'carriedState',
      ]);
  });

  it('tells them in a month of periods too', () => {
    const periods = [
      { from: '2026-07-01', scheme: withTarget('10') },
      { from: '2026-07-11', scheme: withTarget('20') },
    ];
    expect(
      told(calculateMonth({ periods, inputs: { person: 'p-7', month: '2026-07' }, carriedState: { nobody: {} } })),
    ).toEqual([
      ['unknown-state', 'carriedState.nobody', 'p-7'],
      ['missing-actual', 'inputs.actuals.sales', 'p-7 sales'],
    ]);
  });

  it('tells a missing target value once, and not that it is not more than 0', () => {
    expect(told(calculate(withTarget({ value: 'revenue' }), { actuals: { sales: { value: '1' } } }))).toEqual([
      ['missing-value', 'inputs.values.revenue', ''],
    ]);
    const salary = { code: 'pay', name: 'Pay', kind: 'fixed-bonus', terms: { amount: { value: 'revenue' } } } as never;
    expect(told(calculate(withTarget({ component: 'pay' }, [salary]), { actuals: { sales: { value: '1' } } }))).toEqual(
      [['missing-value', 'inputs.values.revenue', '']],
    );
    expect(
      told(
        calculate(withTarget({ value: 'revenue' }), { values: { revenue: '0' }, actuals: { sales: { value: '1' } } }),
      ),
    ).toEqual([['target-not-positive', 'inputs.values', 'sales']]);
  });
});
