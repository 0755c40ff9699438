import type { Warning } from './component-result.js';
import type { Problem } from '../documents/problem.js';
import type { TraceNode } from '../trace/trace.js';

/**
 * One line of a statement: `component` is the code of the component that pays it, or the code of the line where
 * several components share it; `code` is what it pays for, `amount` has exactly the decimals of the scheme's currency and may be negative.
 */
export interface StatementLine {
  readonly position: number;
  readonly component: string;
  readonly code: string;
  readonly label: string;
  readonly amount: string;
}

/** What the next month begins with, by the code of the component that carries it. */
export type CarriedState = Readonly<Record<string, unknown>>;

export interface Statement {
  readonly ok: true;
  readonly lines: StatementLine[];
  /** The sum of the lines. */
  readonly total: string;
  readonly carriedState: CarriedState;
  readonly warnings: Warning[];
  /** What of other months could not be taken back, and is owed still. Left out of a statement that corrects none. */
  readonly owed?: string;
  /** What of the total components of a fixed nature pay, wherever their lines go. Left out where it was not asked for. */
  readonly fixedPay?: string;
  /** Left out where it was not asked for. */
  readonly trace?: TraceNode;
}

export interface ExplainedStatement extends Statement {
  readonly trace: TraceNode;
}

export interface RefusedStatement {
  readonly ok: false;
  readonly problems: Problem[];
}

export type StatementResult = Statement | RefusedStatement;
export type ExplainedResult = ExplainedStatement | RefusedStatement;
