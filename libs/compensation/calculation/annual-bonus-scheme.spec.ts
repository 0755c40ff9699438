import { describe, expect, it } from '@jest/globals';
import { calculateMonth } from './calculate-month.js';
import { annualBonusScheme } from './annual-bonus-scheme.js';

const kpiPlan = {
  baseBonus: '120000.00',
  indicators: [
    { code: 'sales', name: 'Sales', kind: 'higher-is-better', target: '12000000', unit: 'RUB', weight: '100' } as const,
  ],
};
const paid = (employment: object) => {
  const result = calculateMonth({
    periods: [{ from: '2026-12-01', scheme: annualBonusScheme({ probationMonths: 3, paidOn: '01-25' }) }],
    inputs: { person: 'anna', month: '2026-12', kpiPlan, actuals: { sales: { value: '10800000' } }, employment },
  });
  return result.ok ? result.total : result.problems;
};

describe('The built-in scheme of the annual bonus', () => {
  it('pays by the plan of the person: 120 000 x 90 %', () => {
    expect(paid({ hiredOn: '2024-03-01' })).toBe('108000.00');
  });

  it('pays all of it to whoever leaves on the day of payment, and to whoever was hired within December', () => {
    expect(paid({ hiredOn: '2024-03-01', leftOn: '2027-01-25' })).toBe('108000.00');
    expect(paid({ hiredOn: '2026-12-15', before: [{ hiredOn: '2024-03-01', leftOn: '2026-11-30' }] })).toBe(
      '108000.00',
    );
  });

  it('pays all of it to whoever comes back in January', () => {
    expect(paid({ hiredOn: '2027-01-11', before: [{ hiredOn: '2024-03-01', leftOn: '2026-12-10' }] })).toBe(
      '108000.00',
    );
  });
});
