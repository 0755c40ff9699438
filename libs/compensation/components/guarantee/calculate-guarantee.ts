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
import { makeAmountReader } from '../../terms/amount-source.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { traceMoney } from '../../trace/number-nodes.js';
import type { Calculation } from '../pay-component.js';
import { listSettled } from '../settlement.js';
import { makePayReader } from '../../terms/pay-of-components.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { TraceNode } from '../../trace/trace.js';
import { guaranteeSettlement, type GuaranteeTerms } from './guarantee-terms.js';

interface Guaranteed {
  readonly amount: Fraction;
  readonly trace: TraceNode | undefined;
}

/** One line: what the pay falls short of the guaranteed amount by, or 0. */
export function compileGuarantee(
  terms: GuaranteeTerms,
  vocabulary: Vocabulary,
  own: { readonly code: string; readonly name: string },
): Calculation {
  const guaranteedAmount = makeGuaranteedReader(terms, vocabulary, own.name);
  const pay = makePayReader(listSettled(guaranteeSettlement, terms, vocabulary), vocabulary);
  return (evaluation) => {
    const { amount, trace } = guaranteedAmount(evaluation);
    const paid = pay.read(evaluation);
    const exact = takeLarger(subtract(amount, paid), ZERO);
    const lines = [{ code: own.code, label: own.name, exact }];
    if (!evaluation.traced) return { lines };
    const children = [...(trace === undefined ? [] : [trace]), pay.step(evaluation, 'guarantee/pay')];
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
  name: string,
): (evaluation: Evaluation) => Guaranteed {
  const whole = makeAmountReader(amount, vocabulary);
  if (prorated === undefined) return (evaluation) => ({ amount: whole.read(evaluation), trace: undefined });
  const workedReader = makeAmountReader(prorated.worked, vocabulary);
  const plannedReader = makeAmountReader(prorated.planned, vocabulary);
  const path =
    typeof prorated.planned !== 'string' && 'value' in prorated.planned
      ? ['values', prorated.planned.value]
      : ['values'];
  return (evaluation) => {
    const faultsBefore = evaluation.faultCount;
    const [full, worked, planned] = [
      whole.read(evaluation),
      workedReader.read(evaluation),
      plannedReader.read(evaluation),
    ];
    if (planned.numerator <= 0n) {
      if (evaluation.faultCount === faultsBefore)
        evaluation.refuse(
          'planned-zero',
          path,
          `"${name}" is guaranteed for the part of the month that was worked, but nothing was planned; give more than 0`,
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
    return { amount: part, trace };
  };
}
