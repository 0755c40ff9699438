import type { SourceReference } from '../inputs/source-reference.js';
import { compare, writeExact, subtract, type Fraction } from '../numbers/exact-fraction.js';
import type { NoteWords } from '../trace/rule-words.js';
import type { NoteOf } from '../trace/step-details.js';
import type { DeductedItem } from './deduct-in-order.js';

/** What rules by which something is deducted say of it: each has words of its own for what is over the limit. */
interface DeductionNotes {
  readonly limited: { readonly values: { readonly excess: 'money' } };
}

/** The note that what was asked is over the limit, or none where all of it is taken. */
export function noteOverLimit(asked: Fraction, taken: Fraction): NoteOf<DeductionNotes>[] {
  return compare(taken, asked) === 0
    ? []
    : [{ code: 'limited', values: { excess: writeExact(subtract(asked, taken)) } }];
}

/** The note of the memo by which something was decided, or none. */
export function noteMemo(memo: SourceReference | undefined): NoteOf<{ readonly memo: typeof memoWords }>[] {
  return memo === undefined
    ? []
    : [{ code: 'memo', values: { document: memo.documentId, version: String(memo.version), hash: memo.sha256 } }];
}

/** The words of that note. */
export const memoWords = {
  values: { document: 'text', version: 'text', hash: 'text' },
  text: {
    en: 'by memo {document}, version {version}, SHA-256 {hash}',
    ru: 'по служебной записке {document}, версия {version}, SHA-256 {hash}',
    hi: 'ज्ञापन {document} के अनुसार, संस्करण {version}, SHA-256 {hash}',
  },
} satisfies NoteWords;

/** What the step of an item says that is taken in order, by its reason: what was asked, and what could still be taken. */
export function detailDeducted<Note>(
  { item, amount, left, taken }: DeductedItem<{ readonly reason: string }>,
  notes: readonly Note[],
) {
  return {
    label: item.reason,
    values: { amount: writeExact(amount), left: writeExact(left) },
    notes: [...noteOverLimit(amount, taken), ...notes],
  };
}
