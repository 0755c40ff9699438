import type { EntityManager } from 'typeorm';
import type { KpiPlanTerms } from '#compensation/inputs/kpi-plan.js';
import { DomainError } from '#contracts/domain-error.js';
import { Document } from '#persistence/entities/document.entity.js';
import { type DocumentBehaviour, nothing, type PendingDecision } from './document-behaviour.js';
import { refuseBeforeOpening } from './refuse-before-opening.js';
import { refuseIfUnsaid } from './refuse-if-unsaid.js';

export const kpiPlan: DocumentBehaviour = {
  countsOnceSigned: true,
  findBeneficiaries: (_manager, { personId }) => Promise.resolve(personId === null ? [] : [personId]),
  beforeSubmission: async (manager, plan, version) => {
    refuseIfUnsaid(plan, version, version.content as KpiPlanTerms);
    await refuseBeforeOpening(manager, plan, 'plans-signed');
    await refuseIfActualsAreApproved(manager, plan);
  },
  afterSubmission: nothing,
  beforeDecision: refuseIfActualsGoOnWithoutIt,
  afterLastSignature: nothing,
};

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
