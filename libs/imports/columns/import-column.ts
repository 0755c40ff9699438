/** How a cell of a column is read, and written. */
export type ColumnValue =
  | 'id'
  | 'item-id'
  | 'code'
  | 'codes'
  | 'text'
  | 'money'
  | 'quantity'
  | 'limit'
  | 'whole'
  | 'day'
  | 'month'
  | 'yes-no'
  | 'person'
  | 'client'
  | 'login'
  | 'department'
  | 'position'
  | 'scheme'
  | 'part'
  | 'weight'
  | 'shares'
  | 'owners'
  | 'choice'
  | 'json';

/** A column of a table of some kind: which field of the row it is, and what programs and people call it. */
export interface ImportColumn {
  readonly field: string;
  readonly value: ColumnValue;
  /** The first names are those of templates and exports; of several columns that are known, the one whose name stands first is taken. */
  readonly names: { readonly en: readonly string[]; readonly ru: readonly string[] };
  /** A row says nothing without it. */
  readonly isNeeded?: true;
  /** A field that says the same in another way: a file with this column takes its place. */
  readonly insteadOf?: string;
  /** A row says nothing without it either where the file has none of these fields. */
  readonly isNeededWithout?: readonly string[];
  /** Columns beside which, all of them, a header like this says something else: it is this one only where somebody says so. */
  readonly notBeside?: readonly ImportColumn[];
  /** What may stand there, for a choice. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** What the example row of a template has, where it has anything. */
  readonly example?: string;
}
