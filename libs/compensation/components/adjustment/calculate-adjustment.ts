import { readAdjustedAmount, type Adjustment } from '../../inputs/adjustments.js';
import {
  absolute,
  compare,
  writeExact,
  takeLarger,
  multiply,
  negate,
  subtract,
  addAll,
  ZERO,
  type Fraction,
} from '../../numbers/exact-fraction.js';
import { parseRatio } from '../../numbers/ratio.js';
import { roundDownToUnits } from '../../numbers/round-down.js';
import type { NoteOf } from '../../trace/step-details.js';
import type { adjustmentWarnings } from './adjustment-words.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { Calculation } from '../pay-component.js';
import { makeMonthPayReader } from '../../terms/pay-of-components.js';
import { sumDeducted, deductInOrder, type DeductedItem } from '../../terms/deduct-in-order.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import { traceAdjustments } from './adjustment-nodes.js';
import type { AdjustmentTerms } from './adjustment-terms.js';

/**
 * One line an adjustment, in the order of the inputs. Those with a plus are paid in full. Those with a minus take,
 * one after another, at most their share of the month's pay before deductions, which no adjustment counts towards;
 * what is over the limit is not taken, now or later, and is shown so that it can be ordered again.
 */
export function compileAdjustment(terms: AdjustmentTerms, vocabulary: Vocabulary): Calculation {
  const monthPay = makeMonthPayReader(vocabulary);
  const share = parseRatio(terms.mostShare);
  return (evaluation) => {
    const { adjustments = [] } = evaluation.inputs;
    refuseLaterMonths(adjustments, evaluation);
    refuseReversalsOfThisMonth(adjustments, evaluation);
    refuseLinesThatAreNone(adjustments, vocabulary, evaluation);
    const negative = adjustments.filter(takesBack);
    const allowed =
      negative.length === 0
        ? ZERO
        : roundDownToUnits(takeLarger(multiply(share, monthPay.read(evaluation)), ZERO), evaluation.places);
    const taken = deductInOrder(negative, readAmount, allowed);
    const lines = adjustments.map((each) => ({
      code: each.id,
      label: `${each.month}: ${each.reason}`,
      exact: takesBack(each) ? takenBy(each, taken) : readAdjustedAmount(each),
    }));
    const warnings = limitedWarnings(taken);
    return evaluation.traced
      ? {
          lines,
          warnings,
          trace: traceAdjustments(
            { adjustments, taken, allowed, share, monthPay, sum: addAll(lines.map((line) => line.exact)) },
            vocabulary,
            evaluation,
          ),
        }
      : { lines, warnings };
  };
}

function takesBack(adjustment: Adjustment): boolean {
  return readAdjustedAmount(adjustment).numerator < 0n;
}

/** Without its sign. */
function readAmount(adjustment: Adjustment): Fraction {
  return absolute(readAdjustedAmount(adjustment));
}

function takenBy(adjustment: Adjustment, taken: readonly DeductedItem<Adjustment>[]): Fraction {
  return negate(taken.find(({ item }) => item === adjustment)!.taken);
}

function refuseLaterMonths(adjustments: readonly Adjustment[], evaluation: Evaluation): void {
  const { month } = evaluation.inputs;
  adjustments.forEach((each, index) => {
    if (month === undefined || each.month <= month) return;
    evaluation.refuse(
      'adjusts-later-month',
      ['adjustments', index, 'month'],
      `the adjustment "${each.id}" corrects ${each.month}, which is after ${month}; correct its month where it is wrong, or leave it to the statement of ${each.month} or later`,
    );
  });
}

/** What this month takes or pays is known only when all of it is calculated: it is changed where it comes from. */
function refuseReversalsOfThisMonth(adjustments: readonly Adjustment[], evaluation: Evaluation): void {
  const { month } = evaluation.inputs;
  if (month === undefined && adjustments.some(({ reverses }) => reverses !== undefined))
    evaluation.refuse(
      'missing-month',
      ['month'],
      'is missing; an adjustment reverses a line of an earlier month, so give the month, such as "2026-07"',
    );
  adjustments.forEach(({ id, month: corrected, reverses }, index) => {
    if (reverses === undefined || corrected !== month) return;
    evaluation.refuse(
      'reverses-this-month',
      ['adjustments', index, 'month'],
      `the adjustment "${id}" reverses a line of ${month}, whose statement is only being made; take it out and correct what the line comes from, such as the fine among the fines, or name the earlier month whose statement has the line`,
    );
  });
}

/** Of a component that the scheme still has it is known that fixed pay takes nothing, and that each deduction has a line of its own. */
function refuseLinesThatAreNone(
  adjustments: readonly Adjustment[],
  vocabulary: Vocabulary,
  evaluation: Evaluation,
): void {
  adjustments.forEach(({ reverses }, index) => {
    const declared = vocabulary.components.find(({ code }) => code === reverses?.component);
    if (reverses === undefined || declared === undefined) return;
    const { nature, name } = declared;
    if (nature === 'fixed' && reverses.taken !== undefined)
      evaluation.refuse(
        'takes-nothing',
        ['adjustments', index, 'reverses', 'taken'],
        `"${name}" is fixed pay and never takes anything; name the component whose line took it, or write paid where the line paid too much`,
      );
    if ((nature === 'deduction' || nature === 'correction') && reverses.code === undefined)
      evaluation.refuse(
        'missing-line',
        ['adjustments', index, 'reverses', 'code'],
        `is missing; each line of "${name}" has a code of its own, so give the one that stands on the statement of that month`,
      );
  });
}

function limitedWarnings(taken: readonly DeductedItem<Adjustment>[]): NoteOf<typeof adjustmentWarnings>[] {
  const { asked, cut, isLimited } = sumDeducted(taken);
  if (!isLimited) return [];
  const ids = taken
    .filter((each) => compare(each.taken, each.amount) < 0)
    .map(({ item }) => item.id)
    .join(', ');
  return [
    {
      code: 'adjustment-limited',
      values: { asked: writeExact(asked), taken: writeExact(cut), rest: writeExact(subtract(asked, cut)), ids },
    },
  ];
}
