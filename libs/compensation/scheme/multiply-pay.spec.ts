import { describe, expect, it } from '@jest/globals';
import { calculateMonth } from '../calculation/calculate-month.js';
import { calculateStatement } from '../calculation/calculate-statement.js';
import { renderSchemeDescription } from '../description/describe-scheme.js';
import { renderTrace } from '../explanation/render-trace.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import { simulate } from '../simulation/simulate.js';
import { reportSimulation } from '../simulation/simulation-report.js';
import { readGoldenCase, readGoldenMonth } from '../testing/golden-cases.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { paySchemeSchema, type PaySchemeDraft } from './pay-scheme.js';

type Component = PaySchemeDraft['components'][number];

const activity = {
  code: 'activity',
  name: 'Activity',
  kind: 'kpi-bonus',
  terms: {
    measuresOnly: true,
    results: 'strict',
    indicators: [
      {
        code: 'calls',
        name: 'Calls',
        kind: 'higher-is-better',
        target: '100',
        unit: 'calls',
        threshold: '0 %',
        actual: { value: 'calls' },
      },
    ],
  },
} satisfies Component;
const times = { attainment: { attainmentOf: 'activity' } };
const values = ['calls', 'returns', 'revenue'].map((code) => ({ code, name: code, unit: 'units', default: '0' }));

function schemeOf(components: unknown[], changes: Partial<PaySchemeDraft> = {}): PaySchemeDraft {
  return makeSchemeWith(components as Component[], { values, ...changes });
}

function outcome(components: unknown[], inputs: StatementInputsDraft): string {
  const result = calculateStatement(schemeOf(components), inputs);
  return result.ok
    ? result.lines.map((line) => `${line.code} ${line.amount}`).join(', ')
    : result.problems.map(({ path, code }) => `${path.join('.')} ${code}`).join(', ');
}

function refusals(components: unknown[]): string[] {
  const issues = paySchemeSchema.safeParse(schemeOf(components)).error?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const bonus = { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', times, terms: { amount: '1000' } };

describe('pay times a result', () => {
  it.each([
    ['0', '0.00'],
    ['50', '500.00'],
    ['100', '1000.00'],
    ['200', '2000.00'],
    ['1000000', '2000.00'],
  ])('with %s of 100 calls is %s of 1 000', (calls, paid) => {
    expect(outcome([bonus, activity], { values: { calls } })).toBe(`bonus ${paid}`);
  });

  it('is not less than 0 where the result is', () => {
    const below = { actual: { plus: [{ value: 'revenue' }], minus: [{ value: 'returns' }] }, planned: '100' };
    expect(outcome([{ ...bonus, times: { attainment: below } }], { values: { returns: '50' } })).toBe('bonus 0.00');
  });

  it('leaves a line below 0 as it is', () => {
    const { scheme, inputs, carriedState } = readGoldenCase('timeliness/ladder-2-february-missed-again.json');
    const half = { attainment: { actual: '1', planned: '2' } };
    const components = scheme.components.map((component) => ({ ...component, times: half }));
    const result = calculateStatement({ ...scheme, components }, inputs, carriedState);
    expect(result).toMatchObject({ ok: true, total: '5500.00' });
    expect(result.ok && renderTrace(result.trace)).toContain('-2 000.00: less than 0 is not multiplied = -2 000.00');
  });

  it('stands behind the gate of the component', () => {
    const gated = { ...bonus, when: { amount: { value: 'revenue' }, atLeast: '1' } };
    expect(outcome([gated, activity], { values: { calls: '50' } })).toBe('bonus 0.00');
    expect(outcome([gated, activity], { values: { calls: '50', revenue: '1' } })).toBe('bonus 500.00');
  });

  it('is multiplied before a shared line is rounded, and read multiplied by others', () => {
    const shared = { ...bonus, line: 'pay', terms: { amount: '0.01' } };
    const result = calculateStatement(
      schemeOf(
        [
          shared,
          { ...shared, code: 'second' },
          activity,
          { code: 'share', name: 'Share', kind: 'fixed-bonus', terms: { amount: { component: 'bonus' } } },
        ],
        { lines: [{ code: 'pay', name: 'Pay' }] },
      ),
      { values: { calls: '50' } },
    );
    expect(result.ok && result.lines.map(({ code, amount }) => [code, amount])).toEqual([
      ['pay', '0.01'],
      ['share', '0.01'],
    ]);
  });

  it('is explained with what it was before and how the result came about', () => {
    const { scheme, inputs } = readGoldenCase('commission/times-a-result.json');
    const result = calculateStatement(scheme, inputs);
    expect(result.ok && renderTrace(result.trace)).toContain(
      `Statement: 34 040.00 + 0.00 = 34 040.00 (pay scheme “Sales commission”, version 1)
  Commission: 37 000.00 × 92 % = 34 040.00
    By tiers: 25 000.00 + 12 000.00 = 37 000.00
      Tier: 500 000.00 × 5 % = 25 000.00 (the part up to 500 000.00)
      Tier: 200 000.00 × 6 % = 12 000.00 (the part above 500 000.00)
    Activity: 92 %
  Activity: measured only, pays nothing by itself = 0.00
    Weighted result: 32 % + 40 % + 20 % = 92 %`,
    );
  });

  it('is explained line by line where there are several', () => {
    const { scheme, inputs } = readGoldenCase('event-bonus/times-a-result.json');
    const result = calculateStatement(scheme, inputs);
    const text = result.ok ? renderTrace(result.trace, 'ru') : '';
    expect(text).toContain('Bonus for events: каждая строка × 92 % = 12 052,00');
    expect(text).toContain('Regular repeat deals: 2 100,00 × 92 % = 1 932,00');
  });

  it('is explained for each version in force inside a month', () => {
    const { month } = readGoldenMonth('within-month/times-a-result.json');
    const result = calculateMonth(month);
    const text = result.ok ? renderTrace(result.trace) : '';
    expect(text).toContain('31 000.00 × 92 % = 28 520.00');
    expect(text).toMatch(/ {2}Activity: .*\n {4}1 July 2026 – 15 July 2026: by the scheme in force then = 0\.00/);
    expect(text).toContain('Meetings: 40 % × 80 % = 32 %');
  });

  it('is simulated over levels of the result', () => {
    const measured = { ...activity.terms.indicators[0]!, actual: undefined };
    const simulation = simulate({
      scheme: schemeOf([bonus, { ...activity, terms: { ...activity.terms, indicators: [measured] } }]),
      run: { grid: { over: 'attainment', from: '0 %', to: '100 %', step: '50 %' } },
    });
    if (!simulation.ok) throw new Error(JSON.stringify(simulation.problems));
    const { points } = reportSimulation(simulation);
    expect(points.map((point) => ('pay' in point ? point.pay : undefined))).toEqual(['0.00', '500.00', '1000.00']);
  });

  it('is described with the most that the result counts', () => {
    const described = (multiplier: unknown, language: 'en' | 'ru') =>
      renderSchemeDescription(
        paySchemeSchema.parse(schemeOf([{ ...bonus, times: { ...times, ...(multiplier as object) } }, activity])),
        language,
      );
    expect(described({}, 'en')).toContain(
      '- Multiplied by the result of “Activity” (at most 200 %); what is less than 0 is not multiplied.',
    );
    expect(described({ cap: '120 %' }, 'ru')).toContain(
      '- Умножается на результат «Activity» (не более 120 %); суммы меньше 0 не умножаются.',
    );
    expect(described({ cap: 'none' }, 'en')).toContain('(WITHOUT A CAP: not limited above 100 %)');
    expect(described({}, 'ru')).toContain('Только измеряется, отдельно не выплачивается');
  });

  it('is refused where the result is that of a year and the month has none', () => {
    const annual = {
      code: 'year',
      name: 'Year',
      kind: 'annual-bonus',
      terms: { baseBonus: '1', indicators: [{ ...activity.terms.indicators[0], weight: '100' }], statementMonth: 1 },
    };
    expect(outcome([{ ...bonus, times: { attainment: { attainmentOf: 'year' } } }, annual], { month: '2026-07' })).toBe(
      'inputs missing-attainment',
    );
  });
});

describe('a scheme is refused', () => {
  it.each([
    ['a salary times a result', { kind: 'salary', terms: { amount: '1000' } }, 'fixed pay does not depend on a result'],
    ['a fine times a result', { kind: 'fine', terms: {} }, 'a deduction that a poor result makes smaller'],
    ['a limit times a result', { kind: 'limit', terms: { cap: '1000' } }, 'it settles what other components come to'],
    ['an adjustment times a result', { kind: 'adjustment', terms: {} }, 'it corrects the pay of another month'],
    [
      'a commission of the year to date times a result',
      {
        kind: 'year-to-date-commission',
        terms: { on: { value: 'revenue' }, rate: { kind: 'marginal', tiers: [{ from: '0', rate: '5 %' }] } },
      },
      'a month gives back what earlier months were paid',
    ],
  ])('for %s', (_, component, message) => {
    expect(refusals([{ code: 'part', name: 'Part', times, ...component }, activity])).toEqual([
      expect.stringContaining(`components.0.times: ${message}`),
    ]);
  });

  it('for pay times its own result', () => {
    const own = { code: 'bonus', name: 'Bonus', kind: 'kpi-bonus', times: { attainment: { attainmentOf: 'bonus' } } };
    const terms = { baseBonus: '1', indicators: [{ ...activity.terms.indicators[0], weight: '100' }] };
    expect(refusals([{ ...own, terms }])).toEqual([
      'components.0.times.attainment.attainmentOf: "bonus" depends on itself; nothing can be calculated first',
    ]);
  });

  it('for a result that does not exist, or a component without one', () => {
    expect(refusals([bonus])).toEqual([
      expect.stringContaining('components.0.times.attainment.attainmentOf: the scheme has no component "activity"'),
    ]);
    expect(refusals([bonus, { ...bonus, code: 'activity', times: undefined }])).toEqual([
      expect.stringContaining('the component "activity" has no attainment'),
    ]);
  });

  it('for a cap beside a curve', () => {
    const curve = { points: [{ at: '0', pays: '100 %' }] };
    expect(refusals([{ ...bonus, times: { ...times, curve, cap: '150 %' } }, activity])).toEqual([
      expect.stringContaining('components.0.times.cap: means nothing beside a curve'),
    ]);
  });
});

describe('a component that only measures', () => {
  it('opens gates and has no line', () => {
    const gated = { ...bonus, times: undefined, when: { ...times, atLeast: '50 %' } };
    expect(outcome([activity, gated], { values: { calls: '50' } })).toBe('bonus 1000.00');
    expect(outcome([activity, gated], { values: { calls: '49' } })).toBe('bonus 0.00');
  });

  it.each([
    ['a gate', { when: { amount: '1', atLeast: '1' } }, 'when'],
    ['a factor', { times: { attainment: { actual: '1', planned: '1' } } }, 'times'],
  ])('is refused %s', (_, frame, field) => {
    expect(refusals([bonus, { ...activity, ...frame }])).toEqual([
      expect.stringContaining(`components.1.${field}: the component only measures and pays nothing`),
    ]);
  });

  it('is refused as an amount', () => {
    expect(refusals([{ ...bonus, terms: { amount: { component: 'activity' } } }, activity])).toEqual([
      expect.stringContaining(
        'components.0.terms.amount.component: the component "activity" only measures and pays nothing',
      ),
    ]);
  });

  it.each([
    ['a base bonus', { baseBonus: '1000' }, 'baseBonus'],
    ['a cap', { cap: '100 %' }, 'cap'],
    ['a personal plan', { plan: 'personal', indicators: undefined }, 'plan'],
    ['no indicators', { indicators: undefined }, 'indicators'],
    ['no rule that makes one result', { results: 'each' }, 'results'],
  ])('is refused with %s', (_, terms, field) => {
    const paths = refusals([bonus, { ...activity, terms: { ...activity.terms, ...terms } }]).map(
      (text) => text.split(':')[0],
    );
    expect(paths).toContain(`components.1.terms.${field}`);
  });
});
