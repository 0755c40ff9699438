import type * as z from 'zod';
import type { Role } from '#approvals/role.js';
import type { ImportColumn } from '../columns/import-column.js';

/** A row that says something, with what it is called in the file and beside what is there. */
export interface NamedRow {
  readonly externalId: string;
  /** The month where it belongs to the name, otherwise empty. */
  readonly keyMonth: string;
  /** The month that it is of, where it is of one. */
  readonly month?: string | undefined;
  /** Whether the file names it, and its name does not follow from what it says. */
  readonly isNamed: boolean;
  readonly content: Readonly<Record<string, unknown>>;
}

/** What the fields of a row come to: a row of its kind, or what its schema has against it. */
export type RowOfKind = { readonly row: NamedRow } | { readonly issues: readonly z.core.$ZodIssue[] };

/** One kind of the tables that people bring. */
export interface TableKind {
  /** In the order of templates and exports. */
  readonly columns: readonly ImportColumn[];
  /** Who brings it: whoever may enter row by row what it says. */
  readonly broughtBy: readonly Role[];
  /** Who confirms, as a second person, what of it nobody decides alone. */
  readonly confirmedBy?: readonly Role[];
  /** Whether it shows pay, so that reading that of others is written down. */
  readonly isPay: boolean;
  /** The kind of document that decides what it would say, so that no table brings it. */
  readonly decidedBy?: string;
  /** Whether a row that says word for word what an earlier one says is passed over: a list in which a thing stands many times. */
  readonly mayRepeat: boolean;
  /** As many rows as are looked at together, where that is less than a file may have. */
  readonly mostRows?: number;
  readonly read: (values: Readonly<Record<string, unknown>>) => RowOfKind;
}
