import type { Problem } from '../documents/problem.js';
import type { SimulatedPoint } from './simulated-point.js';

/** What a second scheme pays more than the first, at one point; negative where it pays less. In units of the currency. */
export interface PointDifference {
  readonly at: string;
  readonly difference: bigint;
}

/** Why nothing could be compared: what is wrong at one point, by the first scheme or else by the second. */
export interface Incomparable {
  readonly at: string;
  readonly problems: readonly Problem[];
}

/** Two schemes over the points that both could calculate; amounts in units of the currency. */
export interface Comparison {
  readonly compared: number;
  readonly difference: bigint;
  readonly higher: number;
  readonly lower: number;
  readonly same: number;
  /** The first points with the greatest rise and the greatest fall; nothing where none rises or falls. */
  readonly greatestRise: PointDifference | undefined;
  readonly greatestFall: PointDifference | undefined;
  /** Where there are points and none could be compared: the first that one of the schemes calculates, or the first at all. */
  readonly incomparable: Incomparable | undefined;
}

/** What the second scheme pays more at a point; nothing where one of the two could not be calculated. */
export function differenceAt(first: SimulatedPoint, second: SimulatedPoint | undefined): bigint | undefined {
  return first.ok && second?.ok === true ? second.pay - first.pay : undefined;
}

/** Sums up what a second scheme changes. Both lists have the same points in the same order. */
export function compareSchemes(first: readonly SimulatedPoint[], second: readonly SimulatedPoint[]): Comparison {
  const differences = first.flatMap((point, index): PointDifference[] => {
    const difference = differenceAt(point, second[index]);
    return difference === undefined ? [] : [{ at: point.at, difference }];
  });
  const rises = differences.filter(({ difference }) => difference > 0n);
  const falls = differences.filter(({ difference }) => difference < 0n);
  return {
    compared: differences.length,
    difference: differences.reduce((sum, { difference }) => sum + difference, 0n),
    higher: rises.length,
    lower: falls.length,
    same: differences.length - rises.length - falls.length,
    greatestRise: greatest(rises, (a, b) => a > b),
    greatestFall: greatest(falls, (a, b) => a < b),
    incomparable: differences.length > 0 ? undefined : findIncomparable(first, second),
  };
}

function findIncomparable(
  first: readonly SimulatedPoint[],
  second: readonly SimulatedPoint[],
): Incomparable | undefined {
  const found = first.findIndex((point, index) => point.ok || second[index]?.ok === true);
  const refused = [first, second].map((points) => points[Math.max(found, 0)]).find((point) => point?.ok === false);
  return refused?.ok === false ? { at: refused.at, problems: refused.problems } : undefined;
}

function greatest(
  points: readonly PointDifference[],
  isGreater: (a: bigint, b: bigint) => boolean,
): PointDifference | undefined {
  return points.reduce<PointDifference | undefined>(
    (found, point) => (found === undefined || isGreater(point.difference, found.difference) ? point : found),
    undefined,
  );
}
