import { describe, expect, it } from '@jest/globals';
import { cycleProgress, type CycleFacts } from './cycle-progress.js';

const signedAt = new Date('2026-06-30T12:00:00.000Z');
const nothing: CycleFacts = {
  owingPlans: 2,
  signedPlans: 0,
  unsignedPlans: 0,
  lastPlanSignedAt: null,
  nobodyOwesPlanSince: null,
  plansSignedAt: null,
  tasksAgreedAt: null,
  actualsSubmittedAt: null,
  actualsApproved: false,
  payrollPostedAt: null,
};
const planned: CycleFacts = { ...nothing, signedPlans: 2, lastPlanSignedAt: signedAt };

describe('The month of a department', () => {
  it('is being drafted until everybody who owes one has a signed plan and none is under way', () => {
    for (const facts of [
      nothing,
      { ...planned, signedPlans: 1 },
      { ...planned, unsignedPlans: 1 },
      { ...nothing, owingPlans: 0 },
    ]) {
      expect(cycleProgress(facts)).toEqual({ stage: 'drafting', plansSignedAt: null });
    }
    expect(cycleProgress(planned)).toEqual({ stage: 'plans-signed', plansSignedAt: signedAt });
  });

  it('is not thrown back by a plan that is missing or drafted after all of them were signed', () => {
    const later = { ...planned, plansSignedAt: signedAt, lastPlanSignedAt: new Date('2026-07-05T12:00:00.000Z') };
    for (const facts of [later, { ...later, owingPlans: 3 }, { ...later, unsignedPlans: 1 }])
      expect(cycleProgress(facts)).toEqual({ stage: 'plans-signed', plansSignedAt: signedAt });
  });

  it('has all of its plans signed where nobody owes one', () => {
    expect(cycleProgress({ ...nothing, owingPlans: 0, nobodyOwesPlanSince: signedAt })).toEqual({
      stage: 'plans-signed',
      plansSignedAt: signedAt,
    });
  });

  it('goes on with the actuals, the approval and the payroll', () => {
    const submitted = { ...planned, actualsSubmittedAt: signedAt };
    const approved = { ...submitted, actualsApproved: true };
    expect(
      [submitted, approved, { ...approved, payrollPostedAt: signedAt }].map((facts) => cycleProgress(facts).stage),
    ).toEqual(['actuals-submitted', 'actuals-approved', 'closed']);
  });

  it('is not held back by somebody without a plan once the actuals of the others are in', () => {
    const late = { ...planned, owingPlans: 3, actualsSubmittedAt: signedAt };
    expect(cycleProgress(late)).toEqual({ stage: 'actuals-submitted', plansSignedAt: null });
  });
});
