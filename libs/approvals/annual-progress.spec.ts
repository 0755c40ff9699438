import { describe, expect, it } from '@jest/globals';
import { type AnnualFacts, annualProgress } from './annual-progress.js';

const at = (day: string) => new Date(`${day}T12:00:00.000Z`);
const facts = (of: Partial<AnnualFacts> = {}): AnnualFacts => ({
  owingPlans: 2,
  signedPlans: 0,
  unsignedPlans: 0,
  lastPlanSignedAt: null,
  plansSignedAt: null,
  actualsSubmittedAt: null,
  actualsApprovedAt: null,
  plannedPeople: 0,
  unsettledPeople: 0,
  bonusPostedAt: null,
  isBonusDue: false,
  ...of,
});
const signed = { signedPlans: 2, plannedPeople: 2, unsettledPeople: 2, lastPlanSignedAt: at('2025-12-20') };
const approved = { ...signed, actualsSubmittedAt: at('2027-01-12'), actualsApprovedAt: at('2027-01-18') };

describe('A year', () => {
  it('goes from planning to its bonus, stage by stage', () => {
    expect(annualProgress(facts()).stage).toBe('planning');
    expect(annualProgress(facts({ ...signed, unsignedPlans: 1 })).stage).toBe('planning');
    expect(annualProgress(facts({ ...signed, signedPlans: 1 })).stage).toBe('planning');
    expect(annualProgress(facts(signed))).toMatchObject({ stage: 'plans-signed', plansSignedAt: at('2025-12-20') });
    expect(annualProgress(facts({ ...signed, actualsSubmittedAt: at('2027-01-12') })).stage).toBe('actuals-submitted');
    expect(annualProgress(facts(approved)).stage).toBe('actuals-approved');
  });

  it('keeps when all plans were signed first, whoever joins later', () => {
    const later = facts({ ...signed, unsignedPlans: 1, plansSignedAt: at('2025-12-20') });
    expect(annualProgress(later)).toMatchObject({ stage: 'plans-signed', plansSignedAt: at('2025-12-20') });
  });

  it('is not over while somebody with a signed plan is neither paid nor left out', () => {
    const half = facts({ ...approved, unsettledPeople: 1, bonusPostedAt: at('2027-01-22'), isBonusDue: true });
    expect(annualProgress(half)).toMatchObject({ stage: 'actuals-approved', bonusPostedAt: null });
    const all = facts({ ...approved, unsettledPeople: 0, bonusPostedAt: at('2027-01-22') });
    expect(annualProgress(all)).toMatchObject({ stage: 'closed', bonusPostedAt: at('2027-01-22') });
  });

  it('ends without a bonus where nobody has a plan, once it would have been due', () => {
    expect(annualProgress(facts({ isBonusDue: true }))).toMatchObject({ stage: 'closed', bonusPostedAt: null });
    expect(annualProgress(facts({ ...signed, isBonusDue: true })).stage).toBe('plans-signed');
  });
});
