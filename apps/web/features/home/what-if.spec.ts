import { describe, expect, it } from '@jest/globals';
import { calculateKpiPlan } from '#compensation/calculation/kpi-plan-statement.js';
import { makeAlphaPlan } from '#compensation/testing/kpi-plan-builder.js';
import { actualsOf, asPlanned, type Assumed, type Indicator } from './what-if.js';

describe('A calculation of the own plan', () => {
  const plan = makeAlphaPlan();
  const planned = Object.fromEntries(
    plan.indicators.map((indicator) => [indicator.code, asPlanned(indicator as Indicator)]),
  );
  const pay = (assumed: Record<string, Assumed>) => {
    const result = calculateKpiPlan(plan as never, { actuals: actualsOf(assumed) as never });
    return result.ok ? result.total : result.problems;
  };

  it('begins with the base bonus: everything goes as planned', () => {
    expect(pay(planned)).toBe('60000.00');
  });

  it('follows what is assumed: two of ten clients lost', () => {
    expect(pay({ ...planned, retention: { lost: '2' } })).toBe('57000.00');
  });

  it('leaves out what was left empty', () => {
    expect(actualsOf({ forecast: { sold: '500', averageNeed: '' } })).toEqual({ forecast: { sold: '500' } });
  });
});
