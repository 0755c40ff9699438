import { add, negate, subtract, writeExact, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { sumDeducted, type DeductedItem } from '../../terms/deduct-in-order.js';
import { noteOverLimit } from '../../terms/deduction-nodes.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { PayReader } from '../../terms/pay-of-components.js';
import type { NoteOfRule } from '../../trace/step-details.js';
import { stepsOf } from '../../trace/steps.js';
import type { TraceNode } from '../../trace/trace.js';
import type { ClawbackTerms } from './clawback-terms.js';
import type { clawbackWords } from './clawback-words.js';
import type { DealOfMonth } from './watched-deals.js';

const { traceMoney } = stepsOf<typeof clawbackWords>();

/** A deal of which something is taken back, with a minus, or given back. */
export interface MovedDeal extends DealOfMonth {
  readonly exact: Fraction;
}

interface CalculatedClawback {
  readonly moved: readonly MovedDeal[];
  readonly taken: readonly DeductedItem<DealOfMonth>[];
  readonly allowed: Fraction;
  readonly used: Fraction;
  readonly share: Fraction;
  readonly monthPay: PayReader;
}

/** What is given back, deal by deal, and what is taken back within the limit. */
export function traceClawback(
  { moved, taken, ...limits }: CalculatedClawback,
  terms: ClawbackTerms,
  evaluation: Evaluation,
): TraceNode {
  const { places } = evaluation;
  const givenBack = moved.filter(({ exact }) => exact.numerator > 0n);
  if (givenBack.length + taken.length === 0) return traceMoney('clawback/none', ZERO, places);
  const sum = moved.reduce((all, { exact }) => add(all, exact), ZERO);
  return traceMoney('clawback', sum, places, {
    children: [
      ...givenBack.map((each) =>
        traceMoney('clawback/given-back', each.exact, places, {
          label: labelOf(each),
          values: { amount: writeExact(each.exact) },
          notes: [noteOfPaid(each), { code: each.isPaid ? 'paid-after-all' : 'no-reason-left' }],
        }),
      ),
      ...(taken.length === 0 ? [] : [traceTakenBack(taken, limits, terms, evaluation)]),
    ],
  });
}

function traceTakenBack(
  taken: readonly DeductedItem<DealOfMonth>[],
  { allowed, used, share, monthPay }: Omit<CalculatedClawback, 'moved' | 'taken'>,
  terms: ClawbackTerms,
  evaluation: Evaluation,
): TraceNode {
  const { places } = evaluation;
  const { asked, cut } = sumDeducted(taken);
  const values = { share: writeExact(share), pay: writeExact(monthPay.read(evaluation)), used: writeExact(used) };
  return traceMoney('clawback/taken-back', negate(cut), places, {
    values: { asked: writeExact(asked), allowed: writeExact(allowed) },
    notes: noteOverLimit(asked, cut),
    children: [
      traceMoney('clawback/allowed', allowed, places, {
        values,
        children: [monthPay.step<typeof clawbackWords>(evaluation, 'clawback/month-pay')],
      }),
      ...taken.map(({ item, amount, left, taken: now }) =>
        traceMoney('clawback/taken', negate(now), places, {
          label: labelOf(item),
          values: { amount: writeExact(amount), left: writeExact(left) },
          notes: [...noteOverLimit(amount, now), noteOfPaid(item), ...noteWhy(item, terms), ...noteBefore(item)],
        }),
      ),
    ],
  });
}

function labelOf({ deal, client }: DealOfMonth): string {
  return `${deal}, ${client}`;
}

type TakenNote = NoteOfRule<typeof clawbackWords, 'clawback/taken'>;

function noteOfPaid({ from, until, paid }: DealOfMonth) {
  const amount = writeExact(paid);
  return from === until
    ? ({ code: 'paid-in', values: { month: from, paid: amount } } as const)
    : ({ code: 'paid-from-until', values: { from, until, paid: amount } } as const);
}

function noteWhy({ why, part }: DealOfMonth, { instalments }: ClawbackTerms): TakenNote[] {
  if (why === undefined) return [];
  return [
    why.code === 'client-left'
      ? { code: 'client-left', values: { day: why.on } }
      : { code: 'unpaid', values: { day: why.since } },
    ...(instalments === 1
      ? []
      : [{ code: 'part', values: { part: String(part), of: String(instalments) } } satisfies TakenNote]),
  ];
}

function noteBefore({ taken, paid }: DealOfMonth): TakenNote[] {
  if (taken.numerator === 0n) return [];
  return [{ code: 'taken-before', values: { taken: writeExact(taken), left: writeExact(subtract(paid, taken)) } }];
}
