import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PersonId, RunId } from '#approvals/ids.js';
import { isSameAmount } from '#compensation/numbers/money.js';
import { DomainError } from '#contracts/domain-error.js';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { addUpRun, findUnreconciled, isReconciled, type Reconciliation } from '#persistence/payroll-reconciliation.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { noSuchRun } from './no-such-run.js';

/** What is proven of a run before its register is on its route. */
export const reconciliationChecks = [
  'one-statement-a-person',
  'nobody-beside',
  'statements-of-frozen-packs',
  'lines-add-up',
  'ranges-are-whole',
  'total-of-register',
] as const;

interface ProvenRun {
  runId: RunId;
  month: string;
  number: number;
  isReconciled: boolean;
  people: number;
  statements: number;
  total: string;
  registerTotal: string | null;
  checks: { check: (typeof reconciliationChecks)[number]; off: number; isMet: boolean }[];
  personIds: PersonId[];
}

/** What proves that a run adds up, by what stands in the database now: the same that stops a run whose register would not. */
@Injectable()
export class RunReconciliation {
  constructor(private readonly dataSource: DataSource) {}

  show({ organisationId }: SignedInPerson, runId: RunId): Promise<ProvenRun> {
    // All of it as of one moment.
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const run = await manager.findOneBy(PayrollRun, { id: runId, organisationId });
      if (!run) throw noSuchRun(runId);
      if (run.inputsSha256 === null) throw notFrozen(run);
      const found = await addUpRun(manager, run);
      const isTotalOff = run.total !== null && !isSameAmount(run.total, found.total);
      const checks = checksOf(found, isTotalOff);
      return {
        runId,
        month: run.month,
        number: run.number,
        isReconciled: checks.every(({ isMet }) => isMet),
        people: found.people,
        statements: found.statements,
        total: found.total,
        registerTotal: run.total,
        checks,
        personIds: isReconciled(found) ? [] : await findUnreconciled(manager, run),
      };
    });
  }
}

function checksOf({ missing, beside, foreign, off, ranges }: Reconciliation, isTotalOff: boolean): ProvenRun['checks'] {
  const counted: Record<(typeof reconciliationChecks)[number], number> = {
    'one-statement-a-person': missing,
    'nobody-beside': beside,
    'statements-of-frozen-packs': foreign,
    'lines-add-up': off,
    'ranges-are-whole': ranges,
    'total-of-register': isTotalOff ? 1 : 0,
  };
  return reconciliationChecks.map((check) => ({ check, off: counted[check], isMet: counted[check] === 0 }));
}

function notFrozen({ id: runId, month, number }: PayrollRun): DomainError {
  return new DomainError(
    'conflict',
    'run-not-calculated',
    `Run ${number} of ${month} has frozen nothing: there is nothing to add up. Ask again when it calculates.`,
    { runId },
  );
}
