import { parseCreditShare, type DealShare } from '../../inputs/deal-shares.js';
import type { Fraction } from '../../numbers/exact-fraction.js';
import { shareOut } from '../../numbers/largest-remainder.js';
import { roundMoney } from '../../numbers/money.js';
import { pairUp } from '../../documents/items.js';

/** What one share of a deal gets of its commission, in units of the currency. */
export interface SharePart {
  readonly share: DealShare;
  readonly part: bigint;
}

/**
 * What each share gets of a deal's commission, in units of the currency, in the order of the shares. The commission is
 * rounded half-up once and split by largest remainder, so that the parts always add up to it: the statements of
 * all who had a part pay the deal exactly once. Of equal remainders the first by person and role is rounded up,
 * so that the order in which the shares are written changes nothing.
 */
export function splitCommission(commission: Fraction, shares: readonly DealShare[], places: number): SharePart[] {
  const order = shares.toSorted((one, other) => (sortText(one) < sortText(other) ? -1 : 1));
  const parts = shareOut(
    roundMoney(commission, places),
    order.map(({ share }) => parseCreditShare(share)),
  );
  const partOf = new Map(pairUp(order, parts));
  return shares.map((share) => ({ share, part: partOf.get(share) ?? 0n }));
}

/** Whether every share of a whole is in whole units, so that none had to be rounded. */
export function isSplitExactly(whole: bigint, parts: readonly SharePart[]): boolean {
  return parts.every(({ share, part }) => {
    const { numerator, denominator } = parseCreditShare(share.share);
    return part * denominator === whole * numerator;
  });
}

function sortText({ person, role }: DealShare): string {
  return JSON.stringify([person, role ?? '']);
}
