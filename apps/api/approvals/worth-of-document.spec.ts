import { describe, expect, it } from '@jest/globals';
import type { KpiPlanTerms } from '#compensation/inputs/kpi-plan.js';
import { worthOfDocument } from './worth-of-document.js';

const plan: KpiPlanTerms = {
  baseBonus: '60000',
  indicators: [
    { code: 'sales', name: 'Sales', kind: 'higher-is-better', target: '1000000', unit: 'RUB', weight: '60', cap: '2' },
    { code: 'receivables', name: 'Receivables', kind: 'within-bounds', atMost: '200000', unit: 'RUB', weight: '40' },
  ],
} as KpiPlanTerms;

describe('What a document is worth', () => {
  it('is of a plan what it pays at 100 % and at most', () => {
    expect(worthOfDocument('kpi-plan', plan)).toEqual({ amount: '60000', most: '96000.00', isUnlimited: false });
    expect(worthOfDocument('plan-revision', { terms: plan })).toEqual(worthOfDocument('kpi-plan', plan));
  });

  it('says of a plan that nothing limits it', () => {
    const [sales, ...others] = plan.indicators;
    const open = { ...plan, indicators: [{ ...sales, cap: 'none' }, ...others] };
    expect(worthOfDocument('kpi-plan', open)).toEqual({ amount: '60000', most: null, isUnlimited: true });
  });

  it('is of a register its total, and of what pays one amount that amount', () => {
    expect(worthOfDocument('payroll-register', { total: '1842300.00' })?.amount).toBe('1842300.00');
    expect(worthOfDocument('fine', { amount: '500.00' })?.amount).toBe('500.00');
    expect(worthOfDocument('adjustment', { reverses: {} })).toBeNull();
  });

  it('is nothing of what names no amount', () => {
    expect(worthOfDocument('actuals', {})).toBeNull();
  });
});
