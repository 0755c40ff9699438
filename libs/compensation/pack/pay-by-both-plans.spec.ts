import { describe, expect, it } from '@jest/globals';
import { kpiPlanScheme } from '../calculation/kpi-plan-statement.js';
import { canonicalSha256 } from '../documents/canonical-sha256.js';
import { paySchemeSchema } from '../scheme/pay-scheme.js';
import { indicator } from '../testing/kpi-plan-builder.js';
import { PackDocuments } from './pack-documents.js';
import { calculatePayByBothPlans } from './pay-by-both-plans.js';

const scheme = paySchemeSchema.parse(kpiPlanScheme);
const sha256 = canonicalSha256(scheme);
const documents = new PackDocuments();
documents.add(sha256, scheme);

const planOf = (target: string, more: ReturnType<typeof indicator>[] = []) => ({
  baseBonus: '60000.00',
  indicators: [indicator({ target, weight: more.length === 0 ? '100' : '50' }), ...more],
});
const packOf = (...periods: { from: string; kpiPlan: unknown }[]) =>
  JSON.stringify({
    format: 'month-pack/1',
    periods: periods.map((period) => ({ ...period, scheme: sha256 })),
    proration: 'calendar-days',
    inputs: { person: 'p-1', month: '2026-06', actuals: {}, values: {} },
  });
const whole = (plan: unknown) => packOf({ from: '2026-06-01', kpiPlan: plan });

describe('A month by the plan before and after a change', () => {
  it('is paid by the same results: a target that is lowered shows in the money', () => {
    // 600 of 500 are 120 %, 1 200 of 500 are 240 %, of which 200 % are paid.
    expect(calculatePayByBothPlans(whole(planOf('1000')), whole(planOf('500')), documents)).toEqual([
      { attainment: '60 %', before: '36000.00', after: '72000.00' },
      { attainment: '80 %', before: '48000.00', after: '96000.00' },
      { attainment: '100 %', before: '60000.00', after: '120000.00' },
      { attainment: '120 %', before: '72000.00', after: '120000.00' },
    ]);
  });

  it('has both plans on their days where the change is of a day on', () => {
    const both = packOf(
      { from: '2026-06-01', kpiPlan: planOf('1000') },
      { from: '2026-06-16', kpiPlan: planOf('500') },
    );
    // 15 of 30 days by each: half of 60 000 and half of 120 000.
    expect(calculatePayByBothPlans(whole(planOf('1000')), both, documents)[2]).toEqual({
      attainment: '100 %',
      before: '60000.00',
      after: '90000.00',
    });
  });

  it('brings an indicator that only the later plan has to the same share of its own target', () => {
    const calls = indicator({ code: 'calls', name: 'Calls', target: '10', weight: '50' });
    expect(calculatePayByBothPlans(whole(planOf('1000')), whole(planOf('1000', [calls])), documents)[1]).toEqual({
      attainment: '80 %',
      before: '48000.00',
      after: '48000.00',
    });
  });

  it('tells nothing where there is no plan', () => {
    expect(calculatePayByBothPlans(whole(undefined), whole(planOf('500')), documents)).toEqual([]);
  });
});
