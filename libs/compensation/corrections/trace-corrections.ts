import { writeExact, writeUnits } from '../numbers/exact-fraction.js';
import { parseUnits } from '../numbers/money.js';
import { parseRatio } from '../numbers/ratio.js';
import { stepsOf } from '../trace/steps.js';
import type { TraceNode } from '../trace/trace.js';
import type { correctionWords } from '../explanation/correction-words.js';
import type { CorrectedMonth, Corrections, PaidOffCycle } from './corrections.js';

const { traceNode } = stepsOf<typeof correctionWords>();

/** What a corrected statement comes to, in units of its currency. */
export interface CorrectedPay {
  readonly own: bigint;
  readonly total: bigint;
  readonly owedBefore: bigint;
  readonly owed: bigint;
  readonly most: bigint;
  readonly places: number;
}

/** The statement of the month itself, and beside it each month that it corrects with what has changed it. */
export function traceCorrections(
  own: TraceNode,
  { months, limit, writtenOff, paidOffCycle = [] }: Corrections,
  { own: pay, total, owedBefore, owed, most, places }: CorrectedPay,
): TraceNode {
  const write = (units: bigint) => writeUnits(units, places);
  const before = traceNode('correction/owed-before', 'money', write(-owedBefore), {
    values: { owed: write(owedBefore) },
  });
  const forgiven = (writtenOff === undefined ? [] : [writtenOff]).map(({ amount, source, by, on }) =>
    traceNode('correction/written-off', 'money', write(parseUnits(amount, places)), {
      values: { amount: write(parseUnits(amount, places)) },
      notes: [{ code: 'decided', values: { source: source.documentId, by, on } }],
    }),
  );
  const after = traceNode('correction/owed-after', 'money', write(owed), {
    values: { due: write(owed + most), most: write(most) },
    notes: [{ code: 'limit', values: { limit: writeExact(parseRatio(limit)), own: write(pay) } }],
  });
  const whole = traceNode('statement/corrected', 'money', write(total), {
    children: [
      own,
      ...paidOffCycle.map((line) => traceOffCycle(line, places)),
      ...months.map((month) => traceMonth(month, places)),
      ...(owedBefore === 0n ? [] : [before]),
      ...forgiven,
      ...(owed === 0n ? [] : [after]),
    ],
  });
  return { ...whole, notes: own.notes?.filter(({ code }) => code !== 'scheme') };
}

function traceOffCycle({ label, amount, on }: PaidOffCycle, places: number): TraceNode {
  const paid = parseUnits(amount, places);
  return traceNode('correction/off-cycle', 'money', writeUnits(-paid, places), {
    label,
    values: { amount: writeUnits(paid, places) },
    notes: [{ code: 'posted', values: { on } }],
  });
}

function traceMonth({ month, causes, more, lines }: CorrectedMonth, places: number): TraceNode {
  const differences = lines.map(({ was, now }) => parseUnits(now, places) - parseUnits(was, places));
  const sum = differences.reduce((all, units) => all + units, 0n);
  return traceNode('correction/month', 'money', writeUnits(sum, places), {
    values: { month },
    notes: [
      ...causes.map(({ kind, source, by, on }) => ({ code: kind, values: { source, by, on } })),
      ...(more === undefined ? [] : [{ code: 'more', values: { count: String(more) } } as const]),
    ],
    children: lines.map(({ label, was, now }, index) =>
      traceNode('correction/line', 'money', writeUnits(differences[index] ?? 0n, places), {
        label,
        values: { now, was },
      }),
    ),
  });
}
