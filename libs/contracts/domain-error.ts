import { boundContext, boundProblems, type FieldProblem } from './bounded.js';
import type { ProblemCode } from './problem-codes.js';

/** What kind of refusal it is; the HTTP map and the operator's exit code follow from it. */
export type DomainErrorKind = 'invalid' | 'unauthenticated' | 'not-allowed' | 'not-found' | 'conflict' | 'unavailable';

export type { FieldProblem };

/**
 * A refusal that is part of the product: what happened, on which object, what to do next.
 * `context` carries ids, months and counts; never names, amounts or free text. Both lists are bounded, so that a refusal
 * travels whatever it is about.
 */
export class DomainError extends Error {
  readonly context: Record<string, unknown>;
  readonly problems: FieldProblem[];

  constructor(
    readonly kind: DomainErrorKind,
    readonly code: ProblemCode,
    message: string,
    context: Record<string, unknown> = {},
    problems: readonly FieldProblem[] = [],
  ) {
    super(message);
    this.context = boundContext(context);
    this.problems = boundProblems(problems);
    this.name = 'DomainError';
  }
}
