import type { Fraction } from '../../numbers/exact-fraction.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { TraceNode } from '../../trace/trace.js';

/** What a commission is paid on in one month. */
export interface BaseOfMonth {
  /** What the rate is paid on; less than 0 where more was taken back than sold. */
  readonly amount: Fraction;
  /** The author's name of it; nothing where it is put together from several numbers. */
  readonly name: string | undefined;
  /** The part that is overdue and left out of the amount. */
  readonly overdue: Fraction;
  /** How both were found; empty where the amount is a number of the month. */
  readonly nodes: readonly TraceNode[];
}

export type BaseReader = (evaluation: Evaluation) => BaseOfMonth;

export const NO_NODES: readonly TraceNode[] = [];
