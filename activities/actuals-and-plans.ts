import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import { checkCycleActuals, signedPlansOf } from '#persistence/cycle-actuals.js';
import { Document, type DocumentVersion } from '#persistence/entities/document.entity.js';

/**
 * A plan that is signed after the actuals went on their route would have no actuals: the actuals are
 * returned first. The cycle's row is locked by the caller, so neither can overtake the other.
 */
export async function refuseIfActualsAreUnderWay(manager: EntityManager, plan: Document): Promise<void> {
  const actuals = await manager.findOneBy(Document, { cycleId: plan.cycleId ?? '', kind: 'actuals' });
  if (actuals?.status !== 'in-approval' && actuals?.status !== 'signed') return;
  throw new DomainError(
    'conflict', 'actuals-under-way',
    `The actuals of ${plan.month} are ${actuals.status === 'signed' ? 'approved' : 'being approved'} without this plan. Its last signature has to wait until they are returned.`,
    { documentId: plan.id, actualsId: actuals.id, month: plan.month },
  );
}

/** Regulation: every indicator of every plan has a value, or says why not. Checked again where nothing can change it any more. */
export async function refuseIfActualsAreIncomplete(manager: EntityManager, actuals: Document, version: DocumentVersion): Promise<void> {
  const plans = await signedPlansOf(manager, actuals.cycleId ?? '');
  const problems = checkCycleActuals(plans, version.content);
  if (problems.length === 0) return;
  throw new DomainError('invalid', 'actuals-incomplete', `The actuals of ${actuals.month} do not answer every indicator of every signed plan.`, { documentId: actuals.id }, problems);
}
