/** How far the month of one department has come; each stage contains what came before it. */
export const cycleStages = ['drafting', 'plans-signed', 'actuals-submitted', 'actuals-approved', 'closed'] as const;
export type CycleStage = (typeof cycleStages)[number];

/** What the documents of a cycle say, counted. */
export interface CycleFacts {
  /** Who owed a plan when the month began, or when their department did: each should have one. */
  owingPlans: number;
  /** Of their plans, those that are signed. */
  signedPlans: number;
  /** Of their plans, those drafted or on their route. */
  unsignedPlans: number;
  /** When the last of the signed ones was signed. */
  lastPlanSignedAt: Date | null;
  /** Where nobody owes a plan: since when that is so; null while somebody does, or may come who will. */
  nobodyOwesPlanSince: Date | null;
  /** When all were signed for the first time; it stays so. */
  plansSignedAt: Date | null;
  /** When the first plan of its tasks was signed. */
  tasksAgreedAt: Date | null;
  actualsSubmittedAt: Date | null;
  actualsApproved: boolean;
  payrollPostedAt: Date | null;
}

export interface CycleProgress {
  stage: CycleStage;
  /** When every plan was signed for the first time; null while one has been missing or under way from the beginning. */
  plansSignedAt: Date | null;
}

/**
 * Regulation, the monthly cycle: plans count as signed when everybody who owes one has one and none is still
 * under way, and where nobody owes any; a late or missing plan holds the stage back, it never blocks the actuals of the others. Whoever joins
 * after that throws nothing back: their plan is one more.
 */
export function cycleProgress(facts: CycleFacts): CycleProgress {
  const allSigned = facts.signedPlans > 0 && facts.unsignedPlans === 0 && facts.signedPlans >= facts.owingPlans;
  const plansSignedAt = facts.plansSignedAt ?? (allSigned ? facts.lastPlanSignedAt : facts.nobodyOwesPlanSince);
  return { plansSignedAt, stage: stageOf(facts, plansSignedAt !== null) };
}

function stageOf(facts: CycleFacts, plansSigned: boolean): CycleStage {
  if (facts.payrollPostedAt) return 'closed';
  if (facts.actualsApproved) return 'actuals-approved';
  if (facts.actualsSubmittedAt) return 'actuals-submitted';
  return plansSigned ? 'plans-signed' : 'drafting';
}
