import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import { contentSha256 } from './content-sha256.js';

describe('The hash of what a fact says', () => {
  it('is that of the engine, whatever is said', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (content) => {
        expect(contentSha256(content)).toBe(canonicalSha256(content));
      }),
    );
  });

  it('is of what JSON has alone', () => {
    for (const content of [Number.NaN, undefined, '\uD800']) {
      expect(() => contentSha256(content)).toThrow();
      expect(() => canonicalSha256(content)).toThrow();
    }
  });
});
