import { sumAmounts } from '#compensation/numbers/plain-decimal.js';
import type { LedgerAccounts } from './ledger-accounts.js';

/** What the people of a department are paid by a component, all together. */
export interface PaidTogether {
  readonly departmentId: string | null;
  readonly department: string | null;
  readonly component: string;
  readonly amount: string;
  readonly people: number;
}

/** One entry of the books. Its amount is above zero. */
export interface LedgerEntry extends PaidTogether {
  readonly debit: string;
  readonly credit: string;
}

/**
 * The entries of a run: what was paid is owed to the people, and is an expense of their department. What was taken back turns
 * the sides around, so that no amount is below zero. What comes to nothing is no entry.
 */
export function makeEntries(paid: readonly PaidTogether[], accounts: LedgerAccounts): LedgerEntry[] {
  return paid.flatMap((each) => {
    const amount = sumAmounts([each.amount]);
    if (amount.isZero()) return [];
    const { debit, credit } = pairOf(each, accounts);
    const places = decimalsOf(each.amount);
    return amount.isNegative()
      ? [{ ...each, amount: amount.negated().toFixed(places), debit: credit, credit: debit }]
      : [{ ...each, amount: amount.toFixed(places), debit, credit }];
  });
}

/** What an account is left with by some entries: its credits less its debits. */
export function balanceOf(account: string, entries: readonly LedgerEntry[]): string {
  const signed = entries.flatMap(({ debit, credit, amount }) => [
    ...(credit === account ? [amount] : []),
    ...(debit === account ? [`-${amount}`] : []),
  ]);
  return sumAmounts(signed).toFixed(Math.max(0, ...signed.map(decimalsOf)));
}

function pairOf({ component, departmentId }: PaidTogether, { pay, components, departments }: LedgerAccounts) {
  const ofComponent = Object.hasOwn(components, component) ? components[component] : undefined;
  if (ofComponent) return ofComponent;
  const ofDepartment =
    departmentId !== null && Object.hasOwn(departments, departmentId) ? departments[departmentId] : undefined;
  return { ...pay, ...ofDepartment };
}

function decimalsOf(amount: string): number {
  return amount.split('.')[1]?.length ?? 0;
}
