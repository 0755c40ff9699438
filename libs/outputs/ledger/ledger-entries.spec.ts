import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sumAmounts } from '#compensation/numbers/plain-decimal.js';
import { ledgerAccountsSchema, type LedgerAccounts } from './ledger-accounts.js';
import { balanceOf, makeEntries, type PaidTogether } from './ledger-entries.js';

const accounts: LedgerAccounts = {
  pay: { debit: '44', credit: '70' },
  components: { fines: { debit: '91.02', credit: '70' } },
  departments: { office: { debit: '26' } },
};
const paid = (changes: Partial<PaidTogether>): PaidTogether => ({
  departmentId: 'sales',
  department: 'Sales',
  component: 'kpi',
  amount: '47000.00',
  people: 1,
  ...changes,
});

describe('The entries of a run', () => {
  it('debit the expense and credit what is owed to people; by department and by component another way', () => {
    const entries = makeEntries(
      [
        paid({}),
        paid({ departmentId: 'office', amount: '10.50' }),
        paid({ component: 'fines', amount: '-2000.00' }),
        paid({ amount: '0.00' }),
      ],
      accounts,
    );
    expect(entries.map(({ debit, credit, amount }) => [debit, credit, amount])).toEqual([
      ['44', '70', '47000.00'],
      ['26', '70', '10.50'],
      ['70', '91.02', '2000.00'],
    ]);
    expect(balanceOf('70', entries)).toBe('45010.50');
  });

  it('balance: what is owed to people is what the run pays, whatever it is made of', () => {
    const amount = fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((units) => (units / 100).toFixed(2));
    const some = fc.array(
      fc
        .record({
          amount,
          component: fc.constantFrom('kpi', 'fines', 'constructor'),
          departmentId: fc.constantFrom('sales', 'office', null),
        })
        .map(paid),
    );
    fc.assert(
      fc.property(some, (all) => {
        const entries = makeEntries(all, accounts);
        expect(sumAmounts([balanceOf('70', entries)]).equals(sumAmounts(all.map((each) => each.amount)))).toBe(true);
        for (const entry of entries) expect(entry.amount.startsWith('-')).toBe(false);
        const used = new Set(entries.flatMap(({ debit, credit }) => [debit, credit]));
        expect(sumAmounts([...used].map((account) => balanceOf(account, entries))).isZero()).toBe(true);
      }),
    );
  });
});

describe('The accounts of the books', () => {
  it('are refused with the field where they cannot be', () => {
    expect(ledgerAccountsSchema.safeParse(accounts).success).toBe(true);
    expect(
      ledgerAccountsSchema.safeParse({ ...accounts, pay: { debit: '70', credit: '70' } }).error?.issues,
    ).toMatchObject([{ path: ['pay', 'credit'] }]);
    expect(
      ledgerAccountsSchema.safeParse({ ...accounts, departments: { office: { debit: '=1' } } }).error?.issues,
    ).toMatchObject([{ path: ['departments', 'office', 'debit'] }]);
  });
});
