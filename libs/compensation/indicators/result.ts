import type { Fraction } from '../numbers/exact-fraction.js';
import type { TraceNode } from '../trace/trace.js';
import type { Explained } from './payment.js';

/** A result as it is compared with what was planned. */
export interface Result {
  readonly actual: Fraction;
  /** Where less is better and the result was below 0: it counts as 0. */
  readonly wasNegative?: boolean;
  /** How it came about, where it is more than a number that was given; only there when the evaluation is traced. */
  readonly step?: TraceNode | undefined;
}

/** What explains the pay, behind the step that made the result. */
export function stepsBefore<Note>({ step }: Result, explained: Explained<Note>): Explained<Note> {
  return step === undefined ? explained : { ...explained, children: [step, ...(explained.children ?? [])] };
}
