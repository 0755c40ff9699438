import { isSameAmount } from '../numbers/money.js';
import type { StatementLine } from '../statement/statement.js';
import type { CorrectedLine } from './corrections.js';

type PaidLine = Pick<StatementLine, 'component' | 'code' | 'label' | 'amount'>;

/**
 * The lines of a month that come to something else now: those that are paid now in their order, then those that are not
 * paid any more. A line that is new was paid nothing, one that is gone is paid nothing; both are 0 with the decimals of
 * the other amount.
 */
export function findCorrectedLines(before: readonly PaidLine[], after: readonly PaidLine[]): CorrectedLine[] {
  const paid = new Map(before.map((line) => [keyOf(line), line]));
  const due = new Set(after.map(keyOf));
  const changed = after.map(({ component, code, label, amount: now }) => ({
    ...{ component, code, label },
    was: paid.get(keyOf({ component, code }))?.amount ?? nothingLike(now),
    now,
  }));
  const gone = before
    .filter((line) => !due.has(keyOf(line)))
    .map(({ component, code, label, amount: was }) => ({ component, code, label, was, now: nothingLike(was) }));
  return [...changed, ...gone].filter(({ was, now }) => !isSameAmount(was, now));
}

/** Codes are unique in their component. */
function keyOf({ component, code }: Pick<PaidLine, 'component' | 'code'>): string {
  return JSON.stringify([component, code]);
}

function nothingLike(amount: string): string {
  return amount
    .replace(/^-/, '')
    .replace(/\d+(?=\.|$)/, '0')
    .replace(/(?<=\.)\d+/, (decimals) => '0'.repeat(decimals.length));
}
