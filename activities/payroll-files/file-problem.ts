import { DomainError } from '#contracts/domain-error.js';
import { UnwritableNameError } from '#outputs/bank/payment-initiation.js';
import { RunNotPayableError } from '#persistence/payroll-files/payable-run.js';
import type { FileProblem } from '#persistence/payroll-files/payroll-file.js';

/** Codes of PostgreSQL and of the system where a disk has no room. */
const noRoom = new Set(['53100', 'ENOSPC', 'EDQUOT']);

/** What a file cannot be made for; undefined where it can be tried again. The run is not touched by either. */
export function fileProblemOf(error: unknown): FileProblem | undefined {
  if (error instanceof DomainError || error instanceof RunNotPayableError)
    return { code: error.code, message: error.message, context: error.context };
  if (error instanceof UnwritableNameError)
    return {
      code: 'name-not-writable',
      message:
        'A name has letters that the bank of the account does not take and that cannot be written otherwise. Pay this person another way, or have the name entered as the bank knows it.',
      context: { statementId: error.statementId },
    };
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && noRoom.has(code)
    ? {
        code: 'no-room-for-file',
        message: 'The disk has no room for the file. Nothing else was changed: make room, and ask for the file again.',
      }
    : undefined;
}
