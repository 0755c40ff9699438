import * as z from 'zod';
import { add, compare, divide, multiply, subtract, type Fraction } from '../numbers/exact-fraction.js';

/**
 * To which side a value belongs that lies exactly on an edge of a tier or a step: `lower-inclusive`, the part
 * that begins there; `upper-inclusive`, the part that ends there.
 */
export const edgeSchema = z
  .enum(['lower-inclusive', 'upper-inclusive'], {
    error: 'must be "lower-inclusive" (a value on an edge belongs to the part that begins there) or "upper-inclusive"',
  })
  .default('lower-inclusive');

export type Edge = z.infer<typeof edgeSchema>;

/** A part of rising numbers: it begins at `from`. */
interface Part {
  readonly from: Fraction;
}

/** The part that a value lies in, of parts that begin at rising edges; the first when it lies below them all, or exactly on the first. */
export function findPart<Each extends Part>(value: Fraction, parts: readonly Each[], edge: Edge): Each {
  let found = parts[0];
  if (found === undefined)
    throw new RangeError('There is no part that a value could lie in; the terms were not checked.');
  for (const part of parts) {
    const side = compare(value, part.from);
    if (side < 0 || (side === 0 && edge === 'upper-inclusive')) break;
    found = part;
  }
  return found;
}

/** A part with the one that follows it; the last is followed by none. */
export type LinkedPart<Each> = Each & { readonly next: Each | undefined };

/** Parts, each with the one that follows it. */
export function linkParts<Each extends Part>(parts: readonly Each[]): LinkedPart<Each>[] {
  return parts.map((part, index) => ({ ...part, next: parts[index + 1] }));
}

/** The value on the straight line between two points. */
export function interpolate(
  at: Fraction,
  low: { readonly from: Fraction; readonly value: Fraction },
  high: { readonly from: Fraction; readonly value: Fraction },
): Fraction {
  const share = divide(subtract(at, low.from), subtract(high.from, low.from));
  return add(low.value, multiply(subtract(high.value, low.value), share));
}
