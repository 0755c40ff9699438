import fc from 'fast-check';

/** Tiers in plain integers: where each begins in kopecks, its rate in millionths. The first begins at 0. */
export interface TierCase {
  from: bigint[];
  rates: bigint[];
}

const MILLION = 1_000_000n;

/** Text of an integer number of 10^-places, written without the code under test. */
export function scaledText(value: bigint, places: number): string {
  const digits = value.toString().padStart(places + 1, '0');
  return `${digits.slice(0, digits.length - places)}.${digits.slice(digits.length - places)}`;
}

/** Tiers as an author writes them, every second with its end. */
export function makeTiers({ from, rates }: TierCase): { from: string; to?: string; rate: string }[] {
  return from.map((edge, index) => {
    const next = from[index + 1];
    return {
      from: scaledText(edge, 2),
      ...(next === undefined || index % 2 === 1 ? {} : { to: scaledText(next, 2) }),
      rate: scaledText(rates[index]!, 6),
    };
  });
}

/** Tiers of edges above 0 in any order, and of at least one rate more than there are edges. */
function tierCase(edges: readonly bigint[], rates: readonly bigint[]): TierCase {
  return { from: [0n, ...edges.toSorted((a, b) => (a < b ? -1 : 1))], rates: rates.slice(0, edges.length + 1) };
}

/** Up to six tiers whose edges are near each other as well as far apart. */
export const tierCases = fc
  .record({
    edges: fc.uniqueArray(fc.oneof(fc.bigInt(1n, 50n), fc.bigInt(1n, 10n ** 9n)), { maxLength: 5 }),
    rates: fc.array(
      fc.oneof(
        fc.bigInt(0n, 1_000_000n),
        fc.bigInt(0n, 10n).map((percent) => percent * 10_000n),
      ),
      { minLength: 6, maxLength: 6 },
    ),
  })
  .map(({ edges: above, rates }) => tierCase(above, rates));

/** What marginal tiers pay, in millionths of a kopeck: of each tier, what of the amount lies in it. */
export function marginalMillionths({ from, rates }: TierCase, amount: bigint): bigint {
  let paid = 0n;
  for (let index = 0; index < from.length; index += 1) {
    const end = from[index + 1];
    const top = end === undefined || amount < end ? amount : end;
    if (top > from[index]!) paid += (top - from[index]!) * rates[index]!;
  }
  return paid;
}

/** What whole-amount tiers pay, in millionths of a kopeck. */
export function wholeAmountMillionths(
  { from, rates }: TierCase,
  amount: bigint,
  edge: 'lower-inclusive' | 'upper-inclusive',
): bigint {
  if (amount <= 0n) return 0n;
  const reached = from.filter(
    (begin) => begin === 0n || (edge === 'lower-inclusive' ? amount >= begin : amount > begin),
  ).length;
  return amount * rates[reached - 1]!;
}

/** Millionths of a kopeck, 0 or more, as kopecks, a half up. */
export function countKopecks(millionths: bigint): bigint {
  return (2n * millionths + MILLION) / (2n * MILLION);
}
