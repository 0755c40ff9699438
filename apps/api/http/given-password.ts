import type { DocumentId } from '#approvals/ids.js';
import { DomainError } from '#contracts/domain-error.js';
import type { SignedInPerson } from './signed-in.js';

/** So long after a password was given money can be released: an evening's work, not a screen that was left alone. */
const holdsForMs = 30 * 60_000;

/** Until when a password that was given then lets its person decide what asks for one. */
export function holdsUntil(givenAt: string): string {
  return new Date(Date.parse(givenAt) + holdsForMs).toISOString();
}

/** What releases money is signed by whoever has given their password lately, and not by a screen that was left alone. */
export function refuseWithoutPassword({ passwordGivenAt }: SignedInPerson, documentId: DocumentId): void {
  if (passwordGivenAt !== undefined && Date.parse(holdsUntil(passwordGivenAt)) > Date.now()) return;
  throw new DomainError(
    'not-allowed',
    'password-needed',
    'What releases money asks for your password once more. Send it to POST /api/session/password-given and sign again.',
    { documentId },
  );
}
