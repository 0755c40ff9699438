import { DomainError, type FieldProblem } from '#contracts/domain-error.js';
import type { ProblemCode } from '#contracts/problem-codes.js';

/** A refusal as `libs/persistence` says it, which knows no errors of requests. */
interface Refusal {
  kind: 'conflict' | 'invalid' | 'not-allowed';
  code: ProblemCode;
  message: string;
  context: Record<string, string>;
  problems: FieldProblem[];
}

/** Refuses a request by what stands against it; nothing where nothing does. */
export function refuseBy(refusal: Refusal | undefined): void {
  if (refusal === undefined) return;
  const { kind, code, message, context, problems } = refusal;
  throw new DomainError(kind, code, message, context, problems);
}
