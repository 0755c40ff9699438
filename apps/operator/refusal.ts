import { DomainError } from '#contracts/domain-error.js';
import { ApiRefusal } from '#platform/api-session.js';
import { isDatabaseError, summariseError } from '#platform/logging/describe-error.js';

/** 2 for a refusal that the caller can mend, 1 for a failure of the system. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof ApiRefusal) return error.status < 500 ? 2 : 1;
  return error instanceof DomainError ? 2 : 1;
}

/** The reason, in the same words as the API's problem+json. */
export function refusalAsJson(error: unknown): Record<string, unknown> {
  if (error instanceof ApiRefusal) {
    const { code, detail, context, problems } = { code: error.code, detail: error.message, ...error.problem } as Record<
      string,
      unknown
    >;
    return { code, detail, ...(context ? { context } : {}), ...(problems ? { problems } : {}) };
  }
  if (error instanceof DomainError)
    return {
      code: error.code,
      detail: error.message,
      ...(error.problems.length > 0 ? { problems: error.problems } : {}),
    };
  if (isDatabaseError(error)) return { code: 'failed', detail: summariseError(error) };
  const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return { code: 'failed', detail: `${error instanceof Error ? error.message : String(error)}${cause}` };
}
