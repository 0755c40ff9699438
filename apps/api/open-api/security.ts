import type { Handler } from './handlers.js';
import type { Json } from './json-schema.js';

/** Who asks, and that a write comes from the page of the session and not from another site. */
export const securitySchemes = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'premia_session',
    description: 'Set by `POST /api/session`; ends eight hours after its last request.',
  },
  csrfToken: {
    type: 'apiKey',
    in: 'header',
    name: 'X-CSRF-Token',
    description: 'The `csrfToken` that came with the session; every write carries it.',
  },
} as const;

/** What an operation needs to be let through. */
export function securityOf({ isPublic, isWrite }: Handler): Record<string, never[]>[] {
  if (isPublic) return [];
  return [{ session: [], ...(isWrite ? { csrfToken: [] } : {}) }];
}

export const idempotencyKeyRef = { $ref: '#/components/parameters/IdempotencyKey' };

/** The header that makes repeating a write harmless. */
export const idempotencyKey: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description:
    'Chosen by the client, of visible characters; repeating the request with the same key gives the same answer and one effect.',
  schema: { type: 'string', minLength: 8, maxLength: 128, pattern: '^[!-~]{8,128}$' },
};
