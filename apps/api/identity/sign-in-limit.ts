import { Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerModuleOptions } from '@nestjs/throttler';
import type { Request } from 'express';

/** Guesses of one login from one address: people mistype a few times, programs do not get further. */
export const signInLimits: ThrottlerModuleOptions = {
  throttlers: [{ name: 'signIn', ttl: 60_000, limit: 20 }],
  errorMessage: 'Too many attempts to sign in as this person. Wait a minute and try again.',
};

/** Limits attempts by login and address, so that one person's guessing locks nobody else out. */
@Injectable()
export class SignInLimit extends ThrottlerGuard {
  protected override getTracker(request: Request): Promise<string> {
    const login = String((request.body as { login?: unknown } | undefined)?.login ?? '')
      .slice(0, 200)
      .trim()
      .toLowerCase();
    return Promise.resolve(`${request.ip} ${login}`);
  }
}
