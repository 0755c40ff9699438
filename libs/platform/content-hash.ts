import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 over canonical JSON (RFC 8785), in hex: the same content has the same hash wherever it is computed. */
export function contentSha256(content: unknown): string {
  const text = canonicalize(content);
  if (text === undefined) throw new TypeError('Only JSON can be hashed');
  return createHash('sha256').update(text).digest('hex');
}
