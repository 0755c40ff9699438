import type { Adjustment } from '../../inputs/adjustments.js';
import { writeExact, parseFraction, negate, type Fraction } from '../../numbers/exact-fraction.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { traceMoney } from '../../trace/number-nodes.js';
import type { PayReader } from '../../terms/pay-of-components.js';
import { sumDeducted, type DeductedItem } from '../../terms/deduct-in-order.js';
import { noteMemo, noteOverLimit, traceDeducted } from '../../terms/deduction-nodes.js';
import type { TraceNode, TraceNote } from '../../trace/trace.js';

export interface CalculatedAdjustments {
  readonly adjustments: readonly Adjustment[];
  /** Of those with a minus, in their order. */
  readonly taken: readonly DeductedItem<Adjustment>[];
  readonly allowed: Fraction;
  readonly share: Fraction;
  readonly monthPay: PayReader;
  readonly sum: Fraction;
}

/** The adjustments that are paid, one by one, and what is taken back by the others. */
export function traceAdjustments(
  { adjustments, taken, sum, ...limits }: CalculatedAdjustments,
  evaluation: Evaluation,
): TraceNode {
  const paid = adjustments.filter((each) => !taken.some(({ item }) => item === each));
  return traceMoney('adjustment', sum, evaluation.places, {
    children: [
      ...paid.map((each) => tracePaid(each, evaluation.places)),
      ...(taken.length === 0 ? [] : [traceTakenBack(taken, limits, evaluation)]),
    ],
  });
}

function traceTakenBack(
  taken: readonly DeductedItem<Adjustment>[],
  { allowed, share, monthPay }: Pick<CalculatedAdjustments, 'allowed' | 'share' | 'monthPay'>,
  evaluation: Evaluation,
): TraceNode {
  const { asked, cut, isLimited } = sumDeducted(taken);
  return traceMoney('adjustment/taken-back', negate(cut), evaluation.places, {
    values: { asked: writeExact(asked), allowed: writeExact(allowed) },
    notes: isLimited ? noteOverLimit(asked, cut) : undefined,
    children: [
      traceMoney('adjustment/allowed', allowed, evaluation.places, {
        values: { share: writeExact(share), pay: writeExact(monthPay.read(evaluation)) },
        children: [monthPay.step(evaluation, 'adjustment/month-pay')],
      }),
      ...taken.map((each) => traceDeducted('adjustment/taken', each, evaluation.places, listNotes(each.item))),
    ],
  });
}

function tracePaid(adjustment: Adjustment, places: number): TraceNode {
  const amount = parseFraction(adjustment.amount);
  return traceMoney('adjustment/one', amount, places, {
    label: adjustment.reason,
    values: { amount: writeExact(amount) },
    notes: listNotes(adjustment),
  });
}

function listNotes({ month, memo }: Adjustment): TraceNote[] {
  return [{ code: 'month', values: { month } }, ...noteMemo(memo)];
}
