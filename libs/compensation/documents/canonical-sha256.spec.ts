import { describe, expect, it } from '@jest/globals';
import { canonicalSha256 } from './canonical-sha256.js';

describe('The hash of a content', () => {
  it('is the SHA-256 of its canonical JSON', () => {
    expect(canonicalSha256({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });

  it('does not depend on the order of fields, but on the order of lists', () => {
    expect(canonicalSha256({ b: [1, { d: 2, c: 3 }], a: 'x' })).toBe(
      canonicalSha256({ a: 'x', b: [1, { c: 3, d: 2 }] }),
    );
    expect(canonicalSha256([1, 2])).not.toBe(canonicalSha256([2, 1]));
  });

  it('survives the way through a database or a wire', () => {
    const content = { baseBonus: '60000.00', name: 'Выручка \ud83d\ude00', parts: [0.1, -0, 1e21, null, true] };
    expect(canonicalSha256(JSON.parse(JSON.stringify(content)))).toBe(canonicalSha256(content));
  });

  it('is refused for what is no JSON', () => {
    for (const content of [undefined, () => 1, NaN, Infinity, '\ud83d', { a: '\ud83d' }])
      expect(() => canonicalSha256(content)).toThrow();
  });
});
