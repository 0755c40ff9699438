import { HttpException } from '@nestjs/common';
import { ZodSerializationException, ZodValidationException } from 'nestjs-zod';
import { ZodError } from 'zod';
import { DomainError, type DomainErrorKind, type FieldProblem } from '#contracts/domain-error.js';
import type { ProblemCode } from '#contracts/problem-codes.js';
import { isDatabaseFault } from '#persistence/database-fault.js';
import { type DatabaseRefusal, databaseRefusal, isUniqueViolation } from '#persistence/database-refusal.js';
import type { Problem } from './problem-schema.js';
import { tooLarge } from './read-bodies.js';
import { requestProblems } from './request-problems.js';

const statusOfKind: Record<DomainErrorKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  unavailable: 503,
};

const titles: Record<number, string> = {
  400: 'The request cannot be read',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict with the present state',
  413: 'The request is too large',
  415: 'The request has a type that is not read',
  422: 'The request is not valid',
  429: 'Too many requests',
  500: 'Something went wrong here',
  503: 'Not available right now',
};

/** Longest piece of a refusal that is told back: nobody needs to read their own ten megabytes. */
const longestDetail = 500;

/** The one map from errors to HTTP. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) return fromDomainError(error);
  const invalid = validationProblems(error);
  if (invalid)
    return problem(
      422,
      'invalid',
      `${invalid.length} ${invalid.length === 1 ? 'field is' : 'fields are'} not valid; nothing was changed.`,
      { problems: invalid },
    );
  const refusal = databaseRefusal(error);
  if (refusal) return fromDomainError(domainErrorOf(refusal));
  if (isUniqueViolation(error))
    return problem(409, 'already-exists', 'Something with this name or key exists already.');
  if (error instanceof ZodSerializationException)
    return problem(500, 'internal', 'The answer did not match its schema. The error has been logged.');
  const http = httpErrorOf(error);
  if (http) return problem(http.status, http.code, http.message);
  if (isDatabaseFault(error))
    return problem(
      503,
      'database-unavailable',
      'The database does not answer right now. Try again with the same Idempotency-Key.',
    );
  return problem(500, 'internal', 'The error has been logged. Try again; if it persists, tell your administrator.');
}

function domainErrorOf({ kind, code, message, field }: DatabaseRefusal): DomainError {
  return new DomainError(kind, code, message, {}, field === undefined ? [] : [{ path: field, message }]);
}

function fromDomainError(error: DomainError): Problem {
  const context = Object.keys(error.context).length > 0 ? { context: error.context } : {};
  const problems = error.problems.length > 0 ? { problems: error.problems } : {};
  return problem(statusOfKind[error.kind], error.code, error.message, { ...context, ...problems });
}

function problem(status: number, code: ProblemCode, detail: string, rest: Partial<Problem> = {}): Problem {
  return {
    type: `urn:premia:problem:${code}`,
    title: titles[status] ?? 'The request failed',
    status,
    code,
    detail: detail.slice(0, longestDetail),
    ...rest,
  };
}

function validationProblems(error: unknown): FieldProblem[] | undefined {
  const zodError = error instanceof ZodValidationException ? error.getZodError() : undefined;
  if (!(zodError instanceof ZodError)) return undefined;
  return requestProblems(zodError.issues);
}

/** Errors of Nest and of the middleware below it, which carry a status and sometimes a type. */
function httpErrorOf(error: unknown): { status: number; code: ProblemCode; message: string } | undefined {
  if (error instanceof HttpException) {
    const { code } = error.getResponse() as { code?: ProblemCode };
    return error.getStatus() >= 500
      ? undefined
      : { status: error.getStatus(), code: code ?? codeOfStatus(error.getStatus()), message: error.message };
  }
  const { status, type, message } = (error ?? {}) as { status?: unknown; type?: unknown; message?: unknown };
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  if (type === 'entity.too.large')
    return {
      status: 413,
      code: 'too-large',
      message: tooLarge,
    };
  return { status, code: codeOfStatus(status), message: String(message) };
}

function codeOfStatus(status: number): ProblemCode {
  return codes[status] ?? 'refused';
}

const codes: Record<number, ProblemCode> = {
  400: 'bad-request',
  401: 'unauthenticated',
  403: 'not-allowed',
  404: 'not-found',
  413: 'too-large',
  415: 'unsupported-type',
  429: 'too-many-requests',
};
