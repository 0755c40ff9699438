import { csrfSync } from 'csrf-sync';
import type { NextFunction, Request, Response } from 'express';
import { DomainError } from '#contracts/domain-error.js';
import { isMailRefusal, isSignIn } from './read-bodies.js';

const { generateToken, isRequestValid } = csrfSync({
  getTokenFromRequest: (request) => request.header('x-csrf-token'),
});

/** The token of this session, made when it is first asked for. */
export function csrfTokenOf(request: Request): string {
  return generateToken(request);
}

/**
 * A write needs the token of its session, which another site can neither read nor send. Signing in has no
 * session yet: it is protected by being JSON, which another site cannot post without a preflight.
 */
export function requireCsrfToken(request: Request, _response: Response, next: NextFunction): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method) || !request.session?.personId) return next();
  if (isSignIn(request)) return next();
  // What its link says suffices, whoever follows it: another site does not know one.
  if (isMailRefusal(request)) return next();
  if (isRequestValid(request)) return next();
  next(
    new DomainError(
      'not-allowed',
      'csrf-token-missing',
      'Send the csrfToken of your session (GET /api/session) as the header X-CSRF-Token.',
    ),
  );
}
