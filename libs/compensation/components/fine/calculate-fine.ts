import type { Fine } from '../../inputs/fines.js';
import {
  exactText,
  fractionFromText,
  largerOf,
  multiply,
  negate,
  smallerOf,
  subtract,
  ZERO,
} from '../../numbers/exact-fraction.js';
import { ratioFraction } from '../../numbers/ratio.js';
import { roundDownToHundredths } from '../../numbers/round-down.js';
import type { WarningGround } from '../../scheme/component-result.js';
import { moneyNode } from '../../trace/number-nodes.js';
import type { Calculation } from '../../scheme/pay-component.js';
import { componentsOfNature, payReader } from '../../scheme/pay-of-components.js';
import { sumsOfTaken, takeInOrder, type TakenItem } from '../../scheme/take-in-order.js';
import type { Vocabulary } from '../../scheme/vocabulary.js';
import { fineNode } from './fine-nodes.js';
import type { FineTerms } from './fine-terms.js';
import { takenBefore } from './taken-before.js';

/**
 * One line a fine, in the order of the inputs, each in full while there is room. Together they take at most
 * what there is to take from, at most their share of the month's pay, and with what adjustments took back at most
 * the larger of the two shares; the rest is not taken, now or later.
 */
export function fineCalculation(terms: FineTerms, vocabulary: Vocabulary): Calculation {
  const monthPay = payReader(componentsOfNature(['fixed', 'variable', 'settlement'], vocabulary), vocabulary);
  const finable =
    terms.from === undefined
      ? payReader(
          componentsOfNature(['variable'], vocabulary),
          vocabulary,
          componentsOfNature(['settlement'], vocabulary),
          ['variable', 'taken-before'],
        )
      : payReader(terms.from, vocabulary, [], ['named']);
  const share = ratioFraction(terms.mostShare);
  const before = takenBefore(share, vocabulary);
  return (evaluation) => {
    const { fines } = evaluation.inputs;
    if (fines === undefined || fines.length === 0)
      return evaluation.traced ? { lines: [], trace: moneyNode('fine/none', ZERO) } : { lines: [] };
    const pay = monthPay.read(evaluation);
    const used = before.read(evaluation);
    const alone = smallerOf(finable.read(evaluation), multiply(share, pay));
    const most = used.numerator === 0n ? alone : smallerOf(alone, subtract(multiply(before.share, pay), used));
    const allowed = roundDownToHundredths(largerOf(most, ZERO));
    const taken = takeInOrder(fines, (fine) => fractionFromText(fine.amount), allowed);
    const lines = taken.map((each) => ({ code: each.item.id, label: each.item.reason, exact: negate(each.taken) }));
    const warnings = limitedWarnings(taken);
    return evaluation.traced
      ? {
          lines,
          warnings,
          trace: fineNode({ taken, allowed, share, finable, monthPay, together: before.share, used }, evaluation),
        }
      : { lines, warnings };
  };
}

function limitedWarnings(taken: readonly TakenItem<Fine>[]): WarningGround[] {
  const { asked, cut, isLimited } = sumsOfTaken(taken);
  if (!isLimited) return [];
  return [
    {
      code: 'fine-limited',
      values: { imposed: exactText(asked), taken: exactText(cut), rest: exactText(subtract(asked, cut)) },
    },
  ];
}
