import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import type { SignedInRequest } from './signed-in.js';

const form = /^[\x21-\x7e]{8,128}$/;

/** The write as one request of one person: their id, their key, and the hash of what they asked for. */
export const KeyedRequest = createParamDecorator((_data: unknown, context: ExecutionContext): RequestReference => {
  const request = context.switchToHttp().getRequest<SignedInRequest>();
  const key = request.header('idempotency-key');
  if (!key || !form.test(key)) {
    throw new DomainError(
      'invalid',
      'idempotency-key-missing',
      'Send an Idempotency-Key header of 8 to 128 visible characters, the same whenever you repeat this request.',
      {},
      [
        {
          path: 'headers.idempotency-key',
          message: key ? 'has characters or a length that are not allowed' : 'is missing',
        },
      ],
    );
  }
  const asked = { method: request.method, path: request.path, body: withoutPasswords(request.body) };
  return { actorId: request.person.id, key, fingerprint: canonicalSha256(asked) };
});

/** A password is kept under a slow hash only; no fast one of a body that holds it may stand beside. */
function withoutPasswords(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body ?? null;
  return Object.fromEntries(Object.entries(body).filter(([name]) => !/password/i.test(name)));
}

/** Documents the header that a keyed write needs. */
export const ApiKeyedWrite = () =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      schema: { type: 'string', minLength: 8, maxLength: 128 },
      description:
        '8 to 128 visible characters, chosen by the client; repeating the request with the same key gives the same answer and one effect.',
    }),
    ApiHeader({ name: 'X-CSRF-Token', required: true, description: 'The token that came with the session.' }),
  );
