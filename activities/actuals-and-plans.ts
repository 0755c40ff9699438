import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import { checkCycleActuals, signedPlansOf } from '#persistence/cycle-actuals.js';
import { Document, type DocumentVersion } from '#persistence/entities/document.entity.js';

/**
 * A plan that is signed after the actuals went on their route would have no actuals: the actuals are
 * returned first. The cycle's row is locked by the caller, so neither can overtake the other.
 */
export async function refuseIfActualsAreUnderWay(manager: EntityManager, plan: Document): Promise<void> {
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

/** What was earned in the month is settled: a plan that comes now can not be paid by it any more. */
export async function refuseIfActualsAreApproved(manager: EntityManager, plan: Document): Promise<void> {
  const actuals = await actualsOf(manager, plan);
  if (actuals?.status !== 'signed') return;
  throw new DomainError(
    'conflict',
    'month-settled',
    `The actuals of ${plan.month} are approved without this plan. A plan on its route can still be returned; what it would have paid is an adjustment of a later month.`,
    { documentId: plan.id, actualsId: actuals.id, month: plan.month },
  );
}

function actualsOf(manager: EntityManager, plan: Document): Promise<Document | null> {
  return manager.findOneBy(Document, { cycleId: plan.cycleId ?? '', kind: 'actuals' });
}

/** Regulation: every indicator of every plan has a value, or says why not. Checked again where nothing can change it any more. */
export async function refuseIfActualsAreIncomplete(
  manager: EntityManager,
  actuals: Document,
  version: DocumentVersion,
): Promise<void> {
  const plans = await signedPlansOf(manager, actuals.cycleId ?? '');
  const problems = checkCycleActuals(plans, version.content);
  if (problems.length === 0) return;
  throw new DomainError(
    'invalid',
    'actuals-incomplete',
    `The actuals of ${actuals.month} do not answer every indicator of every signed plan.`,
    { documentId: actuals.id },
    problems,
  );
}
