import type { components } from '../../../shared/api/api-types.js';

export type LedgerAccounts = components['schemas']['LedgerAccountsBody'];

/** Accounts of a component by its code, or of a department by its id, as a row that is typed in. */
export interface LedgerRow {
  of: 'component' | 'department';
  name: string;
  debit: string;
  /** Only of a component: what a department pays goes to the credit account of all. */
  credit: string;
}

/** The rows of what is booked otherwise than the rest. */
export function rowsOf({ components: byCode, departments }: LedgerAccounts): LedgerRow[] {
  return [
    ...Object.entries(byCode).map(([name, pair]): LedgerRow => ({ of: 'component', name, ...pair })),
    ...Object.entries(departments).map(([name, { debit }]): LedgerRow => ({
      of: 'department',
      name,
      debit,
      credit: '',
    })),
  ];
}

/** What rows say; of two with one name the last, as a form shows it. */
export function accountsOf(pay: LedgerAccounts['pay'], rows: readonly LedgerRow[]): LedgerAccounts {
  const of = (kind: LedgerRow['of']) => rows.filter((row) => row.of === kind && row.name !== '');
  return {
    pay,
    components: Object.fromEntries(of('component').map(({ name, debit, credit }) => [name, { debit, credit }])),
    departments: Object.fromEntries(of('department').map(({ name, debit }) => [name, { debit }])),
  };
}

/** The path of a refusal that is about a field of a row. */
export function pathOfRow({ of, name }: LedgerRow, field: 'debit' | 'credit'): string {
  return `${of === 'component' ? 'components' : 'departments'}.${name}.${field}`;
}
