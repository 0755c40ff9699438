import { ApiRefusal } from '#platform/api-session.js';

/** What became of a request: `accepted`, or the status and code of its refusal. */
export function outcomeOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'accepted',
    (error: unknown) => (error instanceof ApiRefusal ? `${error.status} ${error.code}` : String(error)),
  );
}
