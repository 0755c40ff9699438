import type { components } from './api-types.js';

/** What the API says where it does not do what was asked for (RFC 9457). */
export type Problem = components['schemas']['Problem'] & { requestId?: string };
export type FieldProblem = NonNullable<Problem['problems']>[number];

/** Nothing came back: the way to the API, or the API itself, is down. */
export class NoAnswer extends Error {
  constructor(cause: unknown) {
    super('The API does not answer', { cause });
  }
}

export function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'code' in error && 'status' in error && 'detail' in error;
}

/** Whether the same request may well succeed in a moment. */
export function isPassing(error: unknown): boolean {
  return error instanceof NoAnswer || (isProblem(error) && error.status === 503);
}
