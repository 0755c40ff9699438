import * as z from 'zod';
import { add, compare, ONE, takeLarger, takeSmaller, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import { parseRatio, ratioText } from '../numbers/ratio.js';
import { strictObject } from '../documents/strict-object.js';
import { edgeSchema, findPart, interpolate, linkParts } from './edge.js';

const MOST_POINTS = 50;

/**
 * What is paid for an attainment (pay-rules.md, section 2): points, linear or stepped between, with optional floor
 * and cap. The first point is at 0 and the points rise, so that every attainment has one value; beyond the
 * last point its value holds. `monotone` is a promise that more attainment never pays less, checked on saving.
 */
export const payoutCurveSchema = strictObject({
  points: z
    .array(strictObject({ at: ratioText, pays: ratioText }), { error: 'must be a list of points {"at", "pays"}' })
    .min(1, { error: 'must have at least one point', abort: true })
    .max(MOST_POINTS, { error: `must have at most ${MOST_POINTS} points`, abort: true }),
  between: z.enum(['linear', 'step'], { error: 'must be "linear" or "step"' }).default('linear'),
  edge: edgeSchema,
  floor: ratioText.optional(),
  cap: ratioText.optional(),
  monotone: z.boolean({ error: 'must be true or false' }).default(false),
}).superRefine(({ points, floor, cap, monotone }, context) => {
  const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
  const read = readPoints(points);
  for (const [index, { from, pays }] of read.entries()) {
    const before = read[index - 1];
    if (before === undefined) {
      if (from.numerator !== 0n)
        refuse(['points', 0, 'at'], 'must be 0: below the first point nothing would be defined (a gap)');
      continue;
    }
    const side = compare(from, before.from);
    if (side <= 0)
      refuse(
        ['points', index, 'at'],
        side === 0 ? 'is the same as the point before (an overlap)' : 'must be more than the point before: points rise',
      );
    if (monotone && compare(pays, before.pays) < 0)
      refuse(
        ['points', index, 'pays'],
        'is less than the point before, but the curve is monotone: more attainment must not pay less',
      );
  }
  if (floor !== undefined && cap !== undefined && compare(parseRatio(floor), parseRatio(cap)) > 0)
    refuse(['floor'], 'must not be more than the cap');
});

export type PayoutCurve = z.infer<typeof payoutCurveSchema>;

/** A point of a curve: from this attainment on it pays so much, up to the next. */
export interface CurvePoint {
  readonly from: Fraction;
  readonly pays: Fraction;
}

/** The points of a curve, their numbers read once. */
export function readPoints(points: readonly { readonly at: string; readonly pays: string }[]): CurvePoint[] {
  return points.map(({ at, pays }) => ({ from: parseRatio(at), pays: parseRatio(pays) }));
}

/** What the curve pays for an attainment, exact; less than 0 is read as 0. */
export function makeCurveReader(curve: PayoutCurve): (attainment: Fraction) => Fraction {
  const points = linkParts(readPoints(curve.points));
  const floor = curve.floor === undefined ? undefined : parseRatio(curve.floor);
  const cap = curve.cap === undefined ? undefined : parseRatio(curve.cap);
  return (attainment) => {
    const point = findPart(attainment, points, curve.edge);
    const next = curve.between === 'linear' && attainment.numerator > 0n ? point.next : undefined;
    const paid = next === undefined ? point.pays : between(attainment, point, next);
    const atLeast = floor === undefined ? paid : takeLarger(paid, floor);
    return cap === undefined ? atLeast : takeSmaller(atLeast, cap);
  };
}

/** The most that the curve pays for any attainment up to `most`, for any at all where there is no most. */
export function findMostByCurve(curve: PayoutCurve, most: Fraction | undefined): Fraction {
  const reached = readPoints(curve.points)
    .map(({ from }) => from)
    .filter((from) => most === undefined || compare(from, most) <= 0);
  // Beyond the last point its value holds, also where an edge leaves the point itself to the step before.
  const last = most ?? add(reached.at(-1) ?? ZERO, ONE);
  return [...reached, last].map(makeCurveReader(curve)).reduce(takeLarger);
}

function between(attainment: Fraction, low: CurvePoint, high: CurvePoint): Fraction {
  return interpolate(attainment, { from: low.from, value: low.pays }, { from: high.from, value: high.pays });
}
