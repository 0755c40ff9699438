import { sumOf, type Fraction } from './exact-fraction.js';

/**
 * Splits whole hundredths by shares so that the parts always equal the whole: each part is rounded down, and
 * what is left goes, one hundredth each, to the parts that lost most (of equals, to the first). The shares
 * need not add up to 1: they are relative. All parts are 0 when every share is 0. The whole may be negative.
 */
export function shareOut(whole: bigint, shares: readonly Fraction[]): bigint[] {
  const total = sumOf(shares);
  if (total.numerator === 0n) return shares.map(() => 0n);
  const sign = whole < 0n ? -1n : 1n;
  const magnitude = whole * sign;
  const exact = shares.map((share) => ({
    numerator: magnitude * share.numerator * total.denominator,
    denominator: share.denominator * total.numerator,
  }));
  const parts = exact.map(({ numerator, denominator }) => numerator / denominator);
  const byLoss = exact
    .map(({ numerator, denominator }, index) => ({ index, lost: numerator % denominator, denominator }))
    .sort((a, b) => {
      const difference = b.lost * a.denominator - a.lost * b.denominator;
      return difference < 0n ? -1 : difference > 0n ? 1 : a.index - b.index;
    });
  const left = Number(magnitude - parts.reduce((sum, part) => sum + part, 0n));
  for (const { index } of byLoss.slice(0, left)) parts[index] = (parts[index] ?? 0n) + 1n;
  return parts.map((part) => part * sign);
}
