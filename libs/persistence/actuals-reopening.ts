import type { EntityManager } from 'typeorm';
import type { DocumentId } from '#approvals/ids.js';
import { readReopenedVersion } from '#approvals/reopened-version.js';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import type { DatabaseRefusal } from './database-refusal.js';
import { Document } from './entities/document.entity.js';
import { MonthlyCycle } from './entities/monthly-cycle.entity.js';
import { isDepartmentOwed } from './owed-months.js';
import { coversDepartment } from './payroll-scope.js';

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
 * Why a version of actuals cannot be reopened, with what can be done instead; undefined when it can. Once the month is paid,
 * it can for the sake of those of the department whom it owes pay: whom its runs have left out, and who was hired backwards.
 */
export async function refusalToReopen(
  manager: EntityManager,
  { organisationId, month, cycleId, status, submittedVersion }: Document,
  version: number | null,
): Promise<DatabaseRefusal | undefined> {
  if (status !== 'signed' || submittedVersion !== version)
    return {
      kind: 'conflict',
      code: 'nothing-to-reopen',
      message:
        status === 'signed'
          ? `Version ${submittedVersion} of the actuals of ${month} is approved by now. Read it, and begin a reopening of that version if it is wrong too.`
          : `The actuals of ${month} are ${status}, not approved. Change them as a draft; ask for them to be returned while they are on their route.`,
    };
  const [paid] = await manager.query<{ isToBePosted: boolean }[]>(
    `SELECT r.status <> 'posted' AS "isToBePosted" FROM payroll_runs r LEFT JOIN documents d ON d.payroll_run_id = r.id AND d.kind = 'payroll-register'
      WHERE r.organisation_id = $1 AND r.month = $2 AND (r.status = 'posted' OR (r.status = 'in-approval' AND d.status = 'signed'))
        AND ${coversDepartment('r', '(SELECT c.department_id FROM monthly_cycles c WHERE c.id = $3)')} ORDER BY 1 DESC LIMIT 1`,
    [organisationId, month, cycleId],
  );
  if (!paid) return undefined;
  const cycle = await manager.findOneBy(MonthlyCycle, { id: cycleId ?? '' });
  if (cycle && !paid.isToBePosted && (await isDepartmentOwed(manager, cycle))) return undefined;
  return {
    kind: 'conflict',
    code: 'month-paid',
    message: `The register of ${month} is signed, and what it pays stands. ${documentKinds['payroll-register'].onceSigned}`,
  };
}
