import type { EntryContent, StaffKind } from './staff-change.js';

/** An entry as it is known. */
export interface KnownEntry {
  readonly id: string;
  readonly kind: StaffKind;
  readonly personId: string;
  readonly content: EntryContent;
}

/** What is to hold of somebody from now on: an entry, and what it takes the place of. */
export interface StaffAct {
  readonly kind: StaffKind;
  readonly personId: string;
  /** Null where an entry is only taken back. */
  readonly content: EntryContent | null;
  /** The entry whose place it takes. */
  readonly supersedes: string | null;
  /** The entry that ends before it begins, with the day on which it ends. */
  readonly ends?: { readonly entry: KnownEntry; readonly untilOn: string } | undefined;
}

/** Whether an act takes a second person: only hiring and leaving are decided by one. */
export function takesTwo({ kind }: Pick<StaffAct, 'kind'>): boolean {
  return kind !== 'employment';
}
