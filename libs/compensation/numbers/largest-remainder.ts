import { compare, addAll, type Fraction } from './exact-fraction.js';

/** A part of a whole, rounded down to units, and what it lost by that. */
export interface RoundedDown {
  readonly units: bigint;
  readonly lost: Fraction;
}

/**
 * Raises parts by one unit each until they add up to the whole: those first that lost most, of equals the first.
 * The whole lacks at most one unit for each part.
 */
export function raiseToWhole(whole: bigint, parts: readonly RoundedDown[]): bigint[] {
  const left = Number(whole - parts.reduce((sum, part) => sum + part.units, 0n));
  // Sorting is stable: parts that lost the same stay in their order.
  const byLoss = parts.map(({ lost }, index) => ({ lost, index })).sort((a, b) => compare(b.lost, a.lost));
  const raised = new Set(byLoss.slice(0, left).map(({ index }) => index));
  return parts.map(({ units }, index) => (raised.has(index) ? units + 1n : units));
}

/**
 * Splits whole units of a currency by shares so that the parts always equal the whole: each part is rounded down, and
 * what is left goes, one unit each, to the parts that lost most (of equals, to the first). The shares
 * need not add up to 1: they are relative. All parts are 0 when every share is 0. The whole may be negative.
 */
export function shareOut(whole: bigint, shares: readonly Fraction[]): bigint[] {
  const total = addAll(shares);
  if (total.numerator === 0n) return shares.map(() => 0n);
  const sign = whole < 0n ? -1n : 1n;
  const magnitude = whole * sign;
  const down = shares.map((share): RoundedDown => {
    const numerator = magnitude * share.numerator * total.denominator;
    const denominator = share.denominator * total.numerator;
    return { units: numerator / denominator, lost: { numerator: numerator % denominator, denominator } };
  });
  return raiseToWhole(magnitude, down).map((part) => part * sign);
}
