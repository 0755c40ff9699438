import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import type { Refusal } from '#approvals/refusal.js';
import { DomainError, type DomainErrorKind, type FieldProblem } from './domain-error.js';
import type { ProblemCode } from './problem-codes.js';

interface RefusalDetails {
  kind: DomainErrorKind;
  context: Record<string, unknown>;
  problems: FieldProblem[];
}

/** A business refusal as Temporal carries it: typed by its code, never retried, and no cause for alarm. */
export function toApplicationFailure(error: DomainError): ApplicationFailure {
  const details: RefusalDetails = { kind: error.kind, context: error.context, problems: error.problems };
  return ApplicationFailure.create({
    type: error.code,
    message: error.message,
    nonRetryable: true,
    details: [details],
    category: ApplicationFailureCategory.BENIGN,
  });
}

/** The same for a refusal of the pure state machine. */
export function refusalToError(refusal: Refusal): DomainError {
  const kind = notAllowedCodes.has(refusal.code)
    ? 'not-allowed'
    : refusal.code === 'comment-required'
      ? 'invalid'
      : 'conflict';
  return new DomainError(kind, refusal.code, refusal.message, refusal.context);
}

/** The way back: what a client finds as the cause of a failed Update, or undefined when it is a bug. */
export function fromApplicationFailure(failure: unknown): DomainError | undefined {
  for (let cause = failure, depth = 0; cause instanceof Error && depth < 8; cause = cause.cause, depth += 1) {
    if (!(cause instanceof ApplicationFailure)) continue;
    const details = cause.details?.[0] as RefusalDetails | undefined;
    if (cause.type && details?.kind) {
      return new DomainError(details.kind, cause.type as ProblemCode, cause.message, details.context, details.problems);
    }
  }
  return undefined;
}

const notAllowedCodes = new Set<Refusal['code']>([
  'not-your-step',
  'not-a-submitter',
  'drafted-by-you',
  'decides-your-pay',
  'already-decided-by-you',
  'drafted-by-principal',
  'decides-pay-of-principal',
  'already-decided-by-principal',
  'administrator-has-no-say',
]);
