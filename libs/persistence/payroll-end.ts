import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { writeAudit } from './audit.js';
import { businessNow } from './business-now.js';
import { PayrollRun } from './entities/payroll-run.entity.js';

export interface RunEnding {
  status: 'returned' | 'failed';
  /** A code: of the refusal that ended it, or of what happened to it. */
  because: string;
  /** Absent when the process ended it. */
  actorId: PersonId | null;
  /** In the words of the person who ended it. */
  reason?: string;
  /** The document whose last signature ended it. */
  endedBy?: string;
}

/**
 * Ends a run that the caller has locked, and closes its register where it is not decided: another run takes its place.
 * Returns the ids of the registers that are closed by it.
 */
export async function endRun(manager: EntityManager, run: PayrollRun, ending: RunEnding): Promise<string[]> {
  const { status, because, actorId, endedBy = null, reason = null } = ending;
  const about = {
    organisationId: run.organisationId,
    businessAt: await businessNow(manager, run.organisationId),
    actorId,
  };
  await manager.update(PayrollRun, { id: run.id }, { status, endedBecause: because, endedBy, endedReason: reason });
  await writeAudit(manager, {
    ...about,
    action: `payroll.${status}`,
    objectKind: 'payroll-run',
    objectId: run.id,
    details: { month: run.month, number: run.number, because, ...(endedBy ? { endedBy } : {}) },
  });
  const [closed] = await manager.query<[{ id: string }[], number]>(
    `UPDATE documents SET status = 'closed' WHERE payroll_run_id = $1 AND kind = 'payroll-register' AND status NOT IN ('signed', 'closed') RETURNING id`,
    [run.id],
  );
  for (const { id } of closed)
    await writeAudit(manager, {
      ...about,
      action: 'document.closed',
      objectKind: 'payroll-register',
      objectId: id,
      details: { runId: run.id, because },
    });
  return closed.map(({ id }) => id);
}
