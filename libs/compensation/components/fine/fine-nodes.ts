import type { Fine } from '../../inputs/fines.js';
import { writeExact, negate, type Fraction } from '../../numbers/exact-fraction.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { stepsOf } from '../../trace/steps.js';
import type { PayReader } from '../../terms/pay-of-components.js';
import { sumDeducted, type DeductedItem } from '../../terms/deduct-in-order.js';
import { detailDeducted, noteMemo, noteOverLimit } from '../../terms/deduction-nodes.js';
import type { NoteOfRule } from '../../trace/step-details.js';
import type { TraceNode } from '../../trace/trace.js';
import type { fineWords } from './fine-words.js';

const { traceMoney } = stepsOf<typeof fineWords>();

/** Why an amount counts as pay that fines are taken from. */
export type FinableReason = NoteOfRule<typeof fineWords, 'fine/finable-part'>['code'];

export interface CalculatedFines {
  readonly taken: readonly DeductedItem<Fine>[];
  readonly allowed: Fraction;
  readonly share: Fraction;
  readonly finable: PayReader<FinableReason>;
  readonly monthPay: PayReader;
  /** The share of fines together with adjustments, and what these took back. */
  readonly together: Fraction;
  readonly used: Fraction;
}

/** All fines, how much they may take, and each with what was left when it came. */
export function traceFine(fines: CalculatedFines, evaluation: Evaluation): TraceNode {
  const { taken, allowed } = fines;
  const { asked, cut } = sumDeducted(taken);
  // The numbers of a single fine are those of all.
  const only = taken.length === 1 ? taken[0] : undefined;
  return traceMoney('fine', negate(cut), evaluation.places, {
    values: { imposed: writeExact(asked), allowed: writeExact(allowed) },
    notes: [...noteReason(only?.item), ...noteOverLimit(asked, cut), ...noteMemo(only?.item.memo)],
    children: [
      traceAllowed(fines, evaluation),
      ...(only === undefined ? taken : []).map((each) =>
        traceMoney('fine/taken', negate(each.taken), evaluation.places, detailDeducted(each, noteMemo(each.item.memo))),
      ),
    ],
  });
}

function noteReason(fine: Fine | undefined): NoteOfRule<typeof fineWords, 'fine'>[] {
  return fine === undefined ? [] : [{ code: 'reason', values: { reason: fine.reason } }];
}

function traceAllowed(
  { allowed, share, finable, monthPay, together, used }: CalculatedFines,
  evaluation: Evaluation,
): TraceNode {
  const values = {
    finable: writeExact(finable.read(evaluation)),
    share: writeExact(share),
    pay: writeExact(monthPay.read(evaluation)),
  };
  const children = [
    finable.step<typeof fineWords>(evaluation, 'fine/finable'),
    monthPay.step<typeof fineWords>(evaluation, 'fine/month-pay'),
  ];
  if (used.numerator === 0n) return traceMoney('fine/allowed', allowed, evaluation.places, { values, children });
  return traceMoney('fine/allowed-beside-adjustments', allowed, evaluation.places, {
    values: { ...values, together: writeExact(together), used: writeExact(used) },
    children,
  });
}
