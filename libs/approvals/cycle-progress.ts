/** How far the month of one department has come; each stage contains what came before it. */
export const cycleStages = ['drafting', 'plans-signed', 'actuals-submitted', 'actuals-approved', 'closed'] as const;
export type CycleStage = (typeof cycleStages)[number];

/** What the documents of a cycle say, counted. */
export interface CycleFacts {
  /** Managers of the department who should have a plan. */
  managers: number;
  signedPlans: number;
  /** Plans drafted or on their route, not yet signed. */
  unsignedPlans: number;
  /** When the last of the signed plans was signed. */
  lastPlanSignedAt: Date | null;
  actualsSubmittedAt: Date | null;
  actualsApproved: boolean;
  payrollPostedAt: Date | null;
}

export interface CycleProgress {
  stage: CycleStage;
  /** When every plan was signed; null while one is missing or under way. */
  plansSignedAt: Date | null;
}

/**
 * Regulation, the monthly cycle: plans count as signed when every manager has one and none is still
 * under way; a late or missing plan holds the stage back, it never blocks the actuals of the others.
 */
export function cycleProgress(facts: CycleFacts): CycleProgress {
  const plansSigned = facts.signedPlans > 0 && facts.unsignedPlans === 0 && facts.signedPlans >= facts.managers;
  return { plansSignedAt: plansSigned ? facts.lastPlanSignedAt : null, stage: stageOf(facts, plansSigned) };
}

function stageOf(facts: CycleFacts, plansSigned: boolean): CycleStage {
  if (facts.payrollPostedAt) return 'closed';
  if (facts.actualsApproved) return 'actuals-approved';
  if (facts.actualsSubmittedAt) return 'actuals-submitted';
  return plansSigned ? 'plans-signed' : 'drafting';
}
