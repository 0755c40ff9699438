import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Options } from 'pino-http';
import { describeError } from './describe-error.js';

type LoggedRequest = IncomingMessage & { originalUrl?: string; id?: unknown };

/** What a client or a proxy may have named its request. */
const requestIdForm = /^[\w.:-]{8,100}$/;

/**
 * How lines are written: codes, ids and the id of the request. Bodies, headers, credentials and queries of addresses
 * are never logged, and of an error only what `describeError` lets through, wherever in a line it stands.
 */
export function logOptions(level: string): Options {
  return {
    level,
    genReqId: nameRequest,
    wrapSerializers: false,
    serializers: {
      req: (request: LoggedRequest) => ({ id: request.id, method: request.method, path: pathOf(request) }),
      res: ({ statusCode }: ServerResponse) => ({ statusCode }),
      err: (error: unknown) => error,
    },
    formatters: { log: withDescribedErrors },
    hooks: {
      // Without a message of ours pino would take the error's.
      logMethod([first, ...rest], method) {
        const isError = first instanceof Error;
        const line = isError ? { err: first as unknown } : first;
        const hasMessage = rest.length > 0 || typeof first !== 'object';
        method.apply(this, (hasMessage ? [line, ...rest] : [line, 'An error']) as Parameters<typeof method>);
      },
    },
    autoLogging: { ignore: isHealthProbe },
    customLogLevel: (_request, response, error) =>
      error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'warn' : 'info',
  };
}

/** Every error of a line in its describable form, also one inside an object of the line. */
function withDescribedErrors(line: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(line).map(([key, value]) => [key, described(value, 2)]));
}

function described(value: unknown, depth: number): unknown {
  if (value instanceof Error) return describeError(value);
  if (depth === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => described(item, depth - 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, described(item, depth - 1)]));
}

/** The id that the request came with, or a new one; the answer carries it, so that a person can name the case. */
function nameRequest(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && requestIdForm.test(given) ? given : randomUUID();
  response.setHeader('X-Request-Id', id);
  return id;
}

/** Below its prefix Express has shortened `url`; what follows the question mark may hold names. */
function pathOf(request: LoggedRequest): string {
  return withoutSecret((request.originalUrl ?? request.url ?? '').split('?')[0] ?? '');
}

/** A path as it may be logged: whoever knows the address of a calendar reads it. */
export function withoutSecret(path: string): string {
  return path.replace(/^(\/api\/calendar\/).+/i, '$1...');
}

/** Probes come every few seconds. */
function isHealthProbe(request: LoggedRequest): boolean {
  return pathOf(request).startsWith('/health/');
}
