import { describe, expect, it } from '@jest/globals';
import { problemOfColumn } from '../../../shared/plans/check-plan.js';
import { isWhole, sumOfWeights, toPercentage } from '../../../shared/plans/sum-of-weights.js';
import { judge } from './judged-plan.js';
import { columnsOf } from '../../../shared/plans/plan-columns.js';
import type { Terms } from '../../../shared/plans/terms.js';

const plan: Terms = {
  baseBonus: '60000.00',
  indicators: [
    { code: 'sales', name: 'Sales', kind: 'higher-is-better', target: '1000000', unit: 'RUB', weight: '75' },
    { code: 'debts', name: 'Debts', kind: 'within-bounds', atMost: '200000', unit: 'RUB', weight: '25' },
  ],
};
const withSales = (changes: object): Terms => ({
  ...plan,
  indicators: [{ ...plan.indicators[0]!, ...changes } as Terms['indicators'][number], plan.indicators[1]!],
});

const weightsOf = ({ indicators }: ReturnType<typeof withSales>) => indicators.map(({ weight }) => weight);

describe('a plan on the screen', () => {
  it('pays what payroll would pay at each level: under 100 % the bounded indicator is not met', () => {
    const { problems, pay } = judge(plan, '2026-07');
    expect(problems).toEqual([]);
    // 45 000 for sales, 60 % of them at 60 %; 15 000 for debts from 100 % on; sales are capped at 200 %.
    expect(pay?.levels.map(({ pay: amount }) => amount)).toEqual(['27000.00', '36000.00', '60000.00', '69000.00']);
    expect(pay?.mostPay).toBe('105000.00');
  });

  it('is told where its weights are not the whole', () => {
    const { problems, pay } = judge(withSales({ weight: '83.33' }), '2026-07');
    expect(pay).toBeUndefined();
    expect(problems).toEqual([expect.objectContaining({ path: 'indicators' })]);
    const sum = sumOfWeights(weightsOf(withSales({ weight: '83.33' })))!;
    expect([isWhole(sum), toPercentage(sum)]).toEqual([false, '108.33']);
    const whole = sumOfWeights(weightsOf(withSales({ weight: '3/4' })))!;
    expect([isWhole(whole), toPercentage(whole)]).toEqual([true, '100']);
  });

  it('is told at the cell in which something else stands than a number', () => {
    const wrong = withSales({ target: 'n/a' });
    const [base, target] = columnsOf([wrong]);
    const { problems } = judge(wrong, '2026-07');
    expect(problemOfColumn(wrong, problems, target!)).toContain('quantity');
    expect(problemOfColumn(wrong, problems, base!)).toBeUndefined();
  });
});
