import { DomainError, type DomainErrorKind, type FieldProblem } from '#contracts/domain-error.js';
import type { ProblemCode } from '#contracts/problem-codes.js';

/** A refusal of the command itself, with a code that the API never answers with and does not list. */
export class CommandRefusal extends DomainError {
  constructor(kind: DomainErrorKind, code: string, message: string, problems: readonly FieldProblem[] = []) {
    super(kind, code as ProblemCode, message, {}, problems);
  }
}
