import { type ExecutionContext, Injectable } from '@nestjs/common';
import {
  ThrottlerException,
  ThrottlerGuard,
  type ThrottlerLimitDetail,
  type ThrottlerModuleOptions,
  type ThrottlerStorage,
} from '@nestjs/throttler';
import type { NextFunction, Request, Response } from 'express';
import { isTryOfPassword } from '../http/read-bodies.js';
import type { SignedInRequest } from '../http/signed-in.js';

const minute = 60_000;
const ofAddress = 100;

/**
 * How often a minute a password may be tried. People mistype a few times, programs do not get further:
 *
 * - one login from one address, which locks nobody else out;
 * - one address, whichever logins it tries; a company behind one address signs in well within it (`limitAddresses`);
 * - one login from all addresses together, more than any one address can use up: guessing from many has an end.
 */
export const signInLimits: ThrottlerModuleOptions = {
  setHeaders: false,
  throttlers: [
    {
      name: 'loginAndAddress',
      ttl: minute,
      limit: 20,
      getTracker: (request) => `${loginOf(request)} ${addressOf(request as unknown as Request)}`,
    },
    { name: 'login', ttl: minute, limit: 100, getTracker: (request) => loginOf(request) },
  ],
};

/** Limits attempts to sign in, and those to change a password, which tell as much of the present one. */
@Injectable()
export class SignInLimit extends ThrottlerGuard {
  protected override throwThrottlingException(
    context: ExecutionContext,
    { timeToBlockExpire }: ThrottlerLimitDetail,
  ): Promise<void> {
    return Promise.reject(tooManyAttempts(context.switchToHttp().getResponse<Response>(), timeToBlockExpire));
  }
}

/** Limits the attempts from one address before anything that they say is read. */
export function limitAddresses(storage: ThrottlerStorage) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!isTryOfPassword(request)) return next();
    const key = `sign-in ${addressOf(request)}`;
    storage
      .increment(key, minute, ofAddress, minute, 'address')
      .then(
        ({ isBlocked, timeToBlockExpire }) =>
          next(isBlocked ? tooManyAttempts(response, timeToBlockExpire) : undefined),
        next,
      );
  };
}

function tooManyAttempts(response: Response, timeToBlockExpire: number): ThrottlerException {
  const seconds = Math.max(1, Math.ceil(timeToBlockExpire));
  response.setHeader('Retry-After', String(seconds));
  return new ThrottlerException(`Too many attempts with a password. Wait ${seconds} seconds and try again.`);
}

/** Whose password is tried: the login of the body, who is signed in already, or whoever an invitation is for. */
function loginOf(request: Record<string, unknown>): string {
  const { person, body } = request as unknown as Partial<SignedInRequest> & {
    body?: { login?: unknown; token?: unknown };
  };
  const login = person?.login ?? body?.login ?? body?.token;
  return (typeof login === 'string' ? login : '').slice(0, 200).trim().toLowerCase();
}

function addressOf({ ip }: Pick<Request, 'ip'>): string {
  return String(ip);
}
