import * as z from 'zod';
import { compare, type Fraction } from '../numbers/exact-fraction.js';

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

/**
 * The index of the part that a value lies in, of parts that begin at rising edges; the first when it lies
 * below them all, or exactly on the first.
 */
export function findPartAt(value: Fraction, begins: readonly Fraction[], edge: Edge): number {
  let found = 0;
  for (let index = 1; index < begins.length; index += 1) {
    const side = compare(value, begins[index]!);
    if (side > 0 || (side === 0 && edge === 'lower-inclusive')) found = index;
  }
  return found;
}
