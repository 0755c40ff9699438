import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/**
 * SHA-256 over canonical JSON (RFC 8785), in hex, in pure JavaScript: a browser and the program that pays come to
 * the same hash. Throws for what JSON does not have: NaN, a lone surrogate, a value that contains itself.
 */
export function canonicalSha256(content: unknown): string {
  const text = canonicalize(content);
  if (text === undefined) throw new TypeError('Only JSON can be hashed.');
  return bytesToHex(sha256(utf8ToBytes(text)));
}
