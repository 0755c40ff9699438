import { writeExact, type Fraction } from './exact-fraction.js';

/** Amounts that are taken together, in full, for a step that shares out their sum. */
export function writeAmounts(amounts: readonly Fraction[]): string {
  return amounts.length === 0 ? '0' : amounts.map(writeExact).join(' + ');
}
