import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from '../../calculation/calculate-statement.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { renderTrace } from '../../explanation/render-trace.js';

const rules = [
  { code: 'new', name: 'New', where: { clientMonthsBelow: 6 }, on: 'amount', rate: '10 %' },
  { code: 'year', name: 'First year', where: { clientMonthsBelow: 12 }, on: 'amount', rate: '5 %' },
  { code: 'rest', name: 'Rest', on: 'amount', rate: '1 %' },
] as const;

function stepOf(deal: object, language: ExplanationLanguage = 'en'): string {
  const scheme = makeSchemeWith(
    [{ code: 'deals', name: 'Deals', kind: 'deal-commission', terms: { rules: [...rules] } }],
    {
      effectiveFrom: '2024-01-01',
    },
  );
  const result = calculateStatement(scheme, {
    person: 'a',
    deals: [{ id: 'D-1', client: 'C-1', amount: '100', on: '2026-07-10', ...deal }],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return renderTrace(result.trace, language)
    .split('\n')
    .find((line) => line.trim().startsWith('D-1: '))!
    .trim();
}

describe('the step of a deal whose rule depends on the time with the client', () => {
  it.each<[string, object, string]>([
    [
      'before the first count has passed',
      { clientSince: '2026-01-11' },
      'D-1: 100.00 × 10 % = 10.00 (deal of 10 July 2026; 6 months since the first delivery, 11 January 2026, pass only on 11 July 2026)',
    ],
    [
      'between two counts',
      { clientSince: '2026-01-10' },
      'D-1: 100.00 × 5 % = 5.00 (deal of 10 July 2026; 6 months since the first delivery, 10 January 2026, have passed from 10 July 2026 on; deal of 10 July 2026; 12 months since the first delivery, 10 January 2026, pass only on 10 January 2027)',
    ],
    [
      'after the last, for a rule that counts none itself',
      { clientSince: '2025-07-10' },
      'D-1: 100.00 × 1 % = 1.00 (deal of 10 July 2026; 12 months since the first delivery, 10 July 2025, have passed from 10 July 2026 on)',
    ],
    [
      'before the hand-over',
      { clientSince: '2020-01-01', handedOverOn: '2026-07-11' },
      'D-1: 100.00 × 10 % = 10.00 (deal of 10 July 2026, before the hand-over day of the client, 11 July 2026)',
    ],
    [
      'on the day of the hand-over',
      { clientSince: '2026-07-01', handedOverOn: '2026-07-10' },
      'D-1: 100.00 × 1 % = 1.00 (deal of 10 July 2026, not before the hand-over day of the client, 10 July 2026)',
    ],
  ])('says why: %s', (_, deal, step) => {
    expect(stepOf(deal)).toBe(step);
  });

  it('counts from the day that the rule names, and says which it is', () => {
    const since = (
      clientMonthsSince: 'first-order' | 'contract',
      facts: object,
      language: ExplanationLanguage = 'en',
    ) => {
      const scheme = makeSchemeWith([
        {
          code: 'deals',
          name: 'Deals',
          kind: 'deal-commission',
          terms: {
            rules: [
              {
                code: 'new',
                name: 'New',
                where: { clientMonthsBelow: 6, clientMonthsSince },
                on: 'amount',
                rate: '10 %',
              },
              { code: 'rest', name: 'Rest', on: 'amount', rate: '1 %' },
            ],
          },
        },
      ]);
      const result = calculateStatement(scheme, {
        deals: [{ id: 'D-1', client: 'C-1', amount: '100', on: '2026-07-10', ...facts }],
      });
      return result.ok ? renderTrace(result.trace, language) : result.problems.map(({ path }) => path.join('.'));
    };
    expect(since('first-order', { firstOrderOn: '2026-01-10', clientSince: '2026-06-01' })).toContain(
      'D-1: 100.00 × 1 % = 1.00 (deal of 10 July 2026; 6 months since the first order, 10 January 2026, have passed from 10 July 2026 on)',
    );
    expect(since('first-order', { order: 1 }, 'ru')).toContain(
      '6 мес. с первого заказа, 10 июля 2026 г., пройдут только',
    );
    expect(since('contract', { contractOn: '2026-01-11' })).toContain(
      '6 months since the contract, 11 January 2026, pass only on 11 July 2026',
    );
    expect(since('contract', { clientSince: '2026-01-11' })).toEqual(['inputs.deals.0.contractOn']);
    expect(since('first-order', { order: 2 })).toEqual(['inputs.deals.0.firstOrderOn']);
  });

  it('says it on the share of a deal, and in Russian', () => {
    const shares = [
      { person: 'a', share: '50 %' },
      { person: 'b', share: '50 %' },
    ];
    expect(stepOf({ clientSince: '2026-01-11', shares })).toContain(
      'D-1: 50 % of 10.00 = 5.00 (deal of 10 July 2026; 6 months since the first delivery',
    );
    expect(stepOf({ clientSince: '2026-01-11' }, 'ru')).toContain(
      '(сделка от 10 июля 2026 г.; 6 мес. с первой поставки, 11 января 2026 г., пройдут только 11 июля 2026 г.)',
    );
  });
});
