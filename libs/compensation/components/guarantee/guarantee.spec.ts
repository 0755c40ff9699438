import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from '../../calculation/calculate-statement.js';
import type { StatementInputsDraft } from '../../inputs/statement-inputs.js';
import { paySchemeSchema, type PaySchemeDraft } from '../../scheme/pay-scheme.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';

const values = [
  { code: 'worked', name: 'Days worked', unit: 'days' },
  { code: 'norm', name: 'Working days', unit: 'days' },
  { code: 'level', name: 'Level', unit: 'rubles' },
];

function scheme(terms: object, bonus = '15000'): PaySchemeDraft {
  return makeSchemeWith(
    [
      { code: 'guarantee', name: 'Guarantee', kind: 'guarantee', terms: terms as never },
      { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '20000' } },
      { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: bonus } },
    ],
    { values: values.map((value) => ({ ...value, default: '1' })) },
  );
}

function topUp(terms: object, inputs: StatementInputsDraft = {}, bonus?: string): string {
  const result = calculateStatement(scheme(terms, bonus), inputs);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.lines[0]!.amount;
}

describe('a guarantee', () => {
  it.each([
    ['14999.99', '0.01'],
    ['15000', '0.00'],
    ['15000.01', '0.00'],
  ])('of 35 000 makes up what salary and a bonus of %s fall short of it by', (bonus, amount) => {
    expect(topUp({ amount: '35000' }, {}, bonus)).toBe(amount);
  });

  it('counts only the components that it names', () => {
    expect(topUp({ amount: '25000', of: ['bonus'] })).toBe('10000.00');
  });

  it('reads its amount from the month', () => {
    expect(topUp({ amount: { value: 'level' } }, { values: { level: '36000.5' } })).toBe('1000.50');
  });

  it.each([
    ['11', '22', '2500.00'],
    ['22', '22', '40000.00'],
    ['23', '22', '40000.00'],
    ['0', '22', '0.00'],
    ['1', '3', '0.00'],
    ['0', '0', '0.00'],
  ])('is for %s of %s days worked in proportion, never more than whole', (worked, norm, amount) => {
    const terms = { amount: '75000', prorated: { worked: { value: 'worked' }, planned: { value: 'norm' } } };
    expect(topUp(terms, { values: { worked, norm } })).toBe(amount);
  });

  it('is refused where time was worked and none was planned, and nobody is advised to invent any', () => {
    const terms = { amount: '75000', prorated: { worked: { value: 'worked' }, planned: { value: 'norm' } } };
    const result = calculateStatement(scheme(terms), { values: { worked: '1', norm: '0' } });
    expect(result.ok ? result.total : result.problems).toEqual([
      {
        code: 'planned-zero',
        path: ['inputs', 'values', 'norm'],
        message:
          '"Guarantee" is guaranteed for the part of the month that was worked, and time was worked although none was planned; correct whichever of the two is not as it was',
      },
    ]);
  });

  it.each<[object, string]>([
    [{}, 'components.0.terms.amount'],
    [{ amount: '-1' }, 'components.0.terms.amount'],
    [{ amount: '1', of: ['bonsu'] }, 'components.0.terms.of.0'],
    [{ amount: '1', of: ['guarantee'] }, 'components.0.terms.of.0'],
    [{ amount: '1', of: ['bonus', 'bonus'] }, 'components.0.terms.of.1'],
    [{ amount: '1', prorated: { worked: '5' } }, 'components.0.terms.prorated.planned'],
    [
      { amount: '1', prorated: { worked: { value: 'nowhere' }, planned: '22' } },
      'components.0.terms.prorated.worked.value',
    ],
  ])('is refused with the terms %j', (terms, path) => {
    expect(paySchemeSchema.safeParse(scheme(terms)).error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });
});
