import {
  compare,
  divide,
  exactText,
  largerOf,
  multiply,
  subtract,
  ZERO,
  type Fraction,
} from '../../numbers/exact-fraction.js';
import { amountReader } from '../../scheme/amount-source.js';
import type { Evaluation } from '../../scheme/evaluation.js';
import { moneyNode } from '../../trace/number-nodes.js';
import type { Calculation } from '../../scheme/pay-component.js';
import { payBefore, payReader } from '../../scheme/pay-of-components.js';
import type { Vocabulary } from '../../scheme/vocabulary.js';
import type { TraceNode } from '../../trace/trace.js';
import type { GuaranteeTerms } from './guarantee-terms.js';

interface Guaranteed {
  readonly amount: Fraction;
  readonly trace: TraceNode | undefined;
}

/** One line: what the pay falls short of the guaranteed amount by, or 0. */
export function guaranteeCalculation(
  terms: GuaranteeTerms,
  vocabulary: Vocabulary,
  own: { readonly code: string; readonly name: string },
): Calculation {
  const guaranteedAmount = guaranteedReader(terms, vocabulary, own.name);
  const pay = payReader(terms.of ?? payBefore('guarantee', ['fixed', 'variable'], vocabulary), vocabulary);
  return (evaluation) => {
    const { amount, trace } = guaranteedAmount(evaluation);
    const paid = pay.read(evaluation);
    const exact = largerOf(subtract(amount, paid), ZERO);
    const lines = [{ code: own.code, label: own.name, exact }];
    if (!evaluation.traced) return { lines };
    const children = [...(trace === undefined ? [] : [trace]), pay.step(evaluation, 'guarantee/pay')];
    return {
      lines,
      trace: moneyNode('guarantee', exact, {
        values: { guaranteed: exactText(amount), paid: exactText(paid) },
        children,
      }),
    };
  };
}

function guaranteedReader(
  { amount, prorated }: GuaranteeTerms,
  vocabulary: Vocabulary,
  name: string,
): (evaluation: Evaluation) => Guaranteed {
  const whole = amountReader(amount, vocabulary);
  if (prorated === undefined) return (evaluation) => ({ amount: whole.read(evaluation), trace: undefined });
  const workedReader = amountReader(prorated.worked, vocabulary);
  const plannedReader = amountReader(prorated.planned, vocabulary);
  const path =
    typeof prorated.planned !== 'string' && 'value' in prorated.planned
      ? ['values', prorated.planned.value]
      : ['values'];
  return (evaluation) => {
    const doubtsBefore = evaluation.doubts;
    const [full, worked, planned] = [
      whole.read(evaluation),
      workedReader.read(evaluation),
      plannedReader.read(evaluation),
    ];
    if (planned.numerator <= 0n) {
      if (evaluation.doubts === doubtsBefore)
        evaluation.refuse(
          'planned-zero',
          path,
          `"${name}" is guaranteed for the part of the month that was worked, but nothing was planned; give more than 0`,
        );
      return { amount: ZERO, trace: undefined };
    }
    const isWhole = compare(worked, planned) >= 0;
    const part = isWhole ? full : multiply(full, divide(largerOf(worked, ZERO), planned));
    if (!evaluation.traced) return { amount: part, trace: undefined };
    const [amountText, workedText, plannedText] = [full, largerOf(worked, ZERO), planned].map(exactText);
    const trace = isWhole
      ? moneyNode('guarantee/whole', part, {
          values: { amount: amountText! },
          notes: [{ code: 'worked', values: { worked: workedText!, planned: plannedText! } }],
        })
      : moneyNode('guarantee/prorated', part, {
          values: { amount: amountText!, worked: workedText!, planned: plannedText! },
        });
    return { amount: part, trace };
  };
}
