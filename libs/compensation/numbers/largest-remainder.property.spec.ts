import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shareOut } from './largest-remainder.js';

const shares = fc
  .array(fc.record({ numerator: fc.bigInt(0n, 10n ** 6n), denominator: fc.bigInt(1n, 10n ** 4n) }), {
    minLength: 1,
    maxLength: 12,
  })
  .filter((each) => each.some((share) => share.numerator > 0n));
const wholes = fc.bigInt(-(10n ** 12n), 10n ** 12n);

describe('sharing out', () => {
  it('gives parts that add up to the whole', () => {
    fc.assert(
      fc.property(wholes, shares, (whole, each) => {
        expect(shareOut(whole, each).reduce((sum, part) => sum + part, 0n)).toBe(whole);
      }),
    );
  });

  it('gives everybody the exact share rounded down or up', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 12n), shares, (whole, each) => {
        // A common denominator, so that the exact shares are compared in integers.
        const common = each.reduce((product, share) => product * share.denominator, 1n);
        const scaled = each.map((share) => share.numerator * (common / share.denominator));
        const total = scaled.reduce((sum, share) => sum + share, 0n);
        shareOut(whole, each).forEach((part, index) => {
          const floor = (whole * scaled[index]!) / total;
          expect(part === floor || part === floor + 1n).toBe(true);
        });
      }),
    );
  });

  it('does not depend on the scale of the shares', () => {
    fc.assert(
      fc.property(wholes, shares, fc.bigInt(1n, 1000n), (whole, each, factor) => {
        expect(
          shareOut(
            whole,
            each.map((share) => ({ ...share, numerator: share.numerator * factor })),
          ),
        ).toEqual(shareOut(whole, each));
      }),
    );
  });

  it('gives what is left to those who lost most, of equals to the first', () => {
    const third = { numerator: 1n, denominator: 3n };
    expect(shareOut(100n, [third, third, third])).toEqual([34n, 33n, 33n]);
    expect(shareOut(-100n, [third, third, third])).toEqual([-34n, -33n, -33n]);
    expect(
      shareOut(10n, [
        { numerator: 1n, denominator: 100n },
        { numerator: 99n, denominator: 100n },
      ]),
    ).toEqual([0n, 10n]);
    expect(
      shareOut(10n, [
        { numerator: 16n, denominator: 100n },
        { numerator: 84n, denominator: 100n },
      ]),
    ).toEqual([2n, 8n]);
  });

  it('gives nothing where every share is nothing', () => {
    expect(
      shareOut(100n, [
        { numerator: 0n, denominator: 1n },
        { numerator: 0n, denominator: 5n },
      ]),
    ).toEqual([0n, 0n]);
  });
});
