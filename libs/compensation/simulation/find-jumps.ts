import { add, compare, multiply, type Fraction } from '../numbers/exact-fraction.js';
import type { SimulatedPoint } from './simulated-point.js';
import { listSteps } from '../documents/items.js';

/** A step is halved so often: what is left is a 4096th of it. */
const HALVINGS = 12;
/** Places that are looked for more closely; further ones are only counted. */
const MOST_JUMPS = 1000;
const HALF: Fraction = { numerator: 1n, denominator: 2n };

/** A step of the grid that changes pay by more than the limit. Amounts in units of the currency. */
export interface Jump {
  readonly from: Fraction;
  readonly to: Fraction;
  readonly payFrom: bigint;
  readonly payTo: bigint;
  /** The change over the larger of the two amounts. */
  readonly share: Fraction;
  /** Whether the change happens at one place, between `nearFrom` and `nearTo`, and not evenly over the step. */
  readonly isSudden: boolean;
  readonly nearFrom: Fraction;
  readonly nearTo: Fraction;
  readonly nearPayFrom: bigint;
  readonly nearPayTo: bigint;
}

/** What is paid at a level of the grid. */
export interface PointAtLevel {
  readonly level: Fraction;
  readonly point: SimulatedPoint;
}

/**
 * Where one step of the grid changes pay by more than `limit` of the pay. Measured as |pay after - pay before| over
 * the larger of |pay before| and |pay after|, exact; a step from nothing to something is 100 %. A step in which pay
 * merely rises steeply is told apart from one in which it jumps: the step is halved 12 times towards the half
 * with the greater change, and it is sudden when what changes within that 4096th is still more than the limit of
 * the same amount. `payAt` calculates at any level; steps next to a refused point are left out.
 */
export function findJumps(
  points: readonly PointAtLevel[],
  limit: Fraction,
  payAt: (level: Fraction) => bigint | undefined,
): { jumps: Jump[]; count: number } {
  const jumps: Jump[] = [];
  let count = 0;
  for (const { before: first, here: second } of listSteps(points)) {
    const [before, after] = [first.point, second.point];
    if (!before.ok || !after.ok) continue;
    const larger = largerMagnitude(before.pay, after.pay);
    if (!isOver(after.pay - before.pay, larger, limit)) continue;
    count += 1;
    if (jumps.length >= MOST_JUMPS) continue;
    const step = { from: first.level, to: second.level, payFrom: before.pay, payTo: after.pay };
    const near = narrowed(step, payAt);
    jumps.push({
      ...step,
      share: { numerator: magnitude(after.pay - before.pay), denominator: larger },
      isSudden: isOver(near.payTo - near.payFrom, larger, limit),
      nearFrom: near.from,
      nearTo: near.to,
      nearPayFrom: near.payFrom,
      nearPayTo: near.payTo,
    });
  }
  return { jumps, count };
}

interface Step {
  readonly from: Fraction;
  readonly to: Fraction;
  readonly payFrom: bigint;
  readonly payTo: bigint;
}

function narrowed(step: Step, payAt: (level: Fraction) => bigint | undefined): Step {
  let near = step;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = multiply(add(near.from, near.to), HALF);
    const pay = payAt(middle);
    if (pay === undefined) return near;
    const isInFirstHalf = magnitude(pay - near.payFrom) >= magnitude(near.payTo - pay);
    near = isInFirstHalf ? { ...near, to: middle, payTo: pay } : { ...near, from: middle, payFrom: pay };
  }
  return near;
}

function isOver(change: bigint, of: bigint, limit: Fraction): boolean {
  return change !== 0n && compare({ numerator: magnitude(change), denominator: of }, limit) > 0;
}

function largerMagnitude(a: bigint, b: bigint): bigint {
  return magnitude(a) > magnitude(b) ? magnitude(a) : magnitude(b);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
