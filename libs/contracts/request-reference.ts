import type { PersonId } from '#approvals/ids.js';

/**
 * One write of one person. `key` is the client's Idempotency-Key; `fingerprint` the SHA-256 of what was
 * asked for, so that a key used for something else is refused, not answered with the wrong receipt.
 */
export interface RequestReference {
  actorId: PersonId;
  key: string;
  fingerprint: string;
}

/**
 * The id under which Temporal deduplicates the Update that carries the request. With the fingerprint in it, a key
 * that is used for something else while its first request is under way gets a refusal and not that request's answer.
 */
export function updateIdOf(request: RequestReference): string {
  return `${request.actorId}/${request.key}/${request.fingerprint}`;
}
