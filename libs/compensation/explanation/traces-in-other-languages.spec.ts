import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from '../calculation/calculate-statement.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import { goldenCases, readGoldenCase, type GoldenCase } from '../testing/golden-cases.js';
import { foreignWords, ownTexts } from '../testing/foreign-words.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { describeWarning } from './describe-warning.js';
import { renderTrace } from './render-trace.js';

function explained(
  { scheme, inputs, carriedState }: Pick<GoldenCase, 'scheme' | 'inputs' | 'carriedState'>,
  language: 'ru' | 'hi',
): string {
  const result = calculateStatement(scheme, inputs, carriedState);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const warnings = result.warnings.map((warning) => describeWarning(warning, language, 2));
  return [renderTrace(result.trace, language), ...warnings].join('\n');
}

const russian = (of: Pick<GoldenCase, 'scheme' | 'inputs' | 'carriedState'>) => explained(of, 'ru');

const values = [{ code: 'calls', name: 'Звонки', unit: 'шт.' }];
const bonus = (when: object, more: object = {}) =>
  makeSchemeWith([{ code: 'bonus', name: 'Премия', kind: 'fixed-bonus', when, terms: { amount: '1' } } as never], {
    name: 'Схема',
    values,
    ...more,
  });
const deals = [{ id: 'Д-1', on: '2026-07-01', client: 'К-1', amount: '900' }];

describe('an explanation in Russian', () => {
  it.each(goldenCases)("has no word of another language but its authors' own: %s", (file) => {
    const found = readGoldenCase(file);
    expect(foreignWords(russian(found), ownTexts(found))).toEqual([]);
  });

  it('finds a word that nobody wrote', () => {
    expect(foreignWords('Sales: revenue of deals 5 × 6', ['Sales'])).toEqual(['revenue', 'of', 'deals']);
  });

  it('calls the unnamed deals of a condition an attainment, and shows both numbers', () => {
    const text = russian({
      scheme: bonus({ attainment: { actual: { deals: 'amount' }, planned: '1000' }, atLeast: '80 %' }),
      inputs: { deals },
    });
    expect(text).toContain('    Выполнение: 90 % ≥ 80 % = да\n      Выполнение: 900 / 1 000 = 90 %');
    expect(foreignWords(text, [])).toEqual([]);
  });

  it('calls deals and conditions as their author does', () => {
    const when = { all: [{ condition: 'busy' }, { condition: 'sold' }, { condition: 'either' }] };
    const conditions = [
      { code: 'busy', name: 'Много звонков', when: { amount: { value: 'calls' }, atLeast: '10' } },
      {
        code: 'sold',
        name: 'План выполнен',
        when: { attainment: { actual: { deals: 'amount', name: 'Сделки' }, planned: '1000' }, atLeast: '80 %' },
      },
      { code: 'either', name: 'Хотя бы одно', when: { any: [{ condition: 'busy' }, { condition: 'sold' }] } },
    ];
    const text = russian({ scheme: bonus(when, { conditions }), inputs: { values: { calls: '12' }, deals } });
    expect(text.split('\n').slice(2, 8)).toEqual([
      '    Все условия: выполнено 3 из 3, нужно 3 = да',
      '      Много звонков: да',
      '        Звонки: 12 ≥ 10 = да',
      '      План выполнен: да',
      '        Сделки / 1 000: 90 % ≥ 80 % = да',
      '          Выполнение: 900 / 1 000 = 90 %',
    ]);
    expect(text).toContain('      Хотя бы одно: выполнено 2 из 2, нужно 1 = да\n        Много звонков: да');
    expect(foreignWords(text, [])).toEqual([]);
  });
});

describe('an explanation in Hindi', () => {
  it.each(goldenCases)("has no word of another language but its authors' own: %s", (file) => {
    const found = readGoldenCase(file);
    expect(foreignWords(explained(found, 'hi'), ownTexts(found), 'hi')).toEqual([]);
  });

  it('reads as a sentence, with amounts in lakhs', () => {
    const text = explained(
      {
        scheme: bonus({ attainment: { actual: { deals: 'amount' }, planned: '100000' }, atLeast: '80 %' }),
        inputs: { deals: [{ ...deals[0]!, amount: '1234567' }] },
        carriedState: {},
      },
      'hi',
    );
    expect(text).toContain('    उपलब्धि: 1,234.567 % ≥ 80 % = हाँ');
    expect(text).toContain('      उपलब्धि: 12,34,567 / 1,00,000 = 1,234.57 %');
  });
});

describe('an indicator that a condition names', () => {
  const gated = (terms: object) =>
    makeSchemeWith([
      { code: 'results', name: 'Results', kind: 'kpi-bonus', terms },
      {
        code: 'bonus',
        name: 'Bonus',
        kind: 'fixed-bonus',
        when: { attainment: { attainmentOf: 'results', indicator: 'sales' }, atLeast: '80 %' },
        terms: { amount: '1' },
      },
    ] as never);
  const plan = {
    baseBonus: '100',
    indicators: [
      { code: 'sales', name: 'Revenue', kind: 'higher-is-better', target: '10', unit: 'RUB', weight: '100' },
    ],
  };

  it.each<[string, PaySchemeDraft, object]>([
    ['the scheme', gated(plan), {}],
    ['the personal plan', gated({ plan: 'personal' }), { kpiPlan: plan }],
  ])('is shown by its name in %s', (_, scheme, inputs) => {
    const result = calculateStatement(scheme, {
      actuals: { sales: { value: '9' } },
      ...inputs,
    } as StatementInputsDraft);
    expect(result.ok && renderTrace(result.trace)).toContain('\n    Results / Revenue: 90 % ≥ 80 % = yes\n');
  });
});
