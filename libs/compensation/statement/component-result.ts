import type { Fraction } from '../numbers/exact-fraction.js';
import type { TraceNode } from '../trace/trace.js';
import type { ExactLine } from './exact-line.js';
import type { PaidDeals } from './paid-deals.js';

/** What a warning says, without words: its code in the warning catalogue, and its numbers as exact text. */
export interface WarningGround {
  readonly code: string;
  readonly values?: Readonly<Record<string, string>> | undefined;
}

/**
 * Something that does not stop the calculation and must be seen: a cut that was limited, a mix outside its profile.
 * The message is the catalogue's sentence in English.
 */
export interface Warning extends WarningGround {
  readonly component: string;
  readonly message: string;
}

/** What a component pays for the period of the evaluation alone. */
export interface PayOfPeriod {
  readonly lines: readonly ExactLine[];
  /** How it was calculated, with the units of the currency that are shown for it beside the other periods; only called when the evaluation is traced. */
  readonly trace: (shown: bigint) => TraceNode;
}

/** What a component comes to. */
export interface ComponentResult {
  readonly lines: readonly ExactLine[];
  /** The state that the next month begins with; required of components that carry one. */
  readonly carriedState?: object | undefined;
  /** The combined attainment and that of each indicator, where there are any: conditions read them. */
  readonly attainment?: Fraction | undefined;
  readonly attainments?: { readonly get: (indicator: string) => Fraction | undefined } | undefined;
  readonly warnings?: readonly WarningGround[] | undefined;
  /**
   * Of a component that reads its facts day by day, and only where the evaluation has a period: what it pays for
   * that period. Without it a prorated component pays each period its share of the days.
   */
  readonly ofPeriod?: PayOfPeriod | undefined;
  /** Of a component that pays deal by deal: what it pays for each. */
  readonly paidDeals?: PaidDeals | undefined;
  /** How it was calculated; only read when the evaluation is traced. */
  readonly trace?: TraceNode | undefined;
}

/** A result whose lines are rounded, as other components and the statement see it. */
export interface ComponentOutcome extends ComponentResult {
  /** What is paid: the sum of the rounded lines, or the exact sum where the line is shared with other components. */
  readonly amount: Fraction;
}

/** The same result with other pay: a gate or a factor changes what is paid, and nothing else of it. */
export function replacePay(
  { carriedState, attainment, attainments, warnings, paidDeals }: ComponentResult,
  { lines, ofPeriod, trace }: Pick<ComponentResult, 'lines' | 'ofPeriod' | 'trace'>,
): ComponentResult {
  return { lines, carriedState, attainment, attainments, warnings, ofPeriod, paidDeals, trace };
}

/**
 * The outcome of a result whose lines are rounded. Like `replacePay` it names every field: a copy that is given fields
 * that the original has not takes longer than most components take to calculate.
 */
export function makeOutcome(
  { carriedState, attainment, attainments, warnings, ofPeriod, paidDeals, trace }: ComponentResult,
  { lines, amount }: Pick<ComponentOutcome, 'lines' | 'amount'>,
): ComponentOutcome {
  return { lines, amount, carriedState, attainment, attainments, warnings, ofPeriod, paidDeals, trace };
}
