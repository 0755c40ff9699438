import { readAdjustedAmount, type Adjustment } from '../../inputs/adjustments.js';
import { readReversedAmount, type ReversedLine } from '../../inputs/reversed-line.js';
import { writeExact, parseFraction, negate, subtract, compare, type Fraction } from '../../numbers/exact-fraction.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { stepsOf } from '../../trace/steps.js';
import type { PayReader } from '../../terms/pay-of-components.js';
import { sumDeducted, type DeductedItem } from '../../terms/deduct-in-order.js';
import { detailDeducted, noteMemo, noteOverLimit } from '../../terms/deduction-nodes.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { NoteOfRule } from '../../trace/step-details.js';
import type { TraceNode } from '../../trace/trace.js';
import type { adjustmentWords } from './adjustment-words.js';

const { traceMoney } = stepsOf<typeof adjustmentWords>();

type AdjustmentNote = NoteOfRule<typeof adjustmentWords, 'adjustment/one'>;

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
  vocabulary: Vocabulary,
  evaluation: Evaluation,
): TraceNode {
  const paid = adjustments.filter((each) => !taken.some(({ item }) => item === each));
  return traceMoney('adjustment', sum, evaluation.places, {
    children: [
      ...paid.map((each) => tracePaid(each, vocabulary, evaluation.places)),
      ...(taken.length === 0 ? [] : [traceTakenBack(taken, limits, vocabulary, evaluation)]),
    ],
  });
}

function traceTakenBack(
  taken: readonly DeductedItem<Adjustment>[],
  { allowed, share, monthPay }: Pick<CalculatedAdjustments, 'allowed' | 'share' | 'monthPay'>,
  vocabulary: Vocabulary,
  evaluation: Evaluation,
): TraceNode {
  const { asked, cut, isLimited } = sumDeducted(taken);
  return traceMoney('adjustment/taken-back', negate(cut), evaluation.places, {
    values: { asked: writeExact(asked), allowed: writeExact(allowed) },
    notes: isLimited ? noteOverLimit(asked, cut) : undefined,
    children: [
      traceMoney('adjustment/allowed', allowed, evaluation.places, {
        values: { share: writeExact(share), pay: writeExact(monthPay.read(evaluation)) },
        children: [monthPay.step<typeof adjustmentWords>(evaluation, 'adjustment/month-pay')],
      }),
      ...taken.map((each) =>
        traceMoney(
          'adjustment/taken',
          negate(each.taken),
          evaluation.places,
          detailDeducted(each, listNotes(each.item, vocabulary)),
        ),
      ),
    ],
  });
}

function tracePaid(adjustment: Adjustment, vocabulary: Vocabulary, places: number): TraceNode {
  const amount = readAdjustedAmount(adjustment);
  return traceMoney('adjustment/one', amount, places, {
    label: adjustment.reason,
    values: { amount: writeExact(amount) },
    notes: listNotes(adjustment, vocabulary),
  });
}

function listNotes(adjustment: Adjustment, vocabulary: Vocabulary): AdjustmentNote[] {
  const { month, reverses, memo } = adjustment;
  return [
    { code: 'month', values: { month } },
    ...(reverses === undefined ? [] : noteReversed(reverses, adjustment, vocabulary)),
    ...noteMemo(memo),
  ];
}

/** Which line it is, what that took or paid, what of what was imposed it did not take, and whether only a part is reversed. */
function noteReversed(line: ReversedLine, adjustment: Adjustment, vocabulary: Vocabulary): AdjustmentNote[] {
  const { imposed = '0', taken, paid = '0' } = line;
  const whole = parseFraction(readReversedAmount(line));
  const isPart = compare(readAdjustedAmount(adjustment), whole) !== 0;
  if (taken === undefined)
    return [
      ...noteLine(line, vocabulary),
      { code: isPart ? 'reverses-part-of-paid' : 'reverses-paid', values: { paid } },
    ];
  const rest = subtract(parseFraction(imposed), whole);
  return [
    ...noteLine(line, vocabulary),
    { code: isPart ? 'reverses-part-of-taken' : 'reverses-taken', values: { taken } },
    ...(rest.numerator === 0n ? [] : [{ code: 'never-taken', values: { imposed, rest: writeExact(rest) } } as const]),
  ];
}

/** The line by its own code, or by the name of its component; none where the scheme does not have that any more. */
function noteLine({ component, code }: ReversedLine, vocabulary: Vocabulary): AdjustmentNote[] {
  const line = code ?? vocabulary.components.find((each) => each.code === component)?.name;
  return line === undefined ? [] : [{ code: 'reversed-line', values: { line } }];
}
