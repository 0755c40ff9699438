import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRoundedByItself, roundParts } from './round-parts.js';

const parts = fc.array(
  fc.record({
    numerator: fc.bigInt(-(10n ** 9n), 10n ** 9n),
    denominator: fc.oneof(fc.bigInt(1n, 12n), fc.bigInt(1n, 10n ** 6n)),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('parts of an amount that was rounded as a whole', () => {
  it('add up to it, each within a unit of its exact value, in a currency of any decimals', () => {
    fc.assert(
      fc.property(parts, fc.nat({ max: 4 }), (exact, places) => {
        const unitsOfOne = 10n ** BigInt(places);
        // The oracle: the whole over one common denominator, rounded half away from zero.
        const common = exact.reduce((product, part) => product * part.denominator, 1n);
        const sum = exact.reduce(
          (total, part) => total + unitsOfOne * part.numerator * (common / part.denominator),
          0n,
        );
        const magnitude = ((sum < 0n ? -sum : sum) * 2n + common) / (2n * common);
        const whole = sum < 0n ? -magnitude : magnitude;
        const shown = roundParts(whole, exact, places);
        expect(shown.reduce((total, each) => total + each, 0n)).toBe(whole);
        shown.forEach((each, index) => {
          const { numerator, denominator } = exact[index]!;
          const distance = each * denominator - unitsOfOne * numerator;
          expect((distance < 0n ? -distance : distance) <= denominator).toBe(true);
        });
      }),
    );
  });

  it('are raised where rounding down lost most, of equals from the first', () => {
    fc.assert(
      fc.property(parts, fc.nat({ max: 8 }), (exact, more) => {
        const floor = ({ numerator, denominator }: (typeof exact)[number]) => {
          const towardsZero = (100n * numerator) / denominator;
          return towardsZero * denominator > 100n * numerator ? towardsZero - 1n : towardsZero;
        };
        const left = Math.min(more, exact.length);
        const shown = roundParts(
          exact.reduce((sum, part) => sum + floor(part), BigInt(left)),
          exact,
          2,
        );
        const isRaised = exact.map((part, index) => shown[index] === floor(part) + 1n);
        expect(isRaised.filter(Boolean)).toHaveLength(left);
        exact.forEach((raised, index) =>
          exact.forEach((other, place) => {
            if (!isRaised[index] || isRaised[place]) return;
            const lostMore =
              (100n * raised.numerator - floor(raised) * raised.denominator) * other.denominator -
              (100n * other.numerator - floor(other) * other.denominator) * raised.denominator;
            expect(lostMore > 0n || (lostMore === 0n && index < place)).toBe(true);
          }),
        );
      }),
    );
  });

  it('say whether they are what they round to by themselves', () => {
    expect([
      isRoundedByItself(33n, { numerator: 1n, denominator: 3n }, 2),
      isRoundedByItself(34n, { numerator: 1n, denominator: 3n }, 2),
      isRoundedByItself(-33n, { numerator: -1n, denominator: 3n }, 2),
    ]).toEqual([true, false, true]);
  });

  it('that are whole hundredths stay what they are', () => {
    expect(
      roundParts(
        -50n,
        [
          { numerator: -3n, denominator: 4n },
          { numerator: 1n, denominator: 4n },
        ],
        2,
      ),
    ).toEqual([-75n, 25n]);
  });

  it('of equal loss are raised from the first', () => {
    const third = { numerator: 1n, denominator: 300n };
    expect(roundParts(1n, [third, third, third], 2)).toEqual([1n, 0n, 0n]);
    expect(
      roundParts(
        -1n,
        [third, third, third].map(({ numerator, denominator }) => ({ numerator: -numerator, denominator })),
        2,
      ),
    ).toEqual([0n, 0n, -1n]);
  });
});
