import type { DataSource, EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { takeTurn } from './take-turn.js';

/** One write of one person: the client's key, and the SHA-256 of what was asked for. */
export interface KeyedRequest {
  actorId: PersonId;
  key: string;
  fingerprint: string;
}

/** The key was used before, for something else. */
export class RequestKeyReusedError extends Error {
  readonly code = 'PR005';
}

/**
 * Runs the work at most once for a key and answers every repetition with the first answer: effect and
 * answer are written in one transaction, and repetitions that arrive together wait for each other.
 */
export async function answerOnce<T>(
  dataSource: DataSource,
  request: KeyedRequest,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return dataSource.transaction(async (manager) => {
    await takeTurn(manager, `request/${request.actorId}/${request.key}`);
    const known = await findAnswer<T>(manager, request);
    if (known) return known.answer;
    const answer = await work(manager);
    await manager.query(
      'INSERT INTO idempotent_requests (actor_id, key, fingerprint, answer) VALUES ($1, $2, $3, $4)',
      [request.actorId, request.key, request.fingerprint, JSON.stringify(answer)],
    );
    return answer;
  });
}

/** The answer that was given for this key, if any; refuses a key that asked for something else. */
export async function findAnswer<T>(manager: EntityManager, request: KeyedRequest): Promise<{ answer: T } | undefined> {
  const [row] = await manager.query<{ fingerprint: string; answer: T }[]>(
    'SELECT fingerprint, answer FROM idempotent_requests WHERE actor_id = $1 AND key = $2',
    [request.actorId, request.key],
  );
  if (!row) return undefined;
  if (row.fingerprint !== request.fingerprint)
    throw new RequestKeyReusedError('The idempotency key was used for another request');
  return { answer: row.answer };
}
