import type { IncomingMessage } from 'node:http';
import { PayloadTooLargeException } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { tableLimits } from '#tables/table-limits.js';

/** The largest body that is read, but for figures: the actuals of thousands of people with 20 indicators of each, ten thousand deals. */
const largestBody = 1024 * 1024;
const largestFigures = 8 * largestBody;
/** A login or a token, and a password, are the only thing that a stranger has to say. */
const largestCredentials = 16 * 1024;
/** In the words of every refusal of it. */
export const tooLarge =
  'A request body can be at most 1 MB, that of actuals and of facts 8 MB, a table 32 MB, that of signing in 16 kB.';

/**
 * Reads bodies of JSON, from whoever is signed in, and credentials from anybody. The body of a stranger stays unread:
 * the guards answer without it. One that says that it is too large is refused before any of it is read.
 */
export function readBodies(application: NestExpressApplication): void {
  application.use(refuseTooLarge);
  for (const limit of [largestCredentials, largestBody, largestFigures])
    application.useBodyParser('json', {
      limit,
      strict: true,
      type: (request: IncomingMessage) => isJson(request) && mostOf(request as Request) === limit,
    });
  application.useBodyParser('raw', {
    limit: tableLimits.bytes,
    type: (request: IncomingMessage) => isTable(request) && mostOf(request as Request) === tableLimits.bytes,
  });
}

/** The types that browsers and programs give to the files of tables; what one is, is told by what stands in it. */
const tableTypes =
  /^(?:application\/(?:octet-stream|vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet|vnd\.ms-excel(?:\.[\w.-]+)?|csv)|text\/(?:csv|plain|tab-separated-values))(?:\s*;|$)/i;

/** Whether a request brings the file of a table, which is no JSON. */
export function isTable(request: IncomingMessage): boolean {
  return bringsTable(request as Request) && tableTypes.test(request.headers['content-type'] ?? '');
}

/** How much of the body of a request is read. */
function mostOf(request: Request): number {
  if (isSignIn(request) || isAcceptance(request)) return largestCredentials;
  if (request.session?.personId === undefined) return 0;
  if (bringsTable(request)) return tableLimits.bytes;
  return carriesFigures(request) ? largestFigures : largestBody;
}

/** Whether a request has a body at all. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Whether somebody asks to be signed in; an address is matched as the router does. */
export function isSignIn({ method, path }: Request): boolean {
  return method === 'POST' && asRouted(path) === '/api/session';
}

/** Whether somebody who was invited chooses a password. */
function isAcceptance({ method, path }: Request): boolean {
  return method === 'POST' && asRouted(path) === '/api/session/invitation';
}

/** Whether a password, or a token that lets somebody choose one, is tried. */
export function isTryOfPassword(request: Request): boolean {
  return (
    isSignIn(request) ||
    isAcceptance(request) ||
    (request.method === 'PUT' && asRouted(request.path) === '/api/session/password')
  );
}

/** The parser would wait for the end of what it does not take. */
function refuseTooLarge(request: Request, _response: Response, next: NextFunction): void {
  const most = mostOf(request);
  next(
    most > 0 && Number(request.headers['content-length'] ?? 0) > most
      ? new PayloadTooLargeException({ code: 'too-large', message: tooLarge })
      : undefined,
  );
}

function bringsTable({ method, path }: Request): boolean {
  return method === 'POST' && /^\/api\/imports\/[^/]+$/.test(asRouted(path));
}

function carriesFigures({ method, path }: Request): boolean {
  return method === 'PUT' && /^\/api\/(?:monthly-cycles\/[^/]+\/actuals\/draft|facts\/[^/]+)$/.test(asRouted(path));
}

function isJson({ headers }: IncomingMessage): boolean {
  return /^application\/json(?:\s*;|$)/i.test(headers['content-type'] ?? '');
}

function asRouted(path: string): string {
  return path.toLowerCase().replace(/\/$/, '');
}
