import { leftBy } from '../testing/carried-state.js';
import { describe, expect, it } from '@jest/globals';
import { describeScheme } from '../description/describe-scheme.js';
import { describeWarning } from '../explanation/describe-warning.js';
import { renderTrace } from '../explanation/render-trace.js';
import { paySchemeSchema } from '../scheme/pay-scheme.js';
import { simulate } from '../simulation/simulate.js';
import { reportSimulation } from '../simulation/simulation-report.js';
import { indicator, makeSchemeWith } from '../testing/kpi-plan-builder.js';
import type { Language } from '../trace/language.js';
import { calculateMonth } from './calculate-month.js';
import { calculateStatement } from './calculate-statement.js';

const values = [{ code: 'revenue', name: 'Revenue', unit: 'yen' }];
const commission = {
  code: 'commission',
  name: 'Commission',
  kind: 'commission' as const,
  terms: { on: { value: 'revenue' }, rate: { kind: 'flat' as const, rate: '5 %' } },
};
const inYen = makeSchemeWith([commission], { currency: 'JPY', values });

function refusals(result: { ok: true } | { ok: false; problems: { code: string; path: (string | number)[] }[] }) {
  return result.ok ? [] : result.problems.map(({ code, path }) => [code, path.join('.')]);
}

describe('the currency of a scheme', () => {
  it('is one of ISO 4217, or the scheme is refused at the field', () => {
    const result = calculateStatement({ ...inYen, currency: 'XYZ' }, { values: { revenue: '1' } });
    expect(result.ok ? [] : result.problems.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['scheme.currency', '"XYZ" is not an ISO 4217 currency; check its three letters, such as "RUB", "JPY" or "KWD"'],
    ]);
  });

  it.each([
    ['JPY', '0'],
    ['RUB', '0.00'],
    ['KWD', '0.000'],
  ])('says in %s as well what a shut gate pays', (currency, nothing) => {
    const when = { amount: { value: 'revenue' }, atLeast: '100' };
    const gated = makeSchemeWith([{ ...commission, when }], { currency, values });
    const result = calculateStatement(gated, { values: { revenue: '70' } });
    expect(result.ok && [result.total, result.trace.children?.[0]?.rule, result.trace.children?.[0]?.result]).toEqual([
      nothing,
      'statement/gate',
      nothing,
    ]);
  });

  it('says with how many decimals amounts are explained, and to what they are rounded', () => {
    const result = calculateStatement(inYen, { values: { revenue: '70010' } });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.total).toBe('3501');
    expect(renderTrace(result.trace, 'en')).toContain(
      'Commission: 70 010 × 5 % = 3 501 (rounded half-up from 3 500.5)',
    );
    expect(renderTrace(result.trace, 'ru')).toContain('= 3 501 (округлено до целых, точно 3 500,5)');
    const inDinars = calculateStatement({ ...inYen, currency: 'KWD' }, { values: { revenue: '70.01' } });
    expect(inDinars.ok && renderTrace(inDinars.trace, 'ru')).toContain(
      '70,010 × 5 % = 3,501 (округлено до тысячных, точно 3,5005)',
    );
  });

  it('says with how many decimals a warning names amounts', () => {
    const fines = [{ id: 'F-1', reason: 'Late', amount: '4000' }];
    const scheme = makeSchemeWith(
      [
        { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '10000' } },
        { code: 'fine', name: 'Fines', kind: 'fine', terms: {} },
      ],
      { currency: 'JPY' },
    );
    const result = calculateStatement(scheme, { fines });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.warnings[0]!.message).toBe(
      'the fines come to 4 000, of which 2 000 is taken; 2 000 is not taken, now or later',
    );
    expect(describeWarning(result.warnings[0]!, 'ru', 0)).toContain('сумма штрафов — 4 000,');
  });
});

describe('the description that is signed', () => {
  const described = (currency: string, amount: string, language: Language) => {
    const scheme = makeSchemeWith([{ code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount } }], {
      currency,
      values,
    });
    const { sections } = describeScheme(paySchemeSchema.parse(scheme), language);
    return sections.flatMap(({ sentences }) => sentences).join(' ');
  };

  it.each<[string, string, string, string]>([
    ['JPY', '10000', 'Bonus: 10 000.', 'half-up to whole amounts;'],
    ['RUB', '10000.5', 'Bonus: 10 000.50.', 'half-up to two decimals;'],
    ['KWD', '10000.5', 'Bonus: 10 000.500.', 'half-up to three decimals;'],
  ])(
    'writes amounts in %s with its decimals, and says to what lines are rounded',
    (currency, amount, bonus, rounded) => {
      expect(described(currency, amount, 'en')).toContain(bonus);
      expect(described(currency, amount, 'en')).toContain(rounded);
    },
  );

  it('says so in Russian', () => {
    expect(described('JPY', '1', 'ru')).toContain('округляется один раз, до целых, половина — вверх');
    expect(described('KWD', '0.5', 'ru')).toContain('Премия: 0,500.');
  });
});

describe('two currencies', () => {
  const month = (first: string | undefined, second: string | undefined) =>
    calculateMonth({
      periods: [
        { from: '2026-07-01', scheme: makeSchemeWith([commission], { values, currency: first }) },
        { from: '2026-07-16', scheme: makeSchemeWith([commission], { values, currency: second }) },
      ],
      inputs: { month: '2026-07', values: { revenue: '1000' } },
    });

  it.each([
    ['JPY', 'RUB', 'periods.1.scheme.currency'],
    ['RUB', 'EUR', 'periods.1.scheme.currency'],
    [undefined, 'JPY', 'periods.0.scheme.currency'],
  ])('%s and %s are never added up in one month', (first, second, path) => {
    expect(refusals(month(first, second))).toEqual([['other-currency', path]]);
  });

  it('are not meant where one scheme names none and the decimals are the same', () => {
    expect([month('JPY', 'JPY'), month(undefined, 'RUB')].map((result) => result.ok && result.total)).toEqual([
      '50',
      '50.00',
    ]);
  });

  it('are never compared in a simulation', () => {
    const result = simulate({
      scheme: inYen,
      against: { ...inYen, currency: 'KWD' },
      run: { grid: { over: 'value', value: 'revenue', from: '0', to: '10', step: '10' } },
    });
    expect(refusals(result)).toEqual([['other-currency', 'against.currency']]);
  });
});

describe('a simulation in yen', () => {
  it('has amounts without decimals, also where it divides', () => {
    const result = simulate({
      scheme: inYen,
      run: { grid: { over: 'value', value: 'revenue', from: '100', to: '200', step: '20' } },
      limits: { above: '9' },
    });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const report = reportSimulation(result);
    expect(report.points.map((point) => 'pay' in point && point.pay)).toEqual(['5', '6', '7', '8', '9', '10']);
    expect(report.scheme).toMatchObject({
      totalCost: '45',
      average: '8',
      median: '8',
      lowest: '5',
      highest: '10',
      outside: [{ pay: '10', side: 'above', limit: '9' }],
    });
  });
});

describe('amounts written with more decimals than their currency has', () => {
  const fixed = (amount: string, currency?: string) =>
    makeSchemeWith(
      [
        { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount } },
        { code: 'fine', name: 'Fines', kind: 'fine', terms: {} },
        { code: 'draw', name: 'Draw', kind: 'draw', terms: { amount: '1', recoverable: true } },
      ],
      { currency },
    );

  it.each([
    [undefined, '100.123'],
    ['JPY', '100.5'],
    ['KWD', '100.1234'],
  ])('in %s are refused in a scheme at %s', (currency, amount) => {
    expect(refusals(calculateStatement(fixed(amount, currency), {}))).toEqual([
      ['invalid', 'scheme.components.0.terms.amount'],
    ]);
  });

  it('are found in every kind of pay, and numbers that are none of money keep six', () => {
    const scheme = makeSchemeWith(
      [
        {
          code: 'events',
          name: 'Events',
          kind: 'event-bonus',
          terms: { events: [{ code: 'calls', name: 'Calls', count: '1', amount: '1.5' }] },
        },
        {
          code: 'commission',
          name: 'Commission',
          kind: 'commission',
          terms: {
            on: { value: 'revenue' },
            rate: {
              kind: 'marginal',
              tiers: [
                { from: '0', to: '0.123456', rate: '1 %' },
                { from: '0.123456', rate: '2 %' },
              ],
            },
          },
          when: { amount: { plus: ['0.123456'] }, atLeast: '0.123456' },
        },
        { code: 'limit', name: 'Limit', kind: 'limit', terms: { cap: { plus: ['5.5'], minus: ['0.25'] } } },
        {
          code: 'timeliness',
          name: 'Timeliness',
          kind: 'timeliness',
          terms: { onTime: '7000', afterMiss: ['4000.5'], missed: ['0', '2000'] },
        },
      ],
      { currency: 'JPY', values },
    );
    expect(refusals(calculateStatement(scheme, { values: { revenue: '1' } }))).toEqual([
      ['invalid', 'scheme.components.0.terms.events.0.amount'],
      ['invalid', 'scheme.components.2.terms.cap.plus.0'],
      ['invalid', 'scheme.components.2.terms.cap.minus.0'],
      ['invalid', 'scheme.components.3.terms.afterMiss.0'],
    ]);
  });

  it('are refused in the inputs and in the state of the month before, in view of the scheme', () => {
    const balance = leftBy('2026-06', { draw: { balance: '0.5' } });
    const fines = [
      { id: 'F-1', reason: 'Late', amount: '10.25' },
      { id: 'F-2', reason: 'Late', amount: '10' },
    ];
    expect(refusals(calculateStatement(fixed('100', 'JPY'), { month: '2026-07', fines }, balance))).toEqual([
      ['invalid', 'inputs.fines.0.amount'],
      ['invalid', 'carriedState.draw.balance'],
    ]);
    expect(refusals(calculateStatement(fixed('100', 'RUB'), { month: '2026-07', fines }, balance))).toEqual([]);
    expect(
      refusals(calculateStatement(fixed('100'), { month: '2026-07', fines: [{ ...fines[0]!, amount: '10.255' }] })),
    ).toEqual([['invalid', 'inputs.fines.0.amount']]);
    const inDinars = calculateStatement(fixed('1000.125', 'KWD'), {
      month: '2026-07',
      fines: [{ ...fines[0]!, amount: '10.255' }],
    });
    expect(inDinars.ok && inDinars.total).toBe('989.870');
  });

  it('are refused in a month of several periods, also in the plan of one of them', () => {
    const scheme = makeSchemeWith(
      [{ code: 'kpi-bonus', name: 'KPI bonus', kind: 'kpi-bonus', terms: { plan: 'personal' } }],
      { currency: 'JPY' },
    );
    const kpiPlan = { baseBonus: '60000.00', indicators: [indicator()] };
    const result = calculateMonth({
      periods: [
        { from: '2026-07-01', scheme },
        { from: '2026-07-16', scheme, kpiPlan },
      ],
      inputs: {
        month: '2026-07',
        kpiPlan: { ...kpiPlan, baseBonus: '60000.5' },
        actuals: { sales: { value: '1000' } },
      },
    });
    expect(refusals(result)).toEqual([
      ['invalid', 'inputs.kpiPlan.baseBonus'],
      ['invalid', 'periods.1.kpiPlan.baseBonus'],
    ]);
  });

  it('of a personal plan are those of the currency that pays it: three of dinars, two of rubles', () => {
    const paid = (baseBonus: string, currency: string) => {
      const scheme = makeSchemeWith(
        [{ code: 'kpi-bonus', name: 'KPI bonus', kind: 'kpi-bonus', terms: { plan: 'personal' } }],
        { currency },
      );
      const inputs = {
        month: '2026-07',
        kpiPlan: { baseBonus, indicators: [indicator()] },
        actuals: { sales: { value: '1000' } },
      };
      const result = calculateStatement(scheme, inputs);
      return result.ok ? result.total : refusals(result);
    };
    expect(paid('1000.125', 'KWD')).toBe('1000.125');
    expect(paid('1000.1255', 'KWD')).toEqual([['invalid', 'inputs.kpiPlan.baseBonus']]);
    expect(paid('1000.125', 'RUB')).toEqual([['invalid', 'inputs.kpiPlan.baseBonus']]);
  });

  it('are refused among the limits of a simulation and in worked examples', () => {
    const run = { grid: { over: 'value' as const, value: 'revenue', from: '0', to: '10', step: '10' } };
    expect(refusals(simulate({ scheme: inYen, run, limits: { below: '0.5' } }))).toEqual([['invalid', 'limits.below']]);
    const example = { name: 'One', inputs: { values: { revenue: '20' } }, expected: { total: '1.00' } };
    expect(refusals(calculateStatement({ ...inYen, examples: [example] }, { values: { revenue: '20' } }))).toEqual([
      ['invalid', 'scheme.examples.0.expected.total'],
    ]);
  });
});
