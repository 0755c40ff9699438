import type { StaffAct } from '#staff/staff-act.js';
import type { EntryContent, EntryField } from '#staff/staff-change.js';
import type { RowProblem } from '../reading/read-row.js';

/** What a row of a table of the staff comes to: what is to be done, or what is wrong with it. */
export interface SettledRow {
  readonly number: number;
  readonly state: 'added' | 'changed' | 'unchanged';
  readonly acts: readonly StaffAct[];
  readonly problems: readonly RowProblem[];
}

/** A row of a table with its number. */
export interface NumberedRow<Row> {
  readonly number: number;
  readonly row: Row;
}

export function rowProblem(field: string, code: string, message: string): RowProblem {
  return { field, column: null, code, message };
}

/** Whether two entries say the same in some fields; what was never said is as good as nothing. */
export function saysSame(one: EntryContent, other: EntryContent, fields: readonly EntryField[]): boolean {
  return fields.every((field) => valueOf(one, field) === valueOf(other, field));
}

const decimals = new Set<EntryField>(['salary', 'fullTimeShare']);

/** 60000.00 of the database and 60000 of a sheet are one salary. */
function valueOf(content: EntryContent, field: EntryField): string | null {
  const value = content[field] ?? null;
  if (value === null || !decimals.has(field) || !value.includes('.')) return value;
  return value.replace(/\.?0+$/, '');
}
