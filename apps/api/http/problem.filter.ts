import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Problem, problemOf } from './problem.js';

/** Answers every error as problem+json (RFC 9457). What is not a refusal is logged whole and told without its inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const request = host.switchToHttp().getRequest<Request>();
    const problem = problemOf(error);
    if (problem.status >= 500 && problem.code === 'internal') {
      this.logger.error(
        { err: error instanceof HttpException ? (error.cause ?? error) : error, path: request.path },
        'A request failed',
      );
    }
    sendProblem(response, { ...problem, instance: request.originalUrl.split('?')[0] ?? '' });
  }
}

function sendProblem(response: Response, problem: Problem & { instance: string }): void {
  if (response.headersSent) return;
  if (problem.status === 503) response.setHeader('Retry-After', '2');
  response.status(problem.status).type('application/problem+json').json(problem);
}
