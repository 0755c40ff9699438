import type { Fine } from '../../inputs/fines.js';
import { exactText, negate, type Fraction } from '../../numbers/exact-fraction.js';
import type { Evaluation } from '../../scheme/evaluation.js';
import { moneyNode } from '../../trace/number-nodes.js';
import type { PayReader } from '../../scheme/pay-of-components.js';
import { sumsOfTaken, type TakenItem } from '../../scheme/take-in-order.js';
import { memoNotes, overLimit, takenNode } from '../../scheme/taken-nodes.js';
import type { TraceNode } from '../../trace/trace.js';

export interface CalculatedFines {
  readonly taken: readonly TakenItem<Fine>[];
  readonly allowed: Fraction;
  readonly share: Fraction;
  readonly finable: PayReader;
  readonly monthPay: PayReader;
  /** The share of fines together with adjustments, and what these took back. */
  readonly together: Fraction;
  readonly used: Fraction;
}

/** All fines, how much they may take, and each with what was left when it came. */
export function fineNode(fines: CalculatedFines, evaluation: Evaluation): TraceNode {
  const { taken, allowed } = fines;
  const { asked, cut, isLimited } = sumsOfTaken(taken);
  return moneyNode('fine', negate(cut), {
    values: { imposed: exactText(asked), allowed: exactText(allowed) },
    notes: isLimited ? overLimit(asked, cut) : undefined,
    children: [
      allowedNode(fines, evaluation),
      ...taken.map((each) => takenNode('fine/taken', each, memoNotes(each.item.memo))),
    ],
  });
}

function allowedNode(
  { allowed, share, finable, monthPay, together, used }: CalculatedFines,
  evaluation: Evaluation,
): TraceNode {
  const values = {
    finable: exactText(finable.read(evaluation)),
    share: exactText(share),
    pay: exactText(monthPay.read(evaluation)),
  };
  const children = [finable.step(evaluation, 'fine/finable'), monthPay.step(evaluation, 'fine/month-pay')];
  if (used.numerator === 0n) return moneyNode('fine/allowed', allowed, { values, children });
  return moneyNode('fine/allowed-beside-adjustments', allowed, {
    values: { ...values, together: exactText(together), used: exactText(used) },
    children,
  });
}
