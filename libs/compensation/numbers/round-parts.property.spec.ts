import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { roundParts } from './round-parts.js';

const parts = fc.array(
  fc.record({ numerator: fc.bigInt(-(10n ** 9n), 10n ** 9n), denominator: fc.oneof(fc.bigInt(1n, 12n), fc.bigInt(1n, 10n ** 6n)) }),
  { minLength: 1, maxLength: 8 },
);

describe('parts of an amount that was rounded as a whole', () => {
  it('add up to it, each within a hundredth of its exact value', () => {
    fc.assert(fc.property(parts, (exact) => {
      // The oracle: the whole over one common denominator, rounded half away from zero.
      const common = exact.reduce((product, part) => product * part.denominator, 1n);
      const sum = exact.reduce((total, part) => total + 100n * part.numerator * (common / part.denominator), 0n);
      const magnitude = ((sum < 0n ? -sum : sum) * 2n + common) / (2n * common);
      const whole = sum < 0n ? -magnitude : magnitude;
      const shown = roundParts(whole, exact);
      expect(shown.reduce((total, each) => total + each, 0n)).toBe(whole);
      shown.forEach((each, index) => {
        const { numerator, denominator } = exact[index]!;
        const distance = each * denominator - 100n * numerator;
        expect((distance < 0n ? -distance : distance) <= denominator).toBe(true);
      });
    }));
  });

  it('that are whole hundredths stay what they are', () => {
    expect(roundParts(-50n, [{ numerator: -3n, denominator: 4n }, { numerator: 1n, denominator: 4n }])).toEqual([-75n, 25n]);
  });

  it('of equal loss are raised from the first', () => {
    const third = { numerator: 1n, denominator: 300n };
    expect(roundParts(1n, [third, third, third])).toEqual([1n, 0n, 0n]);
    expect(roundParts(-1n, [third, third, third].map(({ numerator, denominator }) => ({ numerator: -numerator, denominator })))).toEqual([0n, 0n, -1n]);
  });
});
