import type { Fine } from '../../inputs/fines.js';
import {
  writeExact,
  parseFraction,
  takeLarger,
  multiply,
  negate,
  takeSmaller,
  subtract,
  ZERO,
} from '../../numbers/exact-fraction.js';
import { parseRatio } from '../../numbers/ratio.js';
import { roundDownToUnits } from '../../numbers/round-down.js';
import type { NoteOf } from '../../trace/step-details.js';
import { stepsOf } from '../../trace/steps.js';
import type { Calculation } from '../pay-component.js';
import {
  listComponentsOfNature,
  makeMonthPayReader,
  makePayReader,
  readLesser,
} from '../../terms/pay-of-components.js';
import { sumDeducted, deductInOrder, type DeductedItem } from '../../terms/deduct-in-order.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import { traceFine, type FinableReason } from './fine-nodes.js';
import type { FineTerms } from './fine-terms.js';
import { takenBefore } from './taken-before.js';
import type { fineWarnings, fineWords } from './fine-words.js';

const { traceMoney } = stepsOf<typeof fineWords>();

/**
 * One line a fine, in the order of the inputs, each in full while there is room. Together they take at most
 * what there is to take from, at most their share of the month's pay, and with what adjustments took back at most
 * the larger of the two shares; the rest is not taken, now or later.
 */
export function compileFine(terms: FineTerms, vocabulary: Vocabulary): Calculation {
  const monthPay = makeMonthPayReader(vocabulary);
  const fixed = listComponentsOfNature(['fixed'], vocabulary);
  const variable = makePayReader<FinableReason>(
    listComponentsOfNature(terms.fromSalary ? ['fixed', 'variable'] : ['variable'], vocabulary),
    vocabulary,
    listComponentsOfNature(['settlement'], vocabulary),
    [terms.fromSalary ? 'salary-too' : 'variable', 'taken-before'],
    { ofAll: true, beside: terms.fromSalary ? [] : fixed },
  );
  const finable =
    terms.from === undefined
      ? variable
      : readLesser(makePayReader<FinableReason>(terms.from, vocabulary, [], ['named']), variable);
  const share = parseRatio(terms.mostShare);
  const before = takenBefore(share, vocabulary);
  return (evaluation) => {
    const { fines } = evaluation.inputs;
    if (fines === undefined || fines.length === 0)
      return evaluation.traced ? { lines: [], trace: traceMoney('fine/none', ZERO, evaluation.places) } : { lines: [] };
    const pay = monthPay.read(evaluation);
    const used = before.read(evaluation);
    const alone = takeSmaller(finable.read(evaluation), multiply(share, pay));
    const most = used.numerator === 0n ? alone : takeSmaller(alone, subtract(multiply(before.share, pay), used));
    const allowed = roundDownToUnits(takeLarger(most, ZERO), evaluation.places);
    const taken = deductInOrder(fines, (fine) => parseFraction(fine.amount), allowed);
    const lines = taken.map((each) => ({ code: each.item.id, label: each.item.reason, exact: negate(each.taken) }));
    const warnings = limitedWarnings(taken);
    return evaluation.traced
      ? {
          lines,
          warnings,
          trace: traceFine({ taken, allowed, share, finable, monthPay, together: before.share, used }, evaluation),
        }
      : { lines, warnings };
  };
}

function limitedWarnings(taken: readonly DeductedItem<Fine>[]): NoteOf<typeof fineWarnings>[] {
  const { asked, cut, isLimited } = sumDeducted(taken);
  if (!isLimited) return [];
  return [
    {
      code: 'fine-limited',
      values: { imposed: writeExact(asked), taken: writeExact(cut), rest: writeExact(subtract(asked, cut)) },
    },
  ];
}
