import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from '../../calculation/calculate-statement.js';
import { renderTrace } from '../../explanation/render-trace.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import type { ExplanationLanguage } from '../../trace/language.js';

const steps = [
  { from: '0 %', rate: '1 %' },
  { from: '20 %', rate: '3 %' },
];

function calculate(deal: object, on = 'amount') {
  const rule = { code: 'all', name: 'All', on, rateByMargin: { steps } };
  const scheme = makeSchemeWith([
    { code: 'deals', name: 'Deals', kind: 'deal-commission', terms: { rules: [rule] } } as never,
  ]);
  return calculateStatement(scheme, {
    deals: [{ id: 'D-1', on: '2026-07-10', client: 'C-1', amount: '100.00', ...deal }],
  });
}

const told = (deal: object, on?: string) => {
  const result = calculate(deal, on);
  return result.ok ? result.total : result.problems.map(({ code, path }) => `${path.join('.')}: ${code}`);
};
const lines = (deal: object, language: ExplanationLanguage = 'en') => {
  const result = calculate(deal);
  return result.ok ? renderTrace(result.trace, language).split('\n').slice(3) : [];
};

describe('a rate by the margin share of a deal', () => {
  it.each([
    ['0', '1.00'],
    ['19.99', '1.00'],
    ['20.00', '3.00'],
    ['150.00', '3.00'],
    ['-0.01', '0.00'],
  ])('of a margin of %s in 100 pays %s', (margin, paid) => {
    expect(told({ margin })).toBe(paid);
  });

  it('is none of what was given away, and is refused of a margin in nothing or one that is not known', () => {
    expect(told({ amount: '0', margin: '0' })).toBe('0.00');
    expect(told({ amount: '0', margin: '-5' }, 'margin')).toBe('0.00');
    expect(told({ amount: '0', margin: '5' }, 'margin')).toEqual(['inputs.deals.0.amount: no-margin-share']);
    expect(told({})).toEqual(['inputs.deals.0.margin: missing-deal-fact']);
  });

  it('is explained in both languages', () => {
    expect(lines({ margin: '19.99' })).toEqual([
      '      D-1: 100.00 × 1 % = 1.00',
      '        Rate by the margin share: 1 % (margin share 19.99 %: less than 20 %)',
      '          Margin share of the deal: 19.99 / 100.00 = 19.99 %',
    ]);
    expect(lines({ margin: '-5' }, 'ru').at(-1)).toBe(
      '        Ставка по доле маржи: ставки нет: маржа -5,00 при сумме 100,00 = 0 %',
    );
  });
});
