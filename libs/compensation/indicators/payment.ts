import { add, compare, ONE, writeExact, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import { parseRatio } from '../numbers/ratio.js';
import { DEFAULT_CAP, DEFAULT_THRESHOLD, NO_CAP } from '../inputs/indicator-terms.js';
import type { MeasuringTerms } from './measured.js';
import { makeCurveReader, type PayoutCurve } from '../terms/payout-curve.js';
import { makeCurveTracer } from '../terms/payout-curve-node.js';
import type { TraceDetails, TraceNode, TraceNote } from '../trace/trace.js';

/** The least attainment that is paid: 60 % of an indicator that is paid by itself, in a combined result only what the plan says. */
export function readThreshold(threshold: string | undefined, paidAs: MeasuringTerms['paidAs']): Fraction {
  if (threshold !== undefined) return parseRatio(threshold);
  return paidAs === 'alone' ? parseRatio(DEFAULT_THRESHOLD) : ZERO;
}

/** What may limit the pay for an attainment. */
export interface PayTerms {
  readonly threshold?: string | undefined;
  readonly curve?: PayoutCurve | undefined;
  readonly cap?: string | undefined;
}

/**
 * The most that is paid for an attainment: the cap, 200 % where none is written; nothing where the author has written
 * that there is none, and beside a curve, which pays no more than its own points.
 */
export function readCap({ cap, curve }: PayTerms): Fraction | undefined {
  if (cap === NO_CAP || (cap === undefined && curve !== undefined)) return undefined;
  return parseRatio(cap ?? DEFAULT_CAP);
}

/** What is paid, and why: the note adds to the numbers of the story so far, a curve has a step of its own. */
interface Paid {
  readonly counted: Fraction;
  readonly explain: (story: Record<string, string>, rounding: TraceNote[]) => Pick<TraceDetails, 'notes' | 'children'>;
}

export interface Payment {
  /** For an attainment, or for the ratio that the curve runs over. */
  readonly of: (ratio: Fraction) => Paid;
  /** For a result that is so far beyond what was planned that no ratio says it: any share of 0. */
  readonly beyond: () => Paid;
  /** For a result that is so good that no ratio says it: the cap. */
  readonly best: () => Paid;
}

/**
 * Pay in proportion from the threshold on (pay-rules.md, section 1: 60 % pays 60 %, 59.99 % pays 0), or by a curve; a
 * cap limits either. An attainment below 0 pays nothing, whatever the threshold.
 */
export function compilePayment(terms: PayTerms, paidAs: MeasuringTerms['paidAs']): Payment {
  const cap = readCap(terms);
  const pay =
    terms.curve === undefined
      ? payInProportion(readThreshold(terms.threshold, paidAs))
      : payByCurve(terms.curve, makeCurveTracer(terms.curve));
  const bound = (uncapped: Uncapped): Paid =>
    cap !== undefined && compare(uncapped.counted, cap) > 0
      ? explained({ ...uncapped, counted: cap, code: 'capped', own: { limit: writeExact(cap) } })
      : explained(uncapped);
  return {
    of: (ratio) => bound(pay.of(ratio)),
    beyond: () => bound(pay.beyond()),
    best: () => {
      const most = cap ?? ZERO;
      return explained({ counted: most, attainment: most, code: 'capped', own: { limit: writeExact(most) } });
    },
  };
}

interface Uncapped {
  readonly counted: Fraction;
  readonly attainment: Fraction;
  /** The note that says how it is paid, and the numbers that it has of its own. */
  readonly code: string;
  readonly own: Readonly<Record<string, string>>;
  readonly makeStep?: (attainment: Fraction) => TraceNode;
}

/** The numbers of the note are put together by assignment: a copy that is given more fields takes many times as long. */
function explained({ counted, attainment, code, own, makeStep }: Uncapped): Paid {
  return {
    counted,
    explain: (story, rounding) => ({
      notes: [{ code, values: Object.assign({}, story, { attainment: writeExact(attainment) }, own) }, ...rounding],
      children: makeStep === undefined ? undefined : [makeStep(attainment)],
    }),
  };
}

const NOTHING_MORE = {};

function payInProportion(threshold: Fraction): { of: (ratio: Fraction) => Uncapped; beyond: () => Uncapped } {
  const limit = { threshold: writeExact(threshold) };
  const [reachedCode, reachedOwn] = threshold.numerator === 0n ? ['as-it-is', NOTHING_MORE] : ['in-proportion', limit];
  const of = (attainment: Fraction): Uncapped =>
    compare(attainment, threshold) >= 0
      ? { counted: attainment, attainment, code: reachedCode, own: reachedOwn }
      : { counted: ZERO, attainment, code: 'below-threshold', own: limit };
  return { of, beyond: () => of(ZERO) };
}

function payByCurve(
  curve: PayoutCurve,
  makeStep: (attainment: Fraction) => TraceNode,
): { of: (ratio: Fraction) => Uncapped; beyond: () => Uncapped } {
  const read = makeCurveReader(curve);
  const last = read(add(parseRatio(curve.points.at(-1)?.at ?? '0'), ONE));
  return {
    of: (attainment) => {
      const counted = read(attainment);
      return { counted, attainment, code: 'by-curve', own: { paid: writeExact(counted) }, makeStep };
    },
    beyond: () => ({ counted: last, attainment: ZERO, code: 'beyond-curve', own: { paid: writeExact(last) } }),
  };
}
