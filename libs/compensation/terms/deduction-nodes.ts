import type { SourceReference } from '../inputs/source-reference.js';
import { compare, writeExact, negate, subtract, type Fraction } from '../numbers/exact-fraction.js';
import type { NoteWords } from '../trace/rule-words.js';
import type { TraceNode, TraceNote } from '../trace/trace.js';
import { traceMoney } from '../trace/number-nodes.js';
import type { DeductedItem } from './deduct-in-order.js';

/** The note that what was asked is over the limit, or none where all of it is taken. */
export function noteOverLimit(asked: Fraction, taken: Fraction): TraceNote[] {
  return compare(taken, asked) === 0
    ? []
    : [{ code: 'limited', values: { excess: writeExact(subtract(asked, taken)) } }];
}

/** The note of the memo by which something was decided, or none. */
export function noteMemo(memo: SourceReference | undefined): TraceNote[] {
  return memo === undefined
    ? []
    : [{ code: 'memo', values: { document: memo.documentId, version: String(memo.version), hash: memo.sha256 } }];
}

/** The words of that note. */
export const memoWords: NoteWords = {
  values: { document: 'text', version: 'text', hash: 'text' },
  text: {
    en: 'by memo {document}, version {version}, SHA-256 {hash}',
    ru: 'по служебной записке {document}, версия {version}, SHA-256 {hash}',
  },
};

/** One item of what is taken in order, by its reason: what was asked, what could still be taken, what is taken. */
export function traceDeducted(
  rule: string,
  { item, amount, left, taken }: DeductedItem<{ readonly reason: string }>,
  places: number,
  notes: readonly TraceNote[],
): TraceNode {
  return traceMoney(rule, negate(taken), places, {
    label: item.reason,
    values: { amount: writeExact(amount), left: writeExact(left) },
    notes: [...noteOverLimit(amount, taken), ...notes],
  });
}
