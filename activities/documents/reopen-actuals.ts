import type { EntityManager } from 'typeorm';
import { readReopenedVersion } from '#approvals/reopened-version.js';
import { openBonusRunsOf } from '#persistence/annual/reopened-year.js';
import { writeAudit } from '#persistence/audit.js';
import { Document } from '#persistence/entities/document.entity.js';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { endRun } from '#persistence/payroll-end.js';
import { paysSomebodyOf } from '#persistence/payroll-scope.js';
import type { LastSignature, SignatureEffects } from './document-behaviour.js';

/**
 * Waits until no payroll is started or signed beside a document of a cycle, and keeps it so: the organisation's row is
 * shared with whoever starts a payroll, the run's with whoever signs its register. One of the two comes first.
 */
export async function holdPayrollOf(manager: EntityManager, document: Document): Promise<void> {
  await manager.query('SELECT 1 FROM organisations WHERE id = $1 FOR NO KEY UPDATE', [document.organisationId]);
  await openRunsOf(manager, document);
}

/** Approved actuals go back to their head by a signed document; runs that were made from them end, whatever they have come to. */
export async function reopenActuals(
  manager: EntityManager,
  by: Document,
  { id: actualsId, kind, submittedVersion: version }: Document,
  { actorId, signedAt }: LastSignature,
): Promise<SignatureEffects> {
  await manager.update(Document, { id: actualsId }, { status: 'returned' });
  await writeAudit(manager, {
    organisationId: by.organisationId,
    businessAt: signedAt,
    actorId,
    action: 'document.reopened',
    objectKind: kind,
    objectId: actualsId,
    details: { version, ...(by.kind === 'plan-revision' ? { revisionId: by.id } : { reopeningId: by.id }) },
  });
  const ending = { status: 'returned', because: 'actuals-reopened', actorId, endedBy: by.id } as const;
  const closedDocuments: string[] = [];
  for (const run of await openRunsOf(manager, by)) closedDocuments.push(...(await endRun(manager, run, ending)));
  return { closedDocuments };
}

/** The runs that have not ended and pay people of the department, locked: one of the month, or some that name their people; by actuals of a year, those of its bonus. */
function openRunsOf(manager: EntityManager, by: Document): Promise<PayrollRun[]> {
  const { organisationId, month, cycleId, subjectKey } = by;
  if (by.kind === 'actuals-reopening' && cycleId === null)
    return openBonusRunsOf(manager, by, readReopenedVersion(subjectKey ?? '').actualsId);
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
