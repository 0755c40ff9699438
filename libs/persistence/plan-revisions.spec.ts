import { describe, expect, it } from '@jest/globals';
import { alphaPlan } from '#apps/rehearsal/alpha-july.js';
import type { KpiPlanTerms } from '#compensation/inputs/kpi-plan.js';
import { changesNothing, codesOfTwoKinds } from './plan-revisions.js';
import type { PlanInForce } from './plans-in-force.js';

const terms = alphaPlan as KpiPlanTerms;
const other = { ...terms, baseBonus: '30000.00' };
const part = (from: string, until: string, ofPart: KpiPlanTerms) => ({ from, until, terms: ofPart }) as PlanInForce;
const inForce = [part('2026-07-01', '2026-07-15', terms), part('2026-07-16', '2026-07-31', other)];

describe('A revision', () => {
  it('changes nothing where all of its days have its terms already', () => {
    expect(changesNothing(inForce, '2026-07-16', other)).toBe(true);
    expect(changesNothing(inForce, '2026-07-31', other)).toBe(true);
    expect(changesNothing(inForce, '2026-07-15', other)).toBe(false);
    expect(changesNothing(inForce, undefined, other)).toBe(false);
    expect(changesNothing(inForce, '2026-07-16', terms)).toBe(false);
  });

  it('measures what it measures in another way than on the days before by another code', () => {
    const [sales, ...rest] = terms.indicators;
    const measured = { ...terms, indicators: [{ ...rest[0]!, code: sales!.code }, ...rest.slice(1)] } as KpiPlanTerms;
    expect(codesOfTwoKinds(inForce, '2026-07-16', measured)).toEqual([sales!.code]);
    expect(codesOfTwoKinds(inForce, undefined, measured)).toEqual([]);
    expect(codesOfTwoKinds(inForce, '2026-07-01', measured)).toEqual([]);
    expect(codesOfTwoKinds(inForce, '2026-07-16', other)).toEqual([]);
  });
});
