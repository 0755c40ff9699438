import { addAmounts } from '../../../shared/format/money.js';

interface Paid {
  readonly month: string;
  readonly currency: string;
  readonly total: string;
}

export interface PaidMonth {
  readonly month: string;
  readonly total: string;
}

/** Amounts of one currency, in the order in which their currencies are met first. */
export function sumsByCurrency(
  paid: readonly Pick<Paid, 'currency' | 'total'>[],
): { currency: string; total: string }[] {
  return sumsBy(paid, ({ currency }) => currency).map(([currency, total]) => ({ currency, total }));
}

/** What was paid for each month, the earliest first: bonuses and corrections of a month beside its pay are one amount with it. */
export function paidByMonth(paid: readonly Paid[], most: number): PaidMonth[] {
  return sumsBy(paid, ({ month }) => month)
    .map(([month, total]) => ({ month, total }))
    .toSorted((one, other) => one.month.localeCompare(other.month))
    .slice(-most);
}

function sumsBy<Each extends { total: string }>(
  paid: readonly Each[],
  keyOf: (each: Each) => string,
): [string, string][] {
  const sums = new Map<string, string>();
  for (const each of paid) sums.set(keyOf(each), addAmounts([sums.get(keyOf(each)) ?? '0', each.total]));
  return [...sums];
}
