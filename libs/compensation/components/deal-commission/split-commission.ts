import { parseCreditShare, type DealShare } from '../../inputs/deal-shares.js';
import type { Fraction } from '../../numbers/exact-fraction.js';
import { shareOut } from '../../numbers/largest-remainder.js';
import { roundMoney } from '../../numbers/money.js';

/**
 * What each share gets of a deal's commission, in units of the currency, in the order of the shares. The commission is
 * rounded half-up once and split by largest remainder, so that the parts always add up to it: the statements of
 * all who had a part pay the deal exactly once. Of equal remainders the first by person and role is rounded up,
 * so that the order in which the shares are written changes nothing.
 */
export function splitCommission(commission: Fraction, shares: readonly DealShare[], places: number): bigint[] {
  const order = shares.map((_, index) => index).sort((a, b) => (sortText(shares[a]!) < sortText(shares[b]!) ? -1 : 1));
  const inOrder = shareOut(
    roundMoney(commission, places),
    order.map((index) => parseCreditShare(shares[index]!.share)),
  );
  const parts: bigint[] = [];
  order.forEach((index, position) => {
    parts[index] = inOrder[position]!;
  });
  return parts;
}

/** Whether every share of a whole is in whole units, so that none had to be rounded. */
export function isSplitExactly(whole: bigint, parts: readonly bigint[], shares: readonly DealShare[]): boolean {
  return parts.every((part, index) => {
    const { numerator, denominator } = parseCreditShare(shares[index]!.share);
    return part * denominator === whole * numerator;
  });
}

function sortText({ person, role }: DealShare): string {
  return JSON.stringify([person, role ?? '']);
}
