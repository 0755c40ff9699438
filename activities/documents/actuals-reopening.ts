import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import { refusalToReopen, reopenedVersionOf } from '#persistence/actuals-reopening.js';
import { peopleOfActuals } from '#persistence/cycle-actuals.js';
import type { Document } from '#persistence/entities/document.entity.js';
import { MonthlyCycle } from '#persistence/entities/monthly-cycle.entity.js';
import { type DocumentBehaviour, nothing, type PendingDecision } from './document-behaviour.js';
import { holdPayrollOf, reopenActuals } from './reopen-actuals.js';

export const actualsReopening: DocumentBehaviour = {
  findBeneficiaries: async (manager, { cycleId }) =>
    peopleOfActuals(manager, await manager.findOneByOrFail(MonthlyCycle, { id: cycleId ?? '' })),
  beforeSubmission: refuseIfNotToBeReopened,
  afterSubmission: nothing,
  beforeDecision: refuseSignatureThatComesTooLate,
  afterLastSignature: async (manager, reopening, signature) => {
    const { actuals } = await reopenedVersionOf(manager, reopening);
    return reopenActuals(manager, reopening, actuals, signature);
  },
};

async function refuseIfNotToBeReopened(manager: EntityManager, reopening: Document): Promise<void> {
  const { actuals, version } = await reopenedVersionOf(manager, reopening);
  const refusal = await refusalToReopen(manager, actuals, version);
  if (!refusal) return;
  const context = { documentId: reopening.id, actualsId: actuals.id, month: reopening.month };
  throw new DomainError(refusal.kind, refusal.code, refusal.message, context);
}

async function refuseSignatureThatComesTooLate(
  manager: EntityManager,
  reopening: Document,
  { statusAfter }: PendingDecision,
): Promise<void> {
  if (statusAfter !== 'signed' && statusAfter !== 'in-approval') return;
  await holdPayrollOf(manager, reopening);
  await refuseIfNotToBeReopened(manager, reopening);
}
