import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { withoutSecret } from '#platform/logging/log-options.js';
import type { Problem } from './problem-schema.js';
import { problemOf } from './problem.js';

/** Answers every error as problem+json (RFC 9457). What is not a refusal is logged without its values and told without its inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const request = host.switchToHttp().getRequest<Request>();
    const problem = problemOf(error);
    if (problem.status >= 500 && problem.code === 'internal') {
      this.logger.error(
        { err: error instanceof HttpException ? (error.cause ?? error) : error, path: withoutSecret(request.path) },
        'A request failed',
      );
    }
    if (problem.code === 'database-unavailable')
      this.logger.warn({ err: error, path: withoutSecret(request.path) }, 'The database could not do it now');
    sendProblem(response, { ...problem, instance: request.originalUrl.split('?')[0] ?? '' });
  }
}

/** When to try again, where whoever refused did not say it more exactly. */
const secondsToRetry: Record<number, number> = { 429: 60, 503: 2 };

function sendProblem(response: Response, problem: Problem & { instance: string }): void {
  if (response.headersSent) return;
  const seconds = secondsToRetry[problem.status];
  if (seconds !== undefined && !response.hasHeader('Retry-After')) response.setHeader('Retry-After', String(seconds));
  response.status(problem.status).type('application/problem+json').json(problem);
}
