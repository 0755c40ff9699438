import { add, compare, ONE, writeExact, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import { parseRatio } from '../numbers/ratio.js';
import { DEFAULT_CAP, DEFAULT_THRESHOLD, NO_CAP } from '../inputs/indicator-terms.js';
import type { MeasuringTerms } from './measured.js';
import { makeCurveReader, type PayoutCurve } from '../terms/payout-curve.js';
import { makeCurveTracer } from '../terms/payout-curve-node.js';
import type { TraceNode } from '../trace/trace.js';
import type { notesAfter } from './shared-words.js';

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

/** The words that say how an attainment is paid, without the story before them. */
type PayNotes = Omit<
  ReturnType<typeof notesAfter<Readonly<Record<never, 'quantity'>>>>,
  'counted-as-nothing' | 'rounded'
>;

type PayCode = keyof PayNotes;

type ValueOf<Code extends PayCode> = keyof PayNotes[Code]['values'];

/** The note that says how an attainment is paid, after a story of numbers with these names. */
type PayNote<Code extends PayCode, Name extends string> = Code extends unknown
  ? { readonly code: Code; readonly values: Readonly<Record<Name | ValueOf<Code>, string>> }
  : never;

/** What is paid, and why: the note, by one of the codes, adds to the numbers of the story so far; a curve has a step of its own. */
interface Paid<Code extends PayCode> {
  readonly counted: Fraction;
  readonly explain: <Name extends string, Note>(
    story: Readonly<Record<Name | 'unit', string>>,
    rounding: readonly Note[],
  ) => Explained<PayNote<Code, Name> | Note>;
}

/** What of a step explains the pay. */
export interface Explained<Note> {
  readonly notes: Note[];
  readonly children: TraceNode[] | undefined;
}

export interface Payment {
  /** For an attainment, or for the ratio that the curve runs over. */
  readonly of: (ratio: Fraction) => Paid<PayCode>;
  /** For a result that is so far beyond what was planned that no ratio says it: any share of 0. */
  readonly beyond: () => Paid<PayCode>;
  /** For a result that is so good that no ratio says it: the cap. */
  readonly best: () => Paid<PayCode>;
}

/** Pay by a curve alone. */
export interface CurvePayment {
  readonly of: (ratio: Fraction) => Paid<'by-curve'>;
  readonly beyond: () => Paid<'beyond-curve'>;
}

/** Pay by a curve that nothing else limits. */
export function compileCurvePayment(curve: PayoutCurve): CurvePayment {
  const pay = payByCurve(curve, makeCurveTracer(curve));
  return { of: (ratio) => explained(pay.of(ratio)), beyond: () => explained(pay.beyond()) };
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
  const bound = (uncapped: Uncapped): Paid<PayCode> =>
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

/** The note that says how it is paid, by its code and the numbers that it has of its own. */
type Uncapped<Code extends PayCode = PayCode> = Code extends unknown
  ? {
      readonly counted: Fraction;
      readonly attainment: Fraction;
      readonly code: Code;
      readonly own: Readonly<Record<Exclude<ValueOf<Code>, 'attainment' | 'unit'>, string>>;
      readonly makeStep?: (attainment: Fraction) => TraceNode;
    }
  : never;

/** The numbers of the note are put together by assignment: a copy that is given more fields takes many times as long. */
function explained<Code extends PayCode>({ counted, attainment, code, own, makeStep }: Uncapped<Code>): Paid<Code> {
  return {
    counted,
    explain: <Name extends string, Note>(story: Readonly<Record<Name | 'unit', string>>, rounding: readonly Note[]) => {
      const values = Object.assign({}, story, { attainment: writeExact(attainment) }, own);
      // The story, the attainment and its own numbers are what the words of a code have, of every story.
      const note = { code, values } as unknown as PayNote<Code, Name>;
      return { notes: [note, ...rounding], children: makeStep === undefined ? undefined : [makeStep(attainment)] };
    },
  };
}

/** How an attainment is paid, and one that no ratio says. */
interface Paying<Of extends PayCode, Beyond extends PayCode> {
  readonly of: (attainment: Fraction) => Uncapped<Of>;
  readonly beyond: () => Uncapped<Beyond>;
}

type InProportion = 'as-it-is' | 'in-proportion' | 'below-threshold';

function payInProportion(threshold: Fraction): Paying<InProportion, InProportion> {
  const limit = { threshold: writeExact(threshold) };
  const reached =
    threshold.numerator === 0n
      ? ({ code: 'as-it-is', own: {} } as const)
      : ({ code: 'in-proportion', own: limit } as const);
  const of = (attainment: Fraction): Uncapped<InProportion> =>
    compare(attainment, threshold) >= 0
      ? { counted: attainment, attainment, ...reached }
      : { counted: ZERO, attainment, code: 'below-threshold', own: limit };
  return { of, beyond: () => of(ZERO) };
}

function payByCurve(
  curve: PayoutCurve,
  makeStep: (attainment: Fraction) => TraceNode,
): Paying<'by-curve', 'beyond-curve'> {
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
