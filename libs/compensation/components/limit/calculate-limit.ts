import { compare, exactText, subtract, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { amountReader } from '../../scheme/amount-source.js';
import { moneyNode } from '../../trace/number-nodes.js';
import type { Calculation } from '../../scheme/pay-component.js';
import { payBefore, payReader } from '../../scheme/pay-of-components.js';
import type { Vocabulary } from '../../scheme/vocabulary.js';
import type { TraceNode, TraceNote } from '../../trace/trace.js';
import type { LimitTerms } from './limit-terms.js';

interface Limits {
  readonly cap: Fraction | undefined;
  readonly floor: Fraction | undefined;
}

/** One line: what the pay is over the cap by, taken away, or what it is below the floor by; 0.00 in between. */
export function limitCalculation(
  terms: LimitTerms,
  vocabulary: Vocabulary,
  own: { readonly code: string; readonly name: string },
): Calculation {
  const capReader = terms.cap === undefined ? undefined : amountReader(terms.cap, vocabulary);
  const floorReader = terms.floor === undefined ? undefined : amountReader(terms.floor, vocabulary);
  const payOf = payReader(terms.of ?? payBefore('limit', ['fixed', 'variable'], vocabulary), vocabulary);
  return (evaluation) => {
    const doubtsBefore = evaluation.doubts;
    const limits = { cap: capReader?.read(evaluation), floor: floorReader?.read(evaluation) };
    if (
      limits.cap !== undefined &&
      limits.floor !== undefined &&
      compare(limits.floor, limits.cap) > 0 &&
      evaluation.doubts === doubtsBefore
    ) {
      evaluation.refuse(
        'floor-over-cap',
        ['values'],
        `the floor of "${own.name}" is more than its cap this month; correct the values that they come from`,
      );
    }
    const pay = payOf.read(evaluation);
    const { side, exact } = correction(pay, limits);
    const lines = [{ code: own.code, label: own.name, exact }];
    return evaluation.traced
      ? { lines, trace: limitNode(side, exact, pay, limits, payOf.step(evaluation, 'limit/pay')) }
      : { lines };
  };
}

function correction(pay: Fraction, { cap, floor }: Limits): { side: 'capped' | 'raised' | 'within'; exact: Fraction } {
  if (cap !== undefined && compare(pay, cap) > 0) return { side: 'capped', exact: subtract(cap, pay) };
  if (floor !== undefined && compare(pay, floor) < 0) return { side: 'raised', exact: subtract(floor, pay) };
  return { side: 'within', exact: ZERO };
}

function limitNode(
  side: 'capped' | 'raised' | 'within',
  exact: Fraction,
  pay: Fraction,
  { cap, floor }: Limits,
  payStep: TraceNode,
): TraceNode {
  const paid = exactText(pay);
  if (side === 'capped')
    return moneyNode('limit/capped', exact, { values: { cap: exactText(cap!), pay: paid }, children: [payStep] });
  if (side === 'raised')
    return moneyNode('limit/raised', exact, { values: { floor: exactText(floor!), pay: paid }, children: [payStep] });
  const notes: TraceNote[] = [
    ...(floor === undefined ? [] : [{ code: 'floor', values: { floor: exactText(floor) } }]),
    ...(cap === undefined ? [] : [{ code: 'cap', values: { cap: exactText(cap) } }]),
  ];
  return moneyNode('limit/within', exact, { values: { pay: paid }, notes, children: [payStep] });
}
