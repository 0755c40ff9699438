import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Response } from 'express';

/** Ends when nobody waits for the answer any more: once it is given, or whoever asked has gone. */
export const UntilAnswered = createParamDecorator((_data: unknown, context: ExecutionContext): AbortSignal => {
  const response = context.switchToHttp().getResponse<Response>();
  const answered = new AbortController();
  if (response.destroyed) answered.abort();
  response.once('close', () => answered.abort());
  return answered.signal;
});
