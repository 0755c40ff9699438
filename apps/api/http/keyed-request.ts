import { createHash, createHmac } from 'node:crypto';
import {
  createParamDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
  type PipeTransform,
  SetMetadata,
} from '@nestjs/common';
import type { PersonId } from '#approvals/ids.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import type { SignedInRequest } from './signed-in.js';

const form = /^[\x21-\x7e]{8,128}$/;

interface AskedFor {
  actorId: PersonId;
  key: string;
  method: string;
  path: string;
  body: unknown;
}

const AskedForByKey = createParamDecorator((_data: unknown, context: ExecutionContext): AskedFor => {
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
  return { actorId: request.person.id, key, method: request.method, path: request.path, body: request.body as unknown };
});

/** Puts the hash of everything that was asked for in the place of it. */
@Injectable()
export class Fingerprint implements PipeTransform<AskedFor, RequestReference> {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  transform({ actorId, key, method, path, body }: AskedFor): RequestReference {
    if (Buffer.isBuffer(body))
      return { actorId, key, fingerprint: canonicalSha256({ method, path, file: sha256Of(body) }) };
    const fields = isObject(body) ? Object.entries(body) : [];
    const passwords = fields.filter(([name]) => isPassword(name));
    if (passwords.length === 0)
      return { actorId, key, fingerprint: canonicalSha256({ method, path, body: body ?? null }) };
    const rest = Object.fromEntries(fields.filter(([name]) => !isPassword(name)));
    const fingerprint = canonicalSha256({ method, path, body: rest, passwords: this.sealed(passwords) });
    return { actorId, key, fingerprint };
  }

  /**
   * A password is kept under a slow hash only. What stands in the fingerprint for it is sealed with a secret that the
   * database does not hold: whoever reads the table can try no password against it.
   */
  private sealed(passwords: [string, unknown][]): string {
    const text = canonicalSha256(Object.fromEntries(passwords));
    return createHmac('sha256', this.configuration.sessionSecret).update(`fingerprint/${text}`).digest('hex');
  }
}

/** The write as one request of one person: their id, their key, and the hash of all that they asked for. */
export const KeyedRequest = () => AskedForByKey(Fingerprint);

/** The hash of a file as it was sent. */
export function sha256Of(file: Buffer): string {
  return createHash('sha256').update(file).digest('hex');
}

function isObject(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

function isPassword(name: string): boolean {
  return /password/i.test(name);
}

export const TAKES_FILE = 'takesFile';
/** Says in the OpenAPI document that the body of a write is a file. */
export const ApiFileBody = () => SetMetadata(TAKES_FILE, true);

export const IS_KEYED = 'isKeyed';
/** Says in the OpenAPI document that a write needs an Idempotency-Key. */
export const ApiKeyedWrite = () => SetMetadata(IS_KEYED, true);
