import { describe, expect, it } from '@jest/globals';
import { calculateMonth } from '../../calculation/calculate-month.js';
import { calculateStatement } from '../../calculation/calculate-statement.js';
import type { StatementInputsDraft } from '../../inputs/statement-inputs.js';
import { renderTrace } from '../../explanation/render-trace.js';
import type { PaySchemeDraft } from '../../scheme/pay-scheme.js';
import { reportSimulation } from '../../simulation/simulation-report.js';
import { simulate } from '../../simulation/simulate.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';

type Deals = NonNullable<StatementInputsDraft['deals']>;
type Terms = Extract<PaySchemeDraft['components'][number], { kind: 'deal-commission' }>['terms'];

const all: Terms['rules'][number] = { code: 'all', name: 'All', on: 'amount', rate: '5 %' };

const schemeOf = (rules: Terms['rules'], changes: Partial<PaySchemeDraft> = {}, code = 'deals') =>
  makeSchemeWith([{ code, name: 'Deals', kind: 'deal-commission', terms: { rules } }], changes);

function calculate(rules: Terms['rules'], deals: Deals, inputs: StatementInputsDraft = {}, changes = {}) {
  return calculateStatement(schemeOf(rules, changes), { month: '2026-07', deals, ...inputs });
}

function total(...args: Parameters<typeof calculate>): string | string[] {
  const result = calculate(...args);
  return result.ok ? result.total : result.problems.map(({ code, path }) => `${path.slice(1).join('.')}: ${code}`);
}

function text(...args: Parameters<typeof calculate>): string[] {
  const result = calculate(...args);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return renderTrace(result.trace).split('\n');
}

const sold = (facts: object = {}): Deals[number] => ({
  id: 'D-1',
  on: '2026-07-10',
  client: 'C-1',
  amount: '100.00',
  ...facts,
});
const back = (amount: string, facts: object = {}): Deals[number] => ({
  id: 'R-1',
  on: '2026-07-20',
  client: 'C-1',
  returns: 'D-1',
  amount,
  ...facts,
});
const ofJune = (facts: object = {}) => ({ sale: { on: '2026-06-10', amount: '100.00', ...facts } });

describe('a return', () => {
  it('leaves nothing of a sale that is returned in the same month, whatever a share of it rounds to', () => {
    const shares = [
      { person: 'P-1', share: '1/3' },
      { person: 'P-2', share: '2/3' },
    ];
    for (const facts of [{}, { shares }])
      expect(total([all], [sold({ amount: '0.10', ...facts }), back('-0.10')], { person: 'P-1' })).toBe('0.00');
  });

  it('takes back by the margin what the margin that is left would not have paid', () => {
    const rules: Terms['rules'] = [{ ...all, on: 'margin', rate: '10 %' }];
    expect(total(rules, [back('-40.00', { margin: '-12.00', ...ofJune({ margin: '20.00' }) })])).toBe('-1.20');
    // Sold at a loss: nothing was paid, and nothing is taken back.
    expect(total(rules, [back('-100.00', { margin: '5.00', ...ofJune({ margin: '-5.00' }) })])).toBe('0.00');
    // What is left is a loss: all that was paid is taken back, not more.
    expect(total(rules, [back('-60.00', { margin: '-30.00', ...ofJune({ margin: '20.00' }) })])).toBe('-2.00');
  });

  it('has the rate by the margin share of the sale', () => {
    const rateByMargin = {
      steps: [
        { from: '0', rate: '1 %' },
        { from: '20 %', rate: '10 %' },
      ],
    };
    const rules: Terms['rules'] = [{ code: 'all', name: 'All', on: 'amount', rateByMargin }];
    expect(total(rules, [back('-50.00', { margin: '-1.00', ...ofJune({ margin: '20.00' }) })])).toBe('-5.00');
  });

  it('is weighted like the sale, unless the sale says what it was paid at', () => {
    const scheme = makeSchemeWith([
      {
        code: 'deals',
        name: 'Deals',
        kind: 'deal-commission',
        terms: { rules: [all], coefficients: [{ productLine: 'a', coefficient: '2' }] },
      },
    ]);
    const paid = (facts: object) => {
      const deals = [back('-100.00', ofJune({ productLine: 'a', ...facts }))];
      const result = calculateStatement(scheme, { month: '2026-07', deals });
      return result.ok ? result.total : result.problems;
    };
    expect(paid({})).toBe('-10.00');
    expect(paid({ paidAt: { deals: { on: 'amount', rate: '7 %' } } })).toBe('-7.00');
  });

  it('is not asked for a rate of its day by who is not paid for it', () => {
    const changes = { effectiveFrom: '2026-07-01' };
    const rules: Terms['rules'] = [{ ...all, paidTo: 'maker' }];
    const deals = [back('-50.00', ofJune({ madeBy: 'P-1' }))];
    expect(total(rules, deals, { person: 'P-2' }, changes)).toBe('0.00');
    expect(total(rules, deals, { person: 'P-1' }, changes)).toEqual(['deals.0.sale.paidAt.deals: missing-deal-fact']);
  });

  it('is refused for the facts of its sale, with the path that they belong to', () => {
    const first: Terms['rules'] = [{ ...all, where: { order: 'first' } }];
    expect(total(first, [back('-50.00', ofJune())])).toEqual(['deals.0.sale.order: missing-deal-fact']);
    expect(total(first, [back('-50.00'), sold()])).toEqual(['deals.1.order: missing-deal-fact']);
    const margin: Terms['rules'] = [{ ...all, on: 'margin' }];
    expect(total(margin, [back('-50.00', ofJune())])).toEqual([
      'deals.0.margin: missing-deal-fact',
      'deals.0.sale.margin: missing-deal-fact',
    ]);
    expect(
      total(margin, [back('-50.00', { margin: '-1', returnedBefore: { amount: '1' }, ...ofJune({ margin: '9' }) })]),
    ).toEqual(['deals.0.returnedBefore.margin: missing-deal-fact']);
  });

  it('shows in the sums of the month, and is no deal and no client that counts', () => {
    const count = (source: object) => {
      const scheme = makeSchemeWith([
        { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: source } } as never,
      ]);
      const deals = [
        sold({ amount: '300.00', margin: '30.00', collected: '300.00' }),
        back('-100.00', { margin: '-10.00', collected: '-50.00' }),
        back('-5.00', {
          id: 'R-2',
          client: 'C-2',
          returns: 'D-2',
          margin: '0',
          collected: '0',
          ...ofJune({ margin: '1' }),
        }),
      ];
      const result = calculateStatement(scheme, { month: '2026-07', deals });
      return result.ok ? result.total : result.problems;
    };
    expect(['amount', 'margin', 'collected', 'count', 'clients'].map((deals) => count({ deals }))).toEqual([
      '195.00',
      '20.00',
      '250.00',
      '1.00',
      '1.00',
    ]);
    // The large sale is meant with what was returned of it.
    expect(count({ deals: 'amount', where: { amountFrom: '300.00' } })).toBe('200.00');
    const small = { deals: 'amount', where: { amountBelow: '300.00' } };
    expect(count({ plus: ['10', small], minus: [] })).toBe('5.00');
  });

  it('is paid by the scheme of the day of its sale', () => {
    const periods = [
      { from: '2026-07-01', scheme: schemeOf([{ ...all, rate: '10 %' }]) },
      { from: '2026-07-16', scheme: schemeOf([{ ...all, rate: '1 %' }]) },
    ];
    const result = calculateMonth({ periods, inputs: { month: '2026-07', deals: [sold(), back('-40.00')] } });
    expect(result.ok ? result.total : result.problems).toBe('6.00');
  });
});

describe('the rate of the day of sale', () => {
  const changes = { effectiveFrom: '2026-07-01' };

  it('must be said where another version of the scheme was in force then', () => {
    const returned = calculate([all], [back('-50.00', ofJune())], {}, changes);
    expect(returned.ok ? [] : returned.problems).toEqual([
      {
        code: 'missing-deal-fact',
        path: ['inputs', 'deals', 0, 'sale', 'paidAt', 'deals'],
        message:
          'deal "D-1" is of 2026-06-10, before this version of the scheme was in force, 2026-07-01; give paidAt with what "Deals" paid it at: {"deals": {"on": "amount", "rate": ratio}}',
      },
    ]);
    const collected: Terms['rules'] = [{ ...all, on: 'collected' }];
    const later = sold({ on: '2026-06-10', collected: '100.00' });
    expect(total(collected, [later], {}, changes)).toEqual(['deals.0.paidAt.deals: missing-deal-fact']);
    expect(total(collected, [later])).toBe('5.00');
    expect(total([all], [later], {}, changes)).toBe('5.00');
  });

  it('is not asked for by who is paid for collecting now', () => {
    const collecting: Terms['rules'] = [{ ...all, on: 'collected', paidTo: 'collector' }];
    const later = sold({ on: '2026-06-10', collected: '100.00', collectedBy: 'P-1' });
    expect(total(collecting, [later], { person: 'P-1' }, changes)).toBe('5.00');
  });

  it('must be said of an amount per deal that comes from the month', () => {
    const values = [{ code: 'bonus', name: 'Bonus', unit: 'rubles', default: '700' }];
    const perDeal: Terms['rules'] = [{ code: 'all', name: 'All', perDeal: { value: 'bonus' } }];
    expect(total(perDeal, [back('-100.00', ofJune())], {}, { values })).toEqual([
      'deals.0.sale.paidAt.deals: missing-deal-fact',
    ]);
    const said = ofJune({ paidAt: { deals: { perDeal: '500.00' } } });
    expect(total(perDeal, [back('-100.00', said)], {}, { values })).toBe('-500.00');
    expect(total(perDeal, [sold(), back('-100.00')], {}, { values })).toBe('0.00');
  });

  it('is refused where nothing reads it', () => {
    const paidAt = { other: { on: 'amount', rate: '5 %' } };
    expect(total([all], [sold({ paidAt })])).toEqual(['deals.0.paidAt.other: unread-deal-fact']);
    const tagged: Terms['rules'] = [{ ...all, where: { tags: ['a'] } }];
    expect(total(tagged, [sold({ paidAt: { deals: { perDeal: '5' } } })])).toEqual([
      'deals.0.paidAt.deals: unread-deal-fact',
    ]);
  });

  it('is not asked for while a draft is simulated over months before it is in force', () => {
    const people = [{ person: 'a', inputs: { month: '2026-07', deals: [back('-50.00', ofJune())] } }];
    const result = simulate({ scheme: schemeOf([all], { effectiveFrom: '2027-01-01' }), run: { people } });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(reportSimulation(result).points).toMatchObject([{ at: 'a', pay: '-2.50' }]);
  });
});

describe('the trace of a return', () => {
  it('shows what the sale pays with it and paid before it', () => {
    const shares = [
      { person: 'P-1', share: '50 %' },
      { person: 'P-2', share: '50 %' },
    ];
    expect(
      text([all], [back('-40.00', ofJune({ shares, paidAt: { deals: { on: 'amount', rate: '10 %' } } }))], {
        person: 'P-1',
      }).slice(2),
    ).toEqual([
      '    All: -2.00',
      '      R-1: 3.00 - 5.00 = -2.00 (takes back deal D-1 of 10 June 2026)',
      '        The sale with this return: 3.00',
      '          Share of a deal: 50 % of 6.00 = 3.00 (the parts of all, 3.00 + 3.00, add up to the whole)',
      '            Commission of the whole deal: 60.00 × 10 % = 6.00 (as it was paid on the day of sale)',
      '        The sale before this return: 5.00',
      '          Share of a deal: 50 % of 10.00 = 5.00 (the parts of all, 5.00 + 5.00, add up to the whole)',
      '            Commission of the whole deal: 100.00 × 10 % = 10.00 (as it was paid on the day of sale)',
    ]);
  });

  it('of who is not paid says only that', () => {
    const rules: Terms['rules'] = [{ ...all, paidTo: 'maker' }];
    expect(text(rules, [back('-40.00', ofJune({ madeBy: 'P-1' }))], { person: 'P-2' }).at(-1)).toBe(
      '      R-1: not paid to this person = 0.00',
    );
  });

  it.each<[string, object]>([
    ['a factor', { times: { attainment: { actual: { value: 'done' }, planned: '100' } } }],
    ['a gate', { when: { amount: { value: 'done' }, atLeast: '100' } }],
  ])('of an earlier month is not taken back by %s of this one', (_, frame) => {
    const scheme = makeSchemeWith(
      [{ code: 'deals', name: 'Deals', kind: 'deal-commission', terms: { rules: [all] }, ...frame }],
      { values: [{ code: 'done', name: 'Done', unit: 'meetings' }] },
    );
    const pay = (deals: Deals) => calculateStatement(scheme, { month: '2026-07', values: { done: '100' }, deals });
    const ofThisMonth = pay([sold(), back('-40.00')]);
    expect(ofThisMonth.ok && ofThisMonth.total).toBe('3.00');
    const ofEarlier = pay([back('-40.00', ofJune())]);
    expect(ofEarlier.ok ? ofEarlier.total : ofEarlier.problems.map(({ code, path }) => [code, path.join('.')])).toEqual(
      [['return-of-other-result', 'inputs.deals.0']],
    );
  });
});
