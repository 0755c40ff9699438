import { describe, expect, it } from '@jest/globals';
import { templateOfScheme } from './template-of-scheme.js';

const sales = { code: 'sales', name: 'Sales', kind: 'higher-is-better', target: '1000', unit: 'RUB', weight: '100' };
const schemeOf = (terms: unknown) =>
  ({
    format: 'pay-scheme/1',
    code: 'sales',
    name: 'Sales',
    version: 1,
    effectiveFrom: '2026-07-01',
    components: [{ code: 'kpi', name: 'KPI bonus', kind: 'kpi-bonus', terms }],
  }) as const;

describe('the template of a scheme', () => {
  it('is its KPI bonus as a plan', () => {
    expect(templateOfScheme(schemeOf({ baseBonus: '60000', indicators: [sales] }))).toEqual({
      baseBonus: '60000',
      indicators: [sales],
    });
  });

  it('is nothing where a number is a value of the month, or where everybody has a plan of their own', () => {
    const byValue = { ...sales, target: { value: 'plan' } };
    expect(templateOfScheme(schemeOf({ baseBonus: '60000', indicators: [byValue] }))).toBeUndefined();
    expect(templateOfScheme(schemeOf({ plan: 'personal' }))).toBeUndefined();
  });
});
