import { describe, expect, it } from '@jest/globals';
import { statementInputsSchema, type StatementInputsDraft } from '../inputs/statement-inputs.js';
import { compileScheme } from '../scheme/compile-scheme.js';
import { paySchemeSchema, type PaySchemeDraft } from '../scheme/pay-scheme.js';
import { calculateKnownPay } from './known-pay.js';
import { findNextSteps } from './next-steps.js';

const values = [
  { code: 'revenue', name: 'Revenue', unit: 'RUB' },
  { code: 'calls', name: 'Calls', unit: 'calls' },
  { code: 'invoices', name: 'Invoices', unit: 'invoices' },
];
const month = (components: readonly object[], inputs: StatementInputsDraft, carriedState?: Record<string, unknown>) => {
  const draft = {
    format: 'pay-scheme/1',
    code: 'seller',
    name: 'Seller',
    version: 1,
    effectiveFrom: '2026-01-01',
    values,
    components,
  };
  return {
    periods: [{ from: '2026-07-01', scheme: compileScheme(paySchemeSchema.parse(draft as unknown as PaySchemeDraft)) }],
    inputs: statementInputsSchema.parse({ month: '2026-07', ...inputs }),
    carriedState,
  };
};
const stepsOf = (...of: Parameters<typeof month>) => {
  const asked = month(...of);
  return findNextSteps(asked, calculateKnownPay(asked));
};
const commission = (on: unknown, more: object = {}) => ({
  code: 'commission',
  name: 'Commission',
  kind: 'commission',
  terms: {
    on,
    rate: {
      kind: 'whole-amount',
      tiers: [
        { from: '0', rate: '4 %' },
        { from: '100000', rate: '5 %' },
        { from: '500000', rate: '6 %' },
      ],
      ...more,
    },
  },
});
const indicator = (code: string, more: object = {}) => ({
  code,
  name: `Indicator ${code}`,
  kind: 'higher-is-better',
  target: '1000',
  unit: 'RUB',
  weight: '100',
  ...more,
});
const kpi = (...indicators: object[]) => ({
  code: 'kpi',
  name: 'KPI',
  kind: 'kpi-bonus',
  terms: { baseBonus: '60000', indicators },
});

describe('The next step of a figure', () => {
  it('is the next tier of what a commission is paid on, worth what the month pays more there', () => {
    // 88 000 x 4 % = 3 520; 100 000 x 5 % = 5 000.
    expect(stepsOf([commission({ value: 'revenue' })], { values: { revenue: '88000' } })).toEqual([
      {
        component: 'commission',
        name: 'Commission',
        figure: 'values.revenue',
        figureName: 'Revenue',
        from: '88000',
        to: '100000',
        more: '12000',
        reaches: '5 %',
        total: '5000.00',
        worth: '1480.00',
      },
    ]);
    expect(stepsOf([commission({ value: 'revenue' })], { values: { revenue: '500000' } })).toEqual([]);
  });

  it('lies a little behind an edge that belongs to the tier before it', () => {
    const [step] = stepsOf([commission({ value: 'revenue' }, { edge: 'upper-inclusive' })], {
      values: { revenue: '100000' },
    });
    expect(step).toMatchObject({ from: '100000', to: '100000.01', more: '0.01', worth: '1000.00' });
  });

  it('is reached by one more deal like those that count, also where the person has a part of it', () => {
    const deal = { id: 'SO-1', client: 'north', on: '2026-07-06', amount: '176000.00', margin: '88000.00' };
    const shares = [
      { person: 'me', share: '50 %' },
      { person: 'other', share: '50 %' },
    ];
    const onDeals = commission({ deals: 'amount', name: 'Sales' });
    expect(stepsOf([onDeals], { person: 'me', deals: [{ ...deal, shares }] })).toMatchObject([
      { figure: 'deals', figureName: 'Sales', from: '88000', to: '100000', more: '12000', worth: '1480.00' },
    ]);
    expect(stepsOf([onDeals], { person: 'me', deals: [] })).toMatchObject([
      { figure: 'deals', from: '0', to: '100000', worth: '5000.00' },
    ]);
  });

  it('counts what the earlier months of the year have come to', () => {
    const yearly = { ...commission({ value: 'revenue' }), kind: 'year-to-date-commission' };
    const before = { commission: { month: '2026-06', of: 'seller/1', since: '2026-01', amount: '80000' } };
    // The year: 88 000 x 4 %, and at 100 000 x 5 %; 80 000 x 4 % were paid.
    expect(stepsOf([yearly], { values: { revenue: '8000' } }, before)).toMatchObject([
      { from: '8000', to: '20000', more: '12000', reaches: '5 %', total: '1800.00', worth: '1480.00' },
    ]);
  });

  it('is the threshold of an indicator, then its plan, by the result that the attainment takes', () => {
    expect(stepsOf([kpi(indicator('sales'))], { actuals: { sales: { value: '500' } } })).toMatchObject([
      { figure: 'actuals.sales', from: '500', to: '600', more: '100', reaches: '60 %', total: '36000.00' },
    ]);
    expect(stepsOf([kpi(indicator('sales'))], { actuals: { sales: { value: '900' } } })).toMatchObject([
      { from: '900', to: '1000', reaches: '100 %', worth: '6000.00' },
    ]);
    expect(stepsOf([kpi(indicator('sales'))], {})).toMatchObject([
      { from: null, to: '600', more: null, worth: '36000.00' },
    ]);
  });

  it('is a point of a curve, of a value of the month as well', () => {
    const curve = {
      between: 'step',
      points: [
        { at: '0', pays: '0' },
        { at: '80 %', pays: '50 %' },
        { at: '100 %', pays: '120 %' },
      ],
    };
    const paid = kpi(indicator('sales', { curve, actual: { value: 'revenue' } }));
    expect(stepsOf([paid], { values: { revenue: '850' } })).toMatchObject([
      { figure: 'values.revenue', from: '850', to: '1000', reaches: '120 %', worth: '42000.00' },
    ]);
  });

  it('is less where less is better', () => {
    const debt = { code: 'debt', name: 'Debt', kind: 'within-bounds', atMost: '200', unit: 'RUB', weight: '100' };
    expect(stepsOf([kpi(debt)], { actuals: { debt: { value: '250' } } })).toMatchObject([
      { from: '250', to: '200', more: '-50', reaches: '100 %', worth: '60000.00' },
    ]);
  });

  it('is the limit of a gate, also by the attainment of another component, and the point of a factor', () => {
    const gated = (when: object) => ({
      code: 'bonus',
      name: 'Bonus',
      kind: 'fixed-bonus',
      when,
      terms: { amount: '7000' },
    });
    expect(
      stepsOf([gated({ all: [{ amount: { value: 'calls' }, moreThan: '10' }] })], { values: { calls: '4' } }),
    ).toMatchObject([{ component: 'bonus', figure: 'values.calls', to: '10.01', reaches: '10', worth: '7000.00' }]);
    const steps = stepsOf([kpi(indicator('sales')), gated({ attainment: { attainmentOf: 'kpi' }, atLeast: '0.95' })], {
      actuals: { sales: { value: '900' } },
    });
    expect(steps).toMatchObject([
      { component: 'kpi', to: '1000', worth: '13000.00' },
      { component: 'bonus', figure: 'actuals.sales', to: '950', worth: '10000.00' },
    ]);
  });

  it('is the event that fills a group, and the points that reach a target', () => {
    const events = {
      code: 'invoices',
      name: 'Invoices',
      kind: 'event-bonus',
      terms: {
        events: [{ code: 'paid', name: 'Paid', count: { value: 'invoices' }, every: 5, amount: '900' }],
      },
    };
    expect(stepsOf([events], { values: { invoices: '7' } })).toMatchObject([
      { from: '7', to: '10', more: '3', reaches: '5', total: '1800.00', worth: '900.00' },
    ]);
    const points = {
      code: 'points',
      name: 'Points',
      kind: 'activity-points',
      terms: {
        activities: [{ code: 'calls', name: 'Calls', count: { value: 'calls' }, points: '2' }],
        target: '100',
        base: '10000',
        threshold: '50 %',
      },
    };
    expect(stepsOf([points], { values: { calls: '20' } })).toMatchObject([
      { figure: 'values.calls', from: '20', to: '25', reaches: '50 %', total: '5000.00', worth: '5000.00' },
    ]);
  });

  it('is worth what the whole month pays, also through what limits it', () => {
    const limit = {
      code: 'limit',
      name: 'Limit',
      kind: 'limit',
      terms: { of: ['commission'], cap: '4000' },
    };
    expect(stepsOf([commission({ value: 'revenue' }), limit], { values: { revenue: '88000' } })).toMatchObject([
      { total: '4000.00', worth: '480.00' },
    ]);
  });
});

describe('The pay of what is known', () => {
  const knownOf = (...of: Parameters<typeof month>) => calculateKnownPay(month(...of));
  const bonus = { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '7000' } };

  it('is the statement where everything is known', () => {
    const { statement, unpaid, problems } = knownOf([commission({ value: 'revenue' }), bonus], {
      values: { revenue: '100000' },
    });
    expect(statement).toMatchObject({ total: '12000.00' });
    expect([unpaid.size, problems]).toEqual([0, []]);
  });

  it('leaves out what misses a figure, names it, and pays the rest', () => {
    const { statement, unpaid, problems } = knownOf([commission({ value: 'revenue' }), bonus], {});
    expect(statement).toMatchObject({ total: '7000.00', lines: [{ component: 'bonus' }] });
    expect([...unpaid]).toEqual(['commission']);
    expect(problems).toMatchObject([{ code: 'missing-value', path: ['inputs', 'values', 'revenue'] }]);
  });

  it('pays the indicators that have a result, and nothing of one that has none yet', () => {
    const two = kpi(indicator('sales', { weight: '50' }), indicator('debt', { weight: '50' }));
    const { statement, unpaid, problems } = knownOf([two], { actuals: { sales: { value: '1000' } } });
    expect(statement).toMatchObject({ total: '30000.00' });
    expect(unpaid.size).toBe(0);
    expect(problems).toMatchObject([{ code: 'missing-actual', path: ['inputs', 'actuals', 'debt'] }]);
  });

  it('leaves out a result that no indicator has, and names it', () => {
    const { statement, problems } = knownOf([kpi(indicator('sales'))], {
      actuals: { sales: { value: '1000' }, sails: { value: '1' } },
    });
    expect(statement).toMatchObject({ total: '60000.00' });
    expect(problems).toMatchObject([{ code: 'unknown-indicator', path: ['inputs', 'actuals', 'sails'] }]);
  });

  it('reads 0 of a component that is left out, wherever it is read', () => {
    const guarantee = {
      code: 'guarantee',
      name: 'Guarantee',
      kind: 'guarantee',
      terms: { amount: '20000', of: ['commission', 'bonus'] },
    };
    const { statement, unpaid } = knownOf([commission({ value: 'revenue' }), bonus, guarantee], {});
    expect(statement).toMatchObject({ total: '20000.00' });
    expect([...unpaid]).toEqual(['commission']);
  });

  it('leaves out everything that asks what a named condition cannot be told of', () => {
    const gated = (code: string) => ({ ...bonus, code, when: { amount: { value: 'calls' }, atLeast: '10' } });
    const { statement, unpaid } = knownOf([gated('one'), gated('two'), bonus], {});
    expect(statement).toMatchObject({ total: '7000.00' });
    expect([...unpaid]).toEqual(['one', 'two']);
  });
});
