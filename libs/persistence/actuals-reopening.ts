import type { EntityManager } from 'typeorm';
import type { DocumentId } from '#approvals/ids.js';
import { readReopenedVersion } from '#approvals/reopened-version.js';
import { yearOf } from '#calendar/year.js';
import { refusalByBonus } from './annual/reopened-year.js';
import type { DatabaseRefusal } from './database-refusal.js';
import { Document } from './entities/document.entity.js';
import { paysSomebodyOf } from './payroll-scope.js';

/** What a reopening says: why, and which version it is that will not stand. */
export interface ActualsReopeningContent {
  reason: string;
  actuals: { documentId: DocumentId; version: number; sha256: string };
}

/** The same the other way: the actuals that a reopening is about, and their version. */
export async function reopenedVersionOf(
  manager: EntityManager,
  { subjectKey }: Document,
): Promise<{ actuals: Document; version: number }> {
  const { actualsId, version } = readReopenedVersion(subjectKey ?? '');
  return { actuals: await manager.findOneByOrFail(Document, { id: actualsId }), version };
}

/**
 * Why a version of actuals cannot be reopened, with what can be done instead; undefined when it can. Once the month is
 * posted, what another version says of somebody who is paid is paid or taken back by a later run.
 */
export async function refusalToReopen(
  manager: EntityManager,
  actuals: Document,
  version: number | null,
): Promise<DatabaseRefusal | undefined> {
  const { organisationId, month, cycleId, kind, status, submittedVersion } = actuals;
  const of = kind === 'annual-actuals' ? yearOf(month) : month;
  if (status !== 'signed' || submittedVersion !== version)
    return {
      kind: 'conflict',
      code: 'nothing-to-reopen',
      message:
        status === 'signed'
          ? `Version ${submittedVersion} of the actuals of ${of} is approved by now. Read it, and begin a reopening of that version if it is wrong too.`
          : `The actuals of ${of} are ${status}, not approved. Change them as a draft; ask for them to be returned while they are on their route.`,
    };
  if (kind === 'annual-actuals') return refusalByBonus(manager, actuals);
  if (!(await signedRegisterOf(manager, { organisationId, month, cycleId }))) return undefined;
  return {
    kind: 'conflict',
    code: 'month-being-paid',
    message: `The register of ${month} is signed and being posted. Reopen the actuals once it is: a later run pays the difference.`,
  };
}

/** Whether the register of a run that pays people of a cycle is signed, and the run not posted yet. */
export async function signedRegisterOf(
  manager: EntityManager,
  { organisationId, month, cycleId }: Pick<Document, 'organisationId' | 'month' | 'cycleId'>,
): Promise<boolean> {
  const signed = await manager.query<unknown[]>(
    `SELECT 1 FROM payroll_runs r JOIN documents d ON d.payroll_run_id = r.id AND d.kind = 'payroll-register'
      WHERE r.organisation_id = $1 AND r.month = $2 AND r.status = 'in-approval' AND d.status = 'signed'
        AND ${paysSomebodyOf('r', '(SELECT c.department_id FROM monthly_cycles c WHERE c.id = $3)')} LIMIT 1`,
    [organisationId, month, cycleId],
  );
  return signed.length > 0;
}
