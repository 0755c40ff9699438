import { describe, expect, it } from '@jest/globals';
import { accountsOf, pathOfRow, rowsOf, type LedgerAccounts } from './ledger-rows.js';

const accounts: LedgerAccounts = {
  pay: { debit: '44.01', credit: '70' },
  components: { commission: { debit: '44.02', credit: '70' } },
  departments: { 'sales-id': { debit: '26' } },
};

describe('Accounts of the books', () => {
  it('are typed in as rows, and are the same again', () => {
    const rows = rowsOf(accounts);
    expect(rows.map(({ of, name }) => [of, name])).toEqual([
      ['component', 'commission'],
      ['department', 'sales-id'],
    ]);
    expect(accountsOf(accounts.pay, rows)).toEqual(accounts);
  });

  it('leave out a row that names nothing yet', () => {
    const rows = [...rowsOf(accounts), { of: 'component' as const, name: '', debit: '44', credit: '70' }];
    expect(accountsOf(accounts.pay, rows)).toEqual(accounts);
  });

  it('have a refusal at the field of their row', () => {
    expect(rowsOf(accounts).map((row) => pathOfRow(row, 'debit'))).toEqual([
      'components.commission.debit',
      'departments.sales-id.debit',
    ]);
  });
});
