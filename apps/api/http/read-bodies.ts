import type { IncomingMessage } from 'node:http';
import { PayloadTooLargeException } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { evidenceTypes, mostEvidenceBytes } from '#platform/evidence/evidence-types.js';
import { tableLimits } from '#tables/table-limits.js';

/** The largest body that is read, but for figures: the actuals of thousands of people with 20 indicators of each, ten thousand deals. */
const largestBody = 1024 * 1024;
const largestFigures = 8 * largestBody;
/** A login or a token, and a password, are the only thing that a stranger has to say. */
const largestCredentials = 16 * 1024;
/** In the words of every refusal of it. */
export const tooLarge =
  'A request body can be at most 1 MB, that of actuals and of facts 8 MB, a table 32 MB, a file of evidence 10 MB, that of signing in 16 kB.';

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
  for (const { most } of files)
    application.useBodyParser('raw', {
      limit: most,
      type: (request: IncomingMessage) => isFile(request) && mostOf(request as Request) === most,
    });
}

/** The types that browsers and programs give to the files of tables. */
const tableTypes =
  /^(?:application\/(?:octet-stream|vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet|vnd\.ms-excel(?:\.[\w.-]+)?|csv)|text\/(?:csv|plain|tab-separated-values))(?:\s*;|$)/i;

/** Where files are brought, each as the body of its request; what one is, is told by what stands in it. */
const files = [
  { path: /^\/api\/imports\/[^/]+$/, most: tableLimits.bytes, types: tableTypes },
  {
    path: /^\/api\/evidence-files$/,
    most: mostEvidenceBytes,
    types: new RegExp(
      `^(?:application/octet-stream|${Object.keys(evidenceTypes).map(literally).join('|')})(?:\\s*;|$)`,
      'i',
    ),
  },
];

/** Whether a request brings a file, which is no JSON. */
export function isFile(request: IncomingMessage): boolean {
  return fileOf(request as Request)?.types.test(request.headers['content-type'] ?? '') ?? false;
}

/** How much of the body of a request is read. */
function mostOf(request: Request): number {
  if (isSignIn(request) || isAcceptance(request)) return largestCredentials;
  if (request.session?.personId === undefined) return 0;
  const file = fileOf(request);
  if (file !== undefined) return file.most;
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

/** Whether a link of a mail is followed by which there is no more of its kind; the body says nothing and is not read (RFC 8058). */
export function isMailRefusal({ method, path }: Request): boolean {
  return method === 'POST' && path.startsWith('/api/mail-refusals/');
}

/** Whether a password, or a token that lets somebody choose one, is tried. */
export function isTryOfPassword(request: Request): boolean {
  const { method, path } = request;
  return (
    isSignIn(request) ||
    isAcceptance(request) ||
    (method === 'PUT' && asRouted(path) === '/api/session/password') ||
    (method === 'POST' && asRouted(path) === '/api/session/password-given')
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

function fileOf({ method, path }: Request): (typeof files)[number] | undefined {
  return method === 'POST' ? files.find((file) => file.path.test(asRouted(path))) : undefined;
}

function literally(text: string): string {
  return text.replaceAll(/[.+/]/g, '\\$&');
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
