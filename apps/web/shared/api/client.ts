import createFetchClient from 'openapi-fetch';
import createQueryHooks from 'openapi-react-query';
import type { paths } from './api-types.js';
import { NoAnswer, type Problem } from './problem.js';
import { sessionGate } from './session-gate.js';

const reading = ['GET', 'HEAD'];

/**
 * The API, by its own document: `api.useQuery('get', '/api/…')`, `api.useMutation('post', '/api/…')`. Errors are the
 * problems that it answers, or `NoAnswer`. A write without an `Idempotency-Key` of its own gets one.
 */
export const fetchClient = createFetchClient<paths>({
  baseUrl: '/',
  fetch: (request: Request) => ask(request),
});
export const api = createQueryHooks(fetchClient);

/** A key that makes repeating a write harmless. */
export function newKey(): string {
  return crypto.randomUUID();
}

async function ask(request: Request): Promise<Response> {
  if (!reading.includes(request.method) && !isGiven(request.headers.get('Idempotency-Key')))
    request.headers.set('Idempotency-Key', newKey());
  const answer = await send(request);
  if (!sessionGate.canWait() || !(await isSessionOver(answer))) return answer;
  await sessionGate.untilOpen();
  return send(request);
}

/** A password that is wrong is a 401 as well, and nothing to wait for. */
async function isSessionOver(answer: Response): Promise<boolean> {
  if (answer.status !== 401) return false;
  const { code } = (await answer.clone().json()) as Partial<Problem>;
  return code === 'not-signed-in';
}

/** A request is read when it is sent: each attempt sends a copy, with the token of the session as it is now. */
async function send(request: Request): Promise<Response> {
  const copy = request.clone();
  if (!reading.includes(copy.method)) copy.headers.set('X-CSRF-Token', sessionGate.csrfToken);
  const requestId = crypto.randomUUID();
  copy.headers.set('X-Request-Id', requestId);
  try {
    return await withRequestId(await globalThis.fetch(copy), requestId);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw new NoAnswer(error);
  }
}

/** A problem says which request it was of: by that the log of the API is searched. */
async function withRequestId(answer: Response, requestId: string): Promise<Response> {
  if (answer.ok || !answer.headers.get('Content-Type')?.includes('problem+json')) return answer;
  const problem = (await answer.json()) as object;
  const { status, headers } = answer;
  return new Response(JSON.stringify({ ...problem, requestId }), { status, headers });
}

/** The types ask for the header with every write; whoever has no key of their own says `ownKey`. */
function isGiven(key: string | null): boolean {
  return key !== null && key !== ownKey['Idempotency-Key'];
}

/** Headers of a write that is sent once: the key is made when it is sent. */
export const ownKey = { 'Idempotency-Key': 'made-when-sent' } as const;
