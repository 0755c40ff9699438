/** How far the year of one department has come; each stage contains what came before it. */
export const annualStages = ['planning', 'plans-signed', 'actuals-submitted', 'actuals-approved', 'closed'] as const;
export type AnnualStage = (typeof annualStages)[number];

/** What the documents of an annual cycle say, counted. */
export interface AnnualFacts {
  /** Who earned there on the first day of the year: each should have an annual plan. */
  owingPlans: number;
  /** Of their plans, those that are signed. */
  signedPlans: number;
  /** Of their plans, those drafted or on their route. */
  unsignedPlans: number;
  /** When the last of the signed ones was signed. */
  lastPlanSignedAt: Date | null;
  /** When all were signed for the first time; it stays so. */
  plansSignedAt: Date | null;
  actualsSubmittedAt: Date | null;
  actualsApprovedAt: Date | null;
  /** How many people have a signed plan, and of how many of them no posted run of the bonus has taken notice. */
  plannedPeople: number;
  unsettledPeople: number;
  /** When the last run of the bonus that took notice of somebody there was posted. */
  bonusPostedAt: Date | null;
  /** Whether the bonus was due by now. */
  isBonusDue: boolean;
}

export interface AnnualProgress {
  stage: AnnualStage;
  /** When every plan was signed for the first time. */
  plansSignedAt: Date | null;
  /** When the bonus of everybody who has a signed plan was paid, or decided not to be; null while somebody waits for it. */
  bonusPostedAt: Date | null;
}

/**
 * Regulation, the yearly cycle: annual plans before the year begins, actuals in January after it, then the bonus. A year
 * is closed once a posted run has paid or named as left out whoever has a signed plan; where nobody has one there is
 * nothing to pay, and the year ends when the bonus would have been due.
 */
export function annualProgress(facts: AnnualFacts): AnnualProgress {
  const allSigned = facts.signedPlans > 0 && facts.unsignedPlans === 0 && facts.signedPlans >= facts.owingPlans;
  const plansSignedAt = facts.plansSignedAt ?? (allSigned ? facts.lastPlanSignedAt : null);
  const isSettled = facts.plannedPeople > 0 && facts.unsettledPeople === 0;
  const bonusPostedAt = isSettled ? facts.bonusPostedAt : null;
  return { plansSignedAt, bonusPostedAt, stage: stageOf(facts, { plansSignedAt, bonusPostedAt }) };
}

function stageOf(
  facts: AnnualFacts,
  { plansSignedAt, bonusPostedAt }: Pick<AnnualProgress, 'plansSignedAt' | 'bonusPostedAt'>,
): AnnualStage {
  if (bonusPostedAt || (facts.plannedPeople === 0 && facts.isBonusDue)) return 'closed';
  if (facts.actualsApprovedAt) return 'actuals-approved';
  if (facts.actualsSubmittedAt) return 'actuals-submitted';
  return plansSignedAt ? 'plans-signed' : 'planning';
}
