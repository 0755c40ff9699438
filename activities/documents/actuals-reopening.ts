import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import { refusalToReopen, reopenedVersionOf } from '#persistence/actuals-reopening.js';
import { askedAnnualActuals } from '#persistence/annual/annual-actuals.js';
import { holdAnnualCycle } from '#persistence/annual/annual-cycle-rows.js';
import { peopleOfActuals } from '#persistence/cycle-actuals.js';
import type { Document } from '#persistence/entities/document.entity.js';
import { MonthlyCycle } from '#persistence/entities/monthly-cycle.entity.js';
import { type DocumentBehaviour, nothing, type PendingDecision } from './document-behaviour.js';
import { yearOfDepartment } from './year-of-department.js';
import { holdPayrollOf, reopenActuals } from './reopen-actuals.js';

export const actualsReopening: DocumentBehaviour = {
  findBeneficiaries: async (manager, reopening) => {
    const { cycleId } = reopening;
    if (cycleId !== null) return peopleOfActuals(manager, await manager.findOneByOrFail(MonthlyCycle, { id: cycleId }));
    const { plans } = await askedAnnualActuals(manager, await yearOfDepartment(manager, reopening));
    return plans.map(({ personId }) => personId);
  },
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
  if (reopening.cycleId === null) {
    const { departmentId, year } = await yearOfDepartment(manager, reopening);
    await holdAnnualCycle(manager, departmentId, year);
  }
  await holdPayrollOf(manager, reopening);
  await refuseIfNotToBeReopened(manager, reopening);
}
