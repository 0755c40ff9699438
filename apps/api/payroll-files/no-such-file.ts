import { DomainError } from '#contracts/domain-error.js';

/** There is no file of this id, or none that this person may know of. */
export function noSuchFile(fileId: string): DomainError {
  return new DomainError('not-found', 'no-such-payroll-file', 'There is no such file of a run.', { fileId });
}
