/**
 * One write of one person. `key` is the client's Idempotency-Key; `fingerprint` the SHA-256 of what was
 * asked for, so that a key used for something else is refused, not answered with the wrong receipt.
 */
export interface RequestReference {
  actorId: string;
  key: string;
  fingerprint: string;
}

/** The id under which Temporal deduplicates the Update that carries the request. */
export function updateIdOf(request: RequestReference): string {
  return `${request.actorId}/${request.key}`;
}
