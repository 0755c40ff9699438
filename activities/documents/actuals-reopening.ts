import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import { refusalToReopen, reopenedVersionOf } from '#persistence/actuals-reopening.js';
import { writeAudit } from '#persistence/audit.js';
import { peopleOfActuals } from '#persistence/cycle-actuals.js';
import { Document } from '#persistence/entities/document.entity.js';
import { MonthlyCycle } from '#persistence/entities/monthly-cycle.entity.js';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { endRun } from '#persistence/payroll-end.js';
import { paysSomebodyOf } from '#persistence/payroll-scope.js';
import {
  type DocumentBehaviour,
  type LastSignature,
  nothing,
  type PendingDecision,
  type SignatureEffects,
} from './document-behaviour.js';

export const actualsReopening: DocumentBehaviour = {
  findBeneficiaries: async (manager, { cycleId }) =>
    peopleOfActuals(manager, await manager.findOneByOrFail(MonthlyCycle, { id: cycleId ?? '' })),
  beforeSubmission: refuseIfNotToBeReopened,
  afterSubmission: nothing,
  beforeDecision: refuseSignatureThatComesTooLate,
  afterLastSignature: reopenActuals,
};

async function refuseIfNotToBeReopened(manager: EntityManager, reopening: Document): Promise<void> {
  const { actuals, version } = await reopenedVersionOf(manager, reopening);
  const refusal = await refusalToReopen(manager, actuals, version);
  if (!refusal) return;
  const context = { documentId: reopening.id, actualsId: actuals.id, month: reopening.month };
  throw new DomainError(refusal.kind, refusal.code, refusal.message, context);
}

/** The organisation's row is shared with whoever starts a payroll, the run's with whoever signs its register: one of the two comes first. */
async function refuseSignatureThatComesTooLate(
  manager: EntityManager,
  reopening: Document,
  { statusAfter }: PendingDecision,
): Promise<void> {
  if (statusAfter !== 'signed' && statusAfter !== 'in-approval') return;
  await manager.query('SELECT 1 FROM organisations WHERE id = $1 FOR NO KEY UPDATE', [reopening.organisationId]);
  await openRunsOf(manager, reopening);
  await refuseIfNotToBeReopened(manager, reopening);
}

/** The actuals go back to their head; runs that were made from them end, whatever they have come to. */
async function reopenActuals(
  manager: EntityManager,
  reopening: Document,
  { actorId, signedAt }: LastSignature,
): Promise<SignatureEffects> {
  const { actuals, version } = await reopenedVersionOf(manager, reopening);
  await manager.update(Document, { id: actuals.id }, { status: 'returned' });
  await writeAudit(manager, {
    organisationId: reopening.organisationId,
    businessAt: signedAt,
    actorId,
    action: 'document.reopened',
    objectKind: 'actuals',
    objectId: actuals.id,
    details: { version, reopeningId: reopening.id },
  });
  const ending = { status: 'returned', because: 'actuals-reopened', actorId, endedBy: reopening.id } as const;
  const closedDocuments: string[] = [];
  for (const run of await openRunsOf(manager, reopening)) closedDocuments.push(...(await endRun(manager, run, ending)));
  return { closedDocuments };
}

/** The runs that have not ended and pay people of the department, locked: one of the month, or some that name their people. */
function openRunsOf(manager: EntityManager, { organisationId, month, cycleId }: Document): Promise<PayrollRun[]> {
  return manager
    .createQueryBuilder(PayrollRun, 'run')
    .where(`run.organisation_id = :organisationId AND run.month = :month`, { organisationId, month })
    .andWhere(`run.status IN ('calculating', 'in-approval')`)
    .andWhere(paysSomebodyOf('run', '(SELECT c.department_id FROM monthly_cycles c WHERE c.id = :cycleId)'), {
      cycleId,
    })
    .setLock('pessimistic_write')
    .orderBy('run.number')
    .getMany();
}
