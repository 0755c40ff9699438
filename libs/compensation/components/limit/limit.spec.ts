import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from '../../calculation/calculate-statement.js';
import type { StatementInputsDraft } from '../../inputs/statement-inputs.js';
import { paySchemeSchema, type PaySchemeDraft } from '../../scheme/pay-scheme.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import { renderTrace } from '../../explanation/render-trace.js';

function scheme(terms: object, bonus = '50000'): PaySchemeDraft {
  return makeSchemeWith(
    [
      { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '20000' } },
      { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: bonus } },
      { code: 'limit', name: 'Limit', kind: 'limit', terms: terms as never },
    ],
    { values: ['least', 'most'].map((code) => ({ code, name: code, unit: 'rubles', default: '1000' })) },
  );
}

function corrected(terms: object, bonus?: string, inputs: StatementInputsDraft = {}): { amount: string; text: string } {
  const result = calculateStatement(scheme(terms, bonus), inputs);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { amount: result.lines[2]!.amount, text: renderTrace(result.trace) };
}

describe('a limit', () => {
  it.each([
    ['49999.99', '0.00'],
    ['50000', '0.00'],
    ['50000.01', '-0.01'],
  ])('of at most 50 000 corrects a bonus of %s by %s', (bonus, amount) => {
    expect(corrected({ of: ['bonus'], cap: '50000' }, bonus).amount).toBe(amount);
  });

  it.each([
    ['9999.99', '0.01'],
    ['10000', '0.00'],
    ['10000.01', '0.00'],
  ])('of at least 10 000 corrects a bonus of %s by %s', (bonus, amount) => {
    expect(corrected({ of: ['bonus'], floor: '10000' }, bonus).amount).toBe(amount);
  });

  it('is over salary and variable pay together where it names nothing', () => {
    expect(corrected({ cap: '60000' }).amount).toBe('-10000.00');
  });

  it('may leave one amount only', () => {
    expect(corrected({ of: ['bonus'], floor: '42000', cap: '42000' }, '41000').amount).toBe('1000.00');
    expect(corrected({ of: ['bonus'], floor: '42000', cap: '42000' }, '43000').amount).toBe('-1000.00');
  });

  it('says what it cut, made up, or left as it was', () => {
    expect(corrected({ of: ['bonus'], cap: '40000' }).text).toContain(
      'Limit: 40 000.00 - 50 000.00, over the cap = -10 000.00',
    );
    expect(corrected({ of: ['bonus'], floor: '60000' }).text).toContain(
      'Limit: 60 000.00 - 50 000.00, below the floor = 10 000.00',
    );
    expect(corrected({ of: ['bonus'], floor: '1', cap: '60000' }).text).toContain(
      'no correction: 50 000.00 is within the limits = 0.00 (at least 1.00; at most 60 000.00)',
    );
  });

  it('is refused in a month whose floor is over its cap', () => {
    const result = calculateStatement(scheme({ floor: { value: 'least' }, cap: { value: 'most' } }), {
      values: { least: '2', most: '1' },
    });
    expect(result.ok ? result.total : result.problems.map((problem) => [problem.code, problem.path.join('.')])).toEqual(
      [['floor-over-cap', 'inputs.values.least']],
    );
    expect(result.ok ? [] : result.problems.map(({ message }) => message)).toEqual([
      'the floor of "Limit" comes to 2 this month and its cap to 1; correct whichever of the two is not as it was, or use a version of the scheme whose floor is at most its cap',
    ]);
    const ofCap = calculateStatement(scheme({ floor: '2', cap: { value: 'most' } }), { values: { most: '1' } });
    expect(ofCap.ok ? [] : ofCap.problems.map(({ path }) => path.join('.'))).toEqual(['inputs.values.most']);
  });

  it('is refused in a month whose cap is below 0: it would take the salary as well', () => {
    const cap = { plus: [{ value: 'least' }], minus: [{ value: 'most' }] };
    const pay = (least: string) => calculateStatement(scheme({ cap, of: ['bonus'] }), { values: { least, most: '1' } });
    const refused = pay('0.99');
    expect(refused.ok ? refused.total : refused.problems.map(({ code, message }) => [code, message])).toEqual([
      [
        'cap-below-zero',
        'the cap of "Limit" comes to -0.01 this month, and would take more than all that it limits; correct the numbers that it comes from',
      ],
    ]);
    const nothing = pay('1');
    expect(nothing.ok && nothing.total).toBe('20000.00');
  });

  it.each<[object, string]>([
    [{}, 'components.2.terms.cap'],
    [{ cap: '1', floor: '1.01' }, 'components.2.terms.floor'],
    [{ cap: '1', of: ['bonsu'] }, 'components.2.terms.of.0'],
    [{ cap: '1', of: ['limit'] }, 'components.2.terms.of.0'],
    [{ cap: { value: 'nowhere' } }, 'components.2.terms.cap.value'],
  ])('is refused with the terms %j', (terms, path) => {
    expect(paySchemeSchema.safeParse(scheme(terms)).error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });
});
