import {
  addAll,
  compare,
  divide,
  fromWhole,
  multiply,
  parseFraction,
  type Fraction,
} from '../numbers/exact-fraction.js';
import { fromUnits } from '../numbers/money.js';
import { parseRatio } from '../numbers/ratio.js';
import type { CalculatedPoint, SimulatedPoint } from './simulated-point.js';
import type { Limits } from './simulation-settings.js';
import { itemAt } from '../documents/items.js';

/** A point whose pay lies outside a limit; `limit` is the amount that it is compared with. */
export interface OutsidePoint {
  readonly at: string;
  readonly pay: bigint;
  readonly side: 'below' | 'above' | 'below-median' | 'above-median';
  readonly limit: Fraction;
}

/** What all points of one scheme come to. Whole numbers are units of its currency, like those of the points. */
export interface Summary {
  readonly calculated: number;
  readonly refused: number;
  readonly totalCost: bigint;
  readonly fixed: bigint;
  readonly average: Fraction | undefined;
  /** The middle amount; of an even number, half of the two in the middle. */
  readonly median: Fraction | undefined;
  readonly lowest: bigint | undefined;
  readonly highest: bigint | undefined;
  /** Over the points that have the value: its sum, and their cost for each unit of it. */
  readonly units: Fraction | undefined;
  readonly costPerUnit: Fraction | undefined;
  readonly outsideProfile: readonly string[];
  readonly outside: readonly OutsidePoint[];
}

/** Sums up the points of a scheme; refused ones are only counted. */
export function summarise(points: readonly SimulatedPoint[], limits: Limits, places: number): Summary {
  const calculated = points.filter((point) => point.ok);
  const pays = calculated.map((point) => point.pay).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const totalCost = sum(pays);
  const median = findMedian(pays, places);
  const related = calculated.filter((point) => point.units !== undefined);
  const units = related.length === 0 ? undefined : addAll(related.map((point) => point.units!));
  return {
    calculated: calculated.length,
    refused: points.length - calculated.length,
    totalCost,
    fixed: sum(calculated.map((point) => point.fixed)),
    average: pays.length === 0 ? undefined : divide(fromUnits(totalCost, places), fromWhole(pays.length)),
    median,
    lowest: pays[0],
    highest: pays.at(-1),
    units,
    costPerUnit:
      units === undefined || units.numerator === 0n
        ? undefined
        : divide(fromUnits(sum(related.map((point) => point.pay)), places), units),
    outsideProfile: calculated
      .filter((point) => point.warnings.some((warning) => warning.code === 'mix-outside-profile'))
      .map((point) => point.at),
    outside: calculated.flatMap((point) => outsideLimits(point, limits, median, places)),
  };
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

function findMedian(sorted: readonly bigint[], places: number): Fraction | undefined {
  if (sorted.length === 0) return undefined;
  const [low, high] = [itemAt(sorted, (sorted.length - 1) >> 1), itemAt(sorted, sorted.length >> 1)];
  return divide(fromUnits(low + high, places), fromWhole(2));
}

function outsideLimits(
  { at, pay }: CalculatedPoint,
  limits: Limits,
  median: Fraction | undefined,
  places: number,
): OutsidePoint[] {
  const paid = fromUnits(pay, places);
  const found: OutsidePoint[] = [];
  const check = (side: OutsidePoint['side'], limit: Fraction | undefined) => {
    if (limit === undefined) return;
    const difference = compare(paid, limit);
    if (side.startsWith('below') ? difference < 0 : difference > 0) found.push({ at, pay, side, limit });
  };
  check('below', amountLimit(limits.below));
  check('above', amountLimit(limits.above));
  check('below-median', medianLimit(limits.belowMedian, median));
  check('above-median', medianLimit(limits.aboveMedian, median));
  return found;
}

function amountLimit(text: string | undefined): Fraction | undefined {
  return text === undefined ? undefined : parseFraction(text);
}

function medianLimit(ratio: string | undefined, median: Fraction | undefined): Fraction | undefined {
  if (ratio === undefined || median === undefined) return undefined;
  return multiply(median, parseRatio(ratio));
}
