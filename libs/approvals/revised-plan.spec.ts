import { describe, expect, it } from '@jest/globals';
import { readRevisedPlan, revisedPlanKey } from './revised-plan.js';

describe('what a revision of a plan is about', () => {
  it('is one plan as so many signed revisions have left it, either way', () => {
    const planId = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';
    expect(readRevisedPlan(revisedPlanKey(planId, 0))).toEqual({ planId, signedBefore: 0 });
    expect(readRevisedPlan(revisedPlanKey(planId, 12))).toEqual({ planId, signedBefore: 12 });
  });
});
