import { BadRequestException } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { DomainError, type FieldProblem } from '#contracts/domain-error.js';

/** Deeper than anything that the API takes, shallower than what a recursive reader can not climb out of. */
const deepest = 32;
const longestPath = 200;

/** NUL has no place in PostgreSQL's text; half of a surrogate pair has none in UTF-8, so no hash would cover it. */
const unstorable = /[\0\p{Cs}]/u;

/**
 * Refuses, before anyone looks at its fields, a body that is JSON by its grammar and yet can neither be hashed nor
 * stored as it is: 1e400, half characters, `__proto__`, a thousand brackets.
 */
export function requirePlainJson(request: Request, _response: Response, next: NextFunction): void {
  const problem = plainJsonProblem(request.body);
  next(
    problem &&
      new DomainError(
        'invalid',
        'invalid',
        'The body holds something that cannot be kept as it is; nothing was changed.',
        {},
        [problem],
      ),
  );
}

/** Gives the body parser's refusal a code and words of its own; the parser's would repeat a piece of the body. */
export function refuseOtherThanJson(error: unknown, _request: Request, _response: Response, next: NextFunction): void {
  const { type } = error as { type?: unknown };
  next(
    type === 'entity.parse.failed'
      ? new BadRequestException({
          code: 'not-json',
          message: 'The body is not JSON. NaN, Infinity and bare words are not part of it.',
        })
      : error,
  );
}

/** The first thing in a parsed body that cannot be kept, with its path; undefined when there is none. */
export function plainJsonProblem(body: unknown): FieldProblem | undefined {
  const open: { value: unknown; path: string; depth: number }[] = [{ value: body, path: '', depth: 0 }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value, path, depth } = place;
    const message = whatIsWrong(value, depth);
    if (message) return { path, message };
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value).reverse()) {
      if (key === '__proto__' || unstorable.test(key))
        return { path, message: 'has a field with a name that no field has' };
      open.push({ value: inner, path: (path === '' ? key : `${path}.${key}`).slice(0, longestPath), depth: depth + 1 });
    }
  }
  return undefined;
}

function whatIsWrong(value: unknown, depth: number): string | undefined {
  if (depth > deepest) return `is nested more than ${deepest} levels deep`;
  if (typeof value === 'number' && !Number.isFinite(value)) return 'is a number beyond every limit';
  if (typeof value === 'string' && unstorable.test(value)) return 'contains a NUL or half of a character';
  return undefined;
}
