import type { RunId } from '#approvals/ids.js';
import { DomainError } from '#contracts/domain-error.js';

/** For a run of no organisation, or of another. */
export function noSuchRun(runId: RunId): DomainError {
  return new DomainError(
    'not-found',
    'no-such-run',
    'The organisation has no such payroll run. GET /api/payroll-runs lists them.',
    { runId },
  );
}
