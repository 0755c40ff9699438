import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { ZodValidationPipe } from 'nestjs-zod';
import type { SignedInRequest } from '../http/signed-in.js';
import { IdParams } from '../http/wire.js';
import { type Progress, RunProgress } from './run-progress.js';

type FollowingRequest = SignedInRequest & { followedRun: Progress };

/**
 * Reads the run that somebody begins to follow, and refuses what is to be refused, before the stream of events begins:
 * once it has, its status is sent, and a refusal could not be told as one.
 */
@Injectable()
export class FollowedRunGuard implements CanActivate {
  constructor(private readonly progress: RunProgress) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FollowingRequest>();
    const { id } = new ZodValidationPipe(IdParams).transform(request.params, { type: 'param' }) as IdParams;
    request.followedRun = await this.progress.beginFollowing(request.person, id);
    return true;
  }
}

/** The run that is followed, as it was when the request came. */
export const FollowedRun = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Progress =>
    context.switchToHttp().getRequest<FollowingRequest>().followedRun,
);
