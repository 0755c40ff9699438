import type { EntityManager } from 'typeorm';
import type { KpiPlanTerms } from '#compensation/inputs/kpi-plan.js';
import { findUnsaidInPlan } from '#compensation/scheme/unsaid-fields.js';
import { DomainError } from '#contracts/domain-error.js';
import { toFieldProblem } from '#contracts/field-problem.js';
import { Document, type DocumentVersion } from '#persistence/entities/document.entity.js';
import { type DocumentBehaviour, nothing, type PendingDecision } from './document-behaviour.js';

export const kpiPlan: DocumentBehaviour = {
  findBeneficiaries: (_manager, { personId }) => Promise.resolve(personId === null ? [] : [personId]),
  beforeSubmission: async (manager, plan, version) => {
    refuseIfUnsaid(plan, version);
    await refuseIfActualsAreApproved(manager, plan);
  },
  afterSubmission: nothing,
  beforeDecision: refuseIfActualsGoOnWithoutIt,
  afterLastSignature: nothing,
};

/** Whoever signs a plan and whoever earns by it reads of each indicator how it is measured and what can be done about it. */
function refuseIfUnsaid(plan: Document, { content, version }: DocumentVersion): void {
  const problems = findUnsaidInPlan(content as KpiPlanTerms).map(toFieldProblem);
  if (problems.length === 0) return;
  throw new DomainError(
    'invalid',
    'plan-not-submittable',
    'The plan can be submitted once each indicator says how it is measured and what the earner can do about it. Add what is listed, save the plan, and submit that version.',
    { documentId: plan.id, version },
    problems,
  );
}

/**
 * A plan that is signed after the actuals went on their route would have no actuals: the actuals are
 * returned first. The cycle's row is locked by the caller, so neither can overtake the other.
 */
async function refuseIfActualsGoOnWithoutIt(
  manager: EntityManager,
  plan: Document,
  { statusAfter }: PendingDecision,
): Promise<void> {
  if (statusAfter !== 'signed') return;
  await refuseIfActualsAreApproved(manager, plan);
  const actuals = await actualsOf(manager, plan);
  if (actuals?.status !== 'in-approval') return;
  throw new DomainError(
    'conflict',
    'actuals-under-way',
    `The actuals of ${plan.month} are being approved without this plan. Return them first, sign the plan, and have them submitted again with it.`,
    { documentId: plan.id, actualsId: actuals.id, month: plan.month },
  );
}

/** What was earned in the month is settled: a plan comes into it only when the actuals are reopened. */
async function refuseIfActualsAreApproved(manager: EntityManager, plan: Document): Promise<void> {
  const actuals = await actualsOf(manager, plan);
  if (actuals?.status !== 'signed') return;
  throw new DomainError(
    'conflict',
    'month-settled',
    `The actuals of ${plan.month} are approved without this plan. Have them reopened (POST /api/actuals-reopenings) while the register of the month is not signed, or return the plan.`,
    { documentId: plan.id, actualsId: actuals.id, month: plan.month },
  );
}

function actualsOf(manager: EntityManager, plan: Document): Promise<Document | null> {
  return manager.findOneBy(Document, { cycleId: plan.cycleId ?? '', kind: 'actuals' });
}
