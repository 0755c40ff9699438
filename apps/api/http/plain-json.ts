import { BadRequestException, UnsupportedMediaTypeException } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { findDocumentProblems } from '#compensation/documents/check-document.js';
import { DomainError } from '#contracts/domain-error.js';
import { toFieldProblems } from '#contracts/field-problem.js';
import { hasBody, isFile, isMailRefusal } from './read-bodies.js';

/** Refuses a body of any other media type than JSON, but for a file: it would be passed over and then be missing. */
export function requireJsonType(request: Request, _response: Response, next: NextFunction): void {
  next(
    !hasBody(request) || request.is('application/json') || isFile(request) || isMailRefusal(request)
      ? undefined
      : new UnsupportedMediaTypeException(
          'A request body is JSON and says so: send it with the header Content-Type: application/json.',
        ),
  );
}

/**
 * Refuses, before anyone looks at its fields, a body that is JSON by its grammar and yet can neither be hashed nor
 * stored as it is: 1e400, half characters, `__proto__`, a thousand brackets. The rule is that of every document.
 */
export function requirePlainJson(request: Request, _response: Response, next: NextFunction): void {
  const problems = Buffer.isBuffer(request.body) ? [] : findDocumentProblems(request.body);
  next(
    problems.length === 0
      ? undefined
      : new DomainError(
          'invalid',
          'invalid',
          'The body holds something that cannot be kept as it is; nothing was changed.',
          {},
          toFieldProblems(problems),
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
