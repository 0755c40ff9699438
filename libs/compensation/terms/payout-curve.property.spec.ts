import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeCurveReader, payoutCurveSchema } from './payout-curve.js';

interface Point {
  at: number;
  pays: number;
}

/** Points in whole percent that begin at 0 and rise. */
const points = fc
  .uniqueArray(fc.record({ at: fc.integer({ min: 1, max: 400 }), pays: fc.integer({ min: 0, max: 300 }) }), {
    selector: (point) => point.at,
    maxLength: 6,
  })
  .chain((rest) =>
    fc
      .integer({ min: 0, max: 300 })
      .map((first): Point[] => [{ at: 0, pays: first }, ...rest.sort((a, b) => a.at - b.at)]),
  );

function curve(each: Point[], changes: Record<string, unknown> = {}) {
  return makeCurveReader(
    payoutCurveSchema.parse({ points: each.map(({ at, pays }) => ({ at: `${at} %`, pays: `${pays} %` })), ...changes }),
  );
}

const percent = (value: number, of = 100) => ({ numerator: BigInt(value), denominator: BigInt(of) });
/** A ratio as a number of 10^-12, for comparison with plain integers. */
const scaled = ({ numerator, denominator }: { numerator: bigint; denominator: bigint }) =>
  (numerator * 10n ** 12n) / denominator;

describe('a payout curve', () => {
  it('goes through its points', () => {
    fc.assert(
      fc.property(points, fc.constantFrom('linear', 'step'), (each, between) => {
        const read = curve(each, { between });
        for (const { at, pays } of each) expect(scaled(read(percent(at)))).toBe(scaled(percent(pays)));
      }),
    );
  });

  it('is on the straight line between two points', () => {
    fc.assert(
      fc.property(
        points.filter((each) => each.length > 1),
        fc.nat(),
        fc.integer({ min: 0, max: 1000 }),
        (each, pick, share) => {
          const index = pick % (each.length - 1);
          const [left, right] = [each[index]!, each[index + 1]!];
          // In 1/100 000: at = left + (right - left) x share / 1000, and the same of what is paid.
          const at = left.at * 1000 + (right.at - left.at) * share;
          const pays = left.pays * 1000 + (right.pays - left.pays) * share;
          expect(scaled(curve(each)(percent(at, 100_000)))).toBe(scaled(percent(pays, 100_000)));
        },
      ),
    );
  });

  it('never pays less for more where it is monotone', () => {
    const rising = points.map((each) => {
      const pays = each.map((point) => point.pays).sort((a, b) => a - b);
      return each.map((point, index) => ({ ...point, pays: pays[index]! }));
    });
    const attainment = fc.integer({ min: 0, max: 500_000 });
    fc.assert(
      fc.property(
        rising,
        fc.constantFrom('linear', 'step'),
        fc.constantFrom('lower-inclusive', 'upper-inclusive'),
        attainment,
        attainment,
        (each, between, edge, a, b) => {
          const read = curve(each, { between, edge, monotone: true });
          expect(scaled(read(percent(Math.max(a, b), 100_000)))).toBeGreaterThanOrEqual(
            scaled(read(percent(Math.min(a, b), 100_000))),
          );
        },
      ),
    );
  });

  it('stays between its floor and its cap', () => {
    fc.assert(
      fc.property(
        points,
        fc.integer({ min: 0, max: 150 }),
        fc.integer({ min: 150, max: 300 }),
        fc.integer({ min: 0, max: 600 }),
        (each, floor, cap, at) => {
          const paid = scaled(curve(each, { floor: `${floor} %`, cap: `${cap} %` })(percent(at)));
          expect(paid).toBeGreaterThanOrEqual(scaled(percent(floor)));
          expect(paid).toBeLessThanOrEqual(scaled(percent(cap)));
        },
      ),
    );
  });
});
