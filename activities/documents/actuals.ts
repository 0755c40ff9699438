import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import { checkCycleActuals, signedPlansOf } from '#persistence/cycle-actuals.js';
import { peopleWithSignedPlan } from '#persistence/document-people.js';
import type { Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import { type DocumentBehaviour, nothing } from './document-behaviour.js';

export const actuals: DocumentBehaviour = {
  findBeneficiaries: (manager, { cycleId }) => peopleWithSignedPlan(manager, cycleId),
  beforeSubmission: refuseIfIncomplete,
  afterSubmission: nothing,
  beforeDecision: nothing,
  afterLastSignature: nothing,
};

/** Regulation: every indicator of every plan has a value, or says why not. Checked again where nothing can change it any more. */
async function refuseIfIncomplete(manager: EntityManager, document: Document, version: DocumentVersion): Promise<void> {
  const plans = await signedPlansOf(manager, document.cycleId ?? '');
  const problems = checkCycleActuals(plans, version.content);
  if (problems.length === 0) return;
  throw new DomainError(
    'invalid',
    'actuals-incomplete',
    `The actuals of ${document.month} do not answer every indicator of every signed plan.`,
    { documentId: document.id },
    problems,
  );
}
