import { DomainError } from '#contracts/domain-error.js';
import { runSealed } from '#contracts/payroll-run.contract.js';
import type { PayrollRun } from '#persistence/entities/payroll-run.entity.js';

type NamedRun = Pick<PayrollRun, 'id' | 'month' | 'number' | 'status'>;

/** A run may be ended while it calculates; whatever it does next tells so. */
export function refuseUnlessCalculating(run: NamedRun): void {
  if (run.status !== 'calculating') throw sealed(run);
}

export function sealed({ id: runId, month, number, status }: NamedRun): DomainError {
  return new DomainError(
    'conflict',
    runSealed,
    `Run ${number} of ${month} is ${status}; its figures no longer change. Start a new run if it ended without paying.`,
    { runId },
  );
}
