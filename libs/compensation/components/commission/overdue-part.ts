import { compare, takeLarger, takeSmaller, writeExact, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { stepsOf } from '../../trace/steps.js';
import type { NoteOfRule } from '../../trace/step-details.js';
import type { TraceNode } from '../../trace/trace.js';
import type { commissionWords } from './commission-words.js';

const { traceMoney } = stepsOf<typeof commissionWords>();

/** What is owed against a limit, by a client or by the group that it belongs to; no limit where any amount may be owed. */
export interface Owing {
  readonly owed: Fraction;
  readonly limit: Fraction | undefined;
  readonly group?: string | undefined;
}

/** For how many days payment is deferred, against what was agreed. */
export interface Deferral {
  readonly days: Fraction;
  readonly agreed: Fraction;
}

/** The receivables that belong to a revenue; what is left out does not count. */
export interface Receivables {
  readonly revenue: Fraction;
  readonly overdue: Fraction;
  readonly owing?: Owing | undefined;
  readonly deferral?: Deferral | undefined;
}

/** The part of a revenue that is reduced, and its step. */
export interface OverduePart {
  readonly part: Fraction;
  readonly node: (places: number, label?: string) => TraceNode;
}

/**
 * The part of a revenue that is reduced: what is overdue, at most the revenue, where more is owed than the limit or
 * payment is deferred for longer than agreed. Within both nothing is, whatever the revenue; where neither is asked
 * for, whatever is owed, everything overdue counts.
 */
export function findOverduePart({ revenue, overdue, owing, deferral }: Receivables): OverduePart {
  const verdicts = [
    ...(owing === undefined ? [] : [judgeOwing(owing)]),
    ...(deferral === undefined ? [] : [judgeDeferral(deferral)]),
  ];
  const over = verdicts.filter((verdict) => verdict.isOver);
  const isReduced = overdue.numerator > 0n && (verdicts.length === 0 || over.length > 0);
  const part = isReduced ? takeLarger(takeSmaller(overdue, revenue), ZERO) : ZERO;
  return {
    part,
    node: (places, label) =>
      isReduced
        ? traceMoney('commission/overdue-part', part, places, {
            label,
            values: { overdue: writeExact(overdue), revenue: writeExact(revenue) },
            notes: over.length === 0 ? undefined : over.map(({ note }) => note),
          })
        : traceMoney('commission/not-reduced', ZERO, places, {
            label,
            notes: overdue.numerator > 0n ? verdicts.map(({ note }) => note) : [{ code: 'nothing-overdue' }],
          }),
  };
}

type ReceivableNote = NoteOfRule<typeof commissionWords, 'commission/overdue-part' | 'commission/not-reduced'>;

interface Verdict {
  readonly isOver: boolean;
  readonly note: ReceivableNote;
}

function judgeOwing({ owed, limit, group }: Owing): Verdict {
  if (limit === undefined) return { isOver: false, note: { code: 'no-limit' } };
  const isOver = compare(owed, limit) > 0;
  const code = isOver ? 'over-limit' : 'within-limit';
  const values = { owed: writeExact(owed), limit: writeExact(limit) };
  if (group === undefined) return { isOver, note: { code, values } };
  return { isOver, note: { code: `group-${code}`, values: { owed: values.owed, limit: values.limit, group } } };
}

function judgeDeferral({ days, agreed }: Deferral): Verdict {
  const isOver = compare(days, agreed) > 0;
  return {
    isOver,
    note: {
      code: isOver ? 'deferred-longer' : 'deferred-as-agreed',
      values: { days: writeExact(days), agreed: writeExact(agreed) },
    },
  };
}
