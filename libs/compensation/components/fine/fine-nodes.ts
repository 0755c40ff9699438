import type { Fine } from '../../inputs/fines.js';
import { compare, exactText, negate, subtract, type Fraction } from '../../numbers/exact-fraction.js';
import type { Evaluation } from '../../scheme/evaluation.js';
import { moneyNode } from '../../scheme/money-node.js';
import type { PayReader } from '../../scheme/pay-of-components.js';
import { sumsOfTaken, type TakenItem } from '../../scheme/take-in-order.js';
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
    notes: isLimited ? [{ code: 'limited', values: { excess: exactText(subtract(asked, cut)) } }] : undefined,
    children: [allowedNode(fines, evaluation), ...taken.map(takenNode)],
  });
}

function allowedNode({ allowed, share, finable, monthPay, together, used }: CalculatedFines, evaluation: Evaluation): TraceNode {
  const values = { finable: exactText(finable.read(evaluation)), share: exactText(share), pay: exactText(monthPay.read(evaluation)) };
  const children = [finable.step(evaluation, 'fine/finable'), monthPay.step(evaluation, 'fine/month-pay')];
  if (used.numerator === 0n) return moneyNode('fine/allowed', allowed, { values, children });
  return moneyNode('fine/allowed-beside-adjustments', allowed, { values: { ...values, together: exactText(together), used: exactText(used) }, children });
}

function takenNode({ item, amount, left, taken }: TakenItem<Fine>): TraceNode {
  const memo = item.memo === undefined ? [] : [{ code: 'memo', values: { document: item.memo.documentId, version: String(item.memo.version), hash: item.memo.sha256 } }];
  const limited = compare(taken, amount) === 0 ? [] : [{ code: 'limited', values: { excess: exactText(subtract(amount, taken)) } }];
  return moneyNode('fine/taken', negate(taken), { label: item.reason, values: { amount: exactText(amount), left: exactText(left) }, notes: [...limited, ...memo] });
}
