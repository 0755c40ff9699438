import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * The same SHA-256 over canonical JSON that the engine makes (`canonicalSha256`), by the hash of Node: rows of a table are
 * hashed by the hundred thousand. Throws for what JSON does not have.
 */
export function contentSha256(content: unknown): string {
  const text = canonicalize(content);
  if (text === undefined) throw new TypeError('Only JSON can be hashed.');
  return hash('sha256', text);
}
