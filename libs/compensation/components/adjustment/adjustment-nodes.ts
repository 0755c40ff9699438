import type { Adjustment } from '../../inputs/adjustments.js';
import { exactText, fractionFromText, negate, type Fraction } from '../../numbers/exact-fraction.js';
import type { Evaluation } from '../../scheme/evaluation.js';
import { moneyNode } from '../../trace/number-nodes.js';
import type { PayReader } from '../../scheme/pay-of-components.js';
import { sumsOfTaken, type TakenItem } from '../../scheme/take-in-order.js';
import { memoNotes, overLimit, takenNode } from '../../scheme/taken-nodes.js';
import type { TraceNode, TraceNote } from '../../trace/trace.js';

export interface CalculatedAdjustments {
  readonly adjustments: readonly Adjustment[];
  /** Of those with a minus, in their order. */
  readonly taken: readonly TakenItem<Adjustment>[];
  readonly allowed: Fraction;
  readonly share: Fraction;
  readonly monthPay: PayReader;
  readonly sum: Fraction;
}

/** The adjustments that are paid, one by one, and what is taken back by the others. */
export function adjustmentsNode(
  { adjustments, taken, sum, ...limits }: CalculatedAdjustments,
  evaluation: Evaluation,
): TraceNode {
  const paid = adjustments.filter((each) => !taken.some(({ item }) => item === each));
  return moneyNode('adjustment', sum, {
    children: [...paid.map(paidNode), ...(taken.length === 0 ? [] : [takenBackNode(taken, limits, evaluation)])],
  });
}

function takenBackNode(
  taken: readonly TakenItem<Adjustment>[],
  { allowed, share, monthPay }: Pick<CalculatedAdjustments, 'allowed' | 'share' | 'monthPay'>,
  evaluation: Evaluation,
): TraceNode {
  const { asked, cut, isLimited } = sumsOfTaken(taken);
  return moneyNode('adjustment/taken-back', negate(cut), {
    values: { asked: exactText(asked), allowed: exactText(allowed) },
    notes: isLimited ? overLimit(asked, cut) : undefined,
    children: [
      moneyNode('adjustment/allowed', allowed, {
        values: { share: exactText(share), pay: exactText(monthPay.read(evaluation)) },
        children: [monthPay.step(evaluation, 'adjustment/month-pay')],
      }),
      ...taken.map((each) => takenNode('adjustment/taken', each, notesOf(each.item))),
    ],
  });
}

function paidNode(adjustment: Adjustment): TraceNode {
  const amount = fractionFromText(adjustment.amount);
  return moneyNode('adjustment/one', amount, {
    label: adjustment.reason,
    values: { amount: exactText(amount) },
    notes: notesOf(adjustment),
  });
}

function notesOf({ month, memo }: Adjustment): TraceNote[] {
  return [{ code: 'month', values: { month } }, ...memoNotes(memo)];
}
