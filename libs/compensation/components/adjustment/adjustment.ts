import type { Adjustment } from '../../inputs/adjustments.js';
import { exactText, fractionFromText, sumOf, type Fraction } from '../../numbers/exact-fraction.js';
import type { ComponentResult } from '../../scheme/component-result.js';
import type { Evaluation } from '../../scheme/evaluation.js';
import { moneyNode } from '../../scheme/money-node.js';
import { payComponent } from '../../scheme/pay-component.js';
import { secondOfKind } from '../../scheme/second-of-kind.js';
import { strictObject } from '../../strict-object.js';
import type { TraceNode } from '../../trace/trace.js';
import { adjustmentWords } from './adjustment-words.js';
import { readsSection } from '../../scheme/reference.js';

/**
 * Corrections of the pay of earlier months, one line each, as they were decided. They belong to those months:
 * guarantees, draws, limits and fines of this month do not see them.
 */
export const adjustment = payComponent({
  nature: 'correction',
  withinMonth: 'at-month-end',
  terms: strictObject({}),
  references: () => [readsSection('adjustments')],
  check: (_terms, vocabulary) => secondOfKind('adjustment', vocabulary, 'every adjustment of the month would be paid twice'),
  compile: () => adjust,
  describe: (_terms, language) => [
    language === 'ru' ? 'Исправления выплат за прошлые месяцы, отдельной строкой каждое.' : 'Corrections of the pay of earlier months, each in a line of its own.',
  ],
  words: adjustmentWords,
});

function adjust(evaluation: Evaluation): ComponentResult {
  const { adjustments = [], month } = evaluation.inputs;
  const amounts = adjustments.map((each) => fractionFromText(each.amount));
  adjustments.forEach((each, index) => {
    if (month !== undefined && each.month > month) {
      evaluation.refuse('adjusts-later-month', ['adjustments', index, 'month'], `the adjustment "${each.id}" corrects ${each.month}, which is after ${month}; only pay up to this month can be corrected`);
    }
  });
  const lines = adjustments.map((each, index) => ({ code: each.id, label: `${each.month}: ${each.reason}`, exact: amounts[index]! }));
  if (!evaluation.traced) return { lines };
  return { lines, trace: moneyNode('adjustment', sumOf(amounts), { children: adjustments.map((each, index) => adjustmentNode(each, amounts[index]!)) }) };
}

function adjustmentNode({ reason, month, memo }: Adjustment, amount: Fraction): TraceNode {
  const byMemo = memo === undefined ? [] : [{ code: 'memo', values: { document: memo.documentId, version: String(memo.version), hash: memo.sha256 } }];
  return moneyNode('adjustment/one', amount, { label: reason, values: { amount: exactText(amount) }, notes: [{ code: 'month', values: { month } }, ...byMemo] });
}
