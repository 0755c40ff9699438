import { componentRef, type Json } from './json-schema.js';
import type { Handler } from './handlers.js';

interface RefusalAnswer {
  status: number;
  name: string;
  description: string;
  mayHappenTo: (handler: Handler) => boolean;
}

/** Which refusals an operation can answer with: what stands before its handler decides most of it. */
const refusals: readonly RefusalAnswer[] = [
  {
    status: 400,
    name: 'NotReadable',
    description: 'The request cannot be read: `not-json`, `bad-request`.',
    mayHappenTo: (handler) => hasBody(handler) || handler.parameters.some((form) => form.in === 'path'),
  },
  {
    status: 401,
    name: 'NotSignedIn',
    description: 'Nobody is signed in: `not-signed-in`; or, when signing in, `wrong-credentials`.',
    mayHappenTo: (handler) => !handler.isPublic || handler.isLimited,
  },
  {
    status: 403,
    name: 'NotAllowed',
    description:
      'Not for the person who is signed in: `role-missing`, `not-your-department`, `not-yours-to-see` and others; or a write without the token of its session: `csrf-token-missing`.',
    mayHappenTo: (handler) =>
      !handler.isPublic && (handler.isWrite || handler.isForSomeRoles || namesSomething(handler)),
  },
  {
    status: 404,
    name: 'NotThere',
    description: 'There is nothing of this id, or nothing that the person may see: `no-such-…`.',
    mayHappenTo: isAboutSomething,
  },
  {
    status: 409,
    name: 'AnotherState',
    description: 'The present state does not allow it. The code and the text say what can be done.',
    mayHappenTo: ({ isKeyed }) => isKeyed,
  },
  {
    status: 413,
    name: 'TooLarge',
    description:
      'The body is larger than 1 MB, that of actuals and of facts than 8 MB, a table than 32 MB, a file of evidence than 10 MB, that of signing in than 16 kB: `too-large`.',
    mayHappenTo: hasBody,
  },
  {
    status: 415,
    name: 'NotJson',
    description:
      'The body is of another media type than JSON, or than that of the file that is asked for: `unsupported-type`.',
    mayHappenTo: hasBody,
  },
  {
    status: 422,
    name: 'NotValid',
    description:
      'The request is not valid, and `problems` says where: `invalid`, `unknown-parameter`, `idempotency-key-missing` and others.',
    mayHappenTo: () => true,
  },
  {
    status: 429,
    name: 'TooMany',
    description: 'Too many attempts with a password: `too-many-requests`. `Retry-After` says when to try again.',
    mayHappenTo: ({ isLimited }) => isLimited,
  },
  {
    status: 500,
    name: 'Failure',
    description: 'Something went wrong here, and was logged: `internal`.',
    mayHappenTo: () => true,
  },
  {
    status: 503,
    name: 'NotAvailable',
    description:
      'Not available right now: `database-unavailable`, or `calculations-busy` and `calculation-too-long` where something is calculated; `evidence-unavailable` where a file is kept; or the outcome is not known yet: `outcome-unknown`. Repeat the request with the same Idempotency-Key.',
    mayHappenTo: ({ isPublic, isLimited }) => !isPublic || isLimited,
  },
];

/** The answers that operations refer to, each a problem. */
export function refusalComponents(): Record<string, Json> {
  return Object.fromEntries(
    refusals.map(({ name, description }) => [
      name,
      { description, content: { 'application/problem+json': { schema: componentRef('Problem') } } },
    ]),
  );
}

/** The refusals and failures that an operation can answer with, by their status. */
export function refusalsOf(handler: Handler): Record<string, Json> {
  return Object.fromEntries(
    refusals
      .filter(({ mayHappenTo }) => mayHappenTo(handler))
      .map(({ status, name }) => [String(status), { $ref: `#/components/responses/${name}` }]),
  );
}

function hasBody({ body, takesFile }: Handler): boolean {
  return body !== undefined || takesFile;
}

/** Whether it is about one thing, which may not be there: the path has its id or its name, or the body an id. */
function isAboutSomething({ parameters, body }: Handler): boolean {
  const inPath = parameters.filter((form) => form.in === 'path');
  return (
    inPath.some((form) => hasId(form) || fieldsOf(form).some((field) => field === 'name' || field === 'token')) ||
    (body !== undefined && hasId(body))
  );
}

/** Whether it names a thing, which may not be for everybody. */
function namesSomething({ parameters }: Handler): boolean {
  return parameters.some(hasId);
}

function hasId(form: { schema: object }): boolean {
  return fieldsOf(form).some((field) => /^id$|Id$/.test(field));
}

function fieldsOf({ schema }: { schema: object }): string[] {
  return Object.keys((schema as { shape?: object }).shape ?? {});
}
