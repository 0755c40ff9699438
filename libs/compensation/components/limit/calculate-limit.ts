import { compare, writeExact, subtract, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { findPlaceOfAmount, makeAmountReader } from '../../terms/amount-source.js';
import { stepsOf } from '../../trace/steps.js';
import type { Calculation, OwnNames } from '../pay-component.js';
import { listSettled } from '../settlement.js';
import { findPaidPart, takePaidPart } from '../../terms/paid-part.js';
import { makePayReader } from '../../terms/pay-of-components.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { NoteOfRule } from '../../trace/step-details.js';
import type { TraceNode } from '../../trace/trace.js';
import { limitSettlement, type LimitTerms } from './limit-terms.js';
import type { limitWords } from './limit-words.js';

const { traceMoney } = stepsOf<typeof limitWords>();

interface Limits {
  readonly cap: Fraction | undefined;
  readonly floor: Fraction | undefined;
}

/**
 * One line: what the pay is over the cap by, taken away, or what it is below the floor by; 0.00 in between. Of somebody
 * who comes or goes inside the month the floor is that of the part that is paid for; the cap holds for the whole month.
 */
export function compileLimit(terms: LimitTerms, vocabulary: Vocabulary, own: OwnNames): Calculation {
  const capReader = terms.cap === undefined ? undefined : makeAmountReader(terms.cap, vocabulary);
  const floorReader = terms.floor === undefined ? undefined : makeAmountReader(terms.floor, vocabulary);
  const payOf = makePayReader(listSettled(limitSettlement, terms, vocabulary), vocabulary);
  const placeOfLimits = findPlaceOfLimits(terms);
  return (evaluation) => {
    const faultsBefore = evaluation.faultCount;
    const [cap, whole] = [capReader?.read(evaluation), floorReader?.read(evaluation)];
    if (cap !== undefined && whole !== undefined && compare(whole, cap) > 0 && evaluation.faultCount === faultsBefore) {
      evaluation.refuse(
        'floor-over-cap',
        placeOfLimits,
        `the floor of "${own.name}" comes to ${writeExact(whole)} this month and its cap to ${writeExact(cap)}; correct whichever of the two is not as it was, or use a version of the scheme whose floor is at most its cap`,
      );
    }
    if (cap !== undefined && cap.numerator < 0n) {
      evaluation.refuse(
        'cap-below-zero',
        findPlaceOfAmount(terms.cap ?? '0'),
        `the cap of "${own.name}" comes to ${writeExact(cap)} this month, and would take more than all that it limits; correct the numbers that it comes from`,
      );
    }
    const { amount: floor, trace: floorStep } =
      whole === undefined || own.paidFor === undefined
        ? { amount: whole, trace: undefined }
        : takePaidPart(whole, findPaidPart(evaluation, own.paidFor, vocabulary.withinMonth), evaluation);
    const limits: Limits = { cap, floor };
    const pay = payOf.read(evaluation);
    const { side, exact } = correction(pay, limits);
    const lines = [{ code: own.code, label: own.name, exact }];
    return evaluation.traced
      ? {
          lines,
          trace: traceLimit(side, exact, evaluation.places, { ...limits, pay }, [
            ...(floorStep === undefined ? [] : [floorStep]),
            payOf.step<typeof limitWords>(evaluation, 'limit/pay'),
          ]),
        }
      : { lines };
  };
}

/** The value that the floor comes from, else that of the cap; all values where neither is one. */
function findPlaceOfLimits({ floor = '0', cap = '0' }: LimitTerms): string[] {
  const place = findPlaceOfAmount(floor);
  return place.length > 1 ? place : findPlaceOfAmount(cap);
}

function correction(pay: Fraction, { cap, floor }: Limits): { side: 'capped' | 'raised' | 'within'; exact: Fraction } {
  if (cap !== undefined && compare(pay, cap) > 0) return { side: 'capped', exact: subtract(cap, pay) };
  if (floor !== undefined && compare(pay, floor) < 0) return { side: 'raised', exact: subtract(floor, pay) };
  return { side: 'within', exact: ZERO };
}

function traceLimit(
  side: 'capped' | 'raised' | 'within',
  exact: Fraction,
  places: number,
  { cap, floor, pay }: Limits & { readonly pay: Fraction },
  children: TraceNode[],
): TraceNode {
  const paid = writeExact(pay);
  if (side === 'capped')
    return traceMoney('limit/capped', exact, places, {
      values: { cap: writeExact(cap!), pay: paid },
      children,
    });
  if (side === 'raised')
    return traceMoney('limit/raised', exact, places, {
      values: { floor: writeExact(floor!), pay: paid },
      children,
    });
  const notes: NoteOfRule<typeof limitWords, 'limit/within'>[] = [
    ...(floor === undefined ? [] : [{ code: 'floor', values: { floor: writeExact(floor) } } as const]),
    ...(cap === undefined ? [] : [{ code: 'cap', values: { cap: writeExact(cap) } } as const]),
  ];
  return traceMoney('limit/within', exact, places, { values: { pay: paid }, notes, children });
}
