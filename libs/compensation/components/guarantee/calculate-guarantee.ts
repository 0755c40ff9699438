import {
  compare,
  divide,
  writeExact,
  takeLarger,
  multiply,
  subtract,
  ZERO,
  type Fraction,
} from '../../numbers/exact-fraction.js';
import { findPlaceOfAmount, makeAmountReader } from '../../terms/amount-source.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { findPaidPart, takePaidPart } from '../../terms/paid-part.js';
import { stepsOf } from '../../trace/steps.js';
import type { Calculation, OwnNames } from '../pay-component.js';
import { listSettled } from '../settlement.js';
import { makePayReader } from '../../terms/pay-of-components.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { TraceNode } from '../../trace/trace.js';
import { guaranteeSettlement, type GuaranteeTerms } from './guarantee-terms.js';
import type { guaranteeWords } from './guarantee-words.js';

const { traceMoney } = stepsOf<typeof guaranteeWords>();

interface Guaranteed {
  readonly amount: Fraction;
  readonly trace: TraceNode | undefined;
}

/** One line: what the pay falls short of the guaranteed amount by, or 0. */
export function compileGuarantee(terms: GuaranteeTerms, vocabulary: Vocabulary, own: OwnNames): Calculation {
  const guaranteedAmount = makeGuaranteedReader(terms, vocabulary, own);
  const pay = makePayReader(listSettled(guaranteeSettlement, terms, vocabulary), vocabulary);
  return (evaluation) => {
    const { amount, trace } = guaranteedAmount(evaluation);
    const paid = pay.read(evaluation);
    const exact = takeLarger(subtract(amount, paid), ZERO);
    const lines = [{ code: own.code, label: own.name, exact }];
    if (!evaluation.traced) return { lines };
    const children = [
      ...(trace === undefined ? [] : [trace]),
      pay.step<typeof guaranteeWords>(evaluation, 'guarantee/pay'),
    ];
    return {
      lines,
      trace: traceMoney('guarantee', exact, evaluation.places, {
        values: { guaranteed: writeExact(amount), paid: writeExact(paid) },
        children,
      }),
    };
  };
}

function makeGuaranteedReader(
  { amount, prorated }: GuaranteeTerms,
  vocabulary: Vocabulary,
  { name, paidFor = 'whole-month' }: OwnNames,
): (evaluation: Evaluation) => Guaranteed {
  const reader = makeAmountReader(amount, vocabulary);
  const ofStaff = (evaluation: Evaluation): Guaranteed =>
    takePaidPart(reader.read(evaluation), findPaidPart(evaluation, paidFor, vocabulary.withinMonth), evaluation);
  if (prorated === undefined) return ofStaff;
  const workedReader = makeAmountReader(prorated.worked, vocabulary);
  const plannedReader = makeAmountReader(prorated.planned, vocabulary);
  return (evaluation) => {
    const faultsBefore = evaluation.faultCount;
    const [whole, worked, planned] = [
      ofStaff(evaluation),
      workedReader.read(evaluation),
      plannedReader.read(evaluation),
    ];
    const full = whole.amount;
    if (planned.numerator <= 0n) {
      if (worked.numerator <= 0n) return guaranteeNothing(evaluation);
      if (evaluation.faultCount === faultsBefore)
        evaluation.refuse(
          'planned-zero',
          findPlaceOfAmount(prorated.planned),
          `"${name}" is guaranteed for the part of the month that was worked, and time was worked although none was planned; correct whichever of the two is not as it was`,
        );
      return { amount: ZERO, trace: undefined };
    }
    const isWhole = compare(worked, planned) >= 0;
    const part = isWhole ? full : multiply(full, divide(takeLarger(worked, ZERO), planned));
    if (!evaluation.traced) return { amount: part, trace: undefined };
    const [amountText, workedText, plannedText] = [full, takeLarger(worked, ZERO), planned].map(writeExact);
    const trace = isWhole
      ? traceMoney('guarantee/whole', part, evaluation.places, {
          values: { amount: amountText! },
          notes: [{ code: 'worked', values: { worked: workedText!, planned: plannedText! } }],
        })
      : traceMoney('guarantee/prorated', part, evaluation.places, {
          values: { amount: amountText!, worked: workedText!, planned: plannedText! },
        });
    return { amount: part, trace: whole.trace === undefined ? trace : { ...trace, children: [whole.trace] } };
  };
}

/** Of a month in which nothing was worked no part is guaranteed, whatever was planned. */
function guaranteeNothing({ traced, places }: Evaluation): Guaranteed {
  return { amount: ZERO, trace: traced ? traceMoney('guarantee/nothing-worked', ZERO, places) : undefined };
}
