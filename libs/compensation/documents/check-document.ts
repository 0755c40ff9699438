import type { Problem } from './problem.js';

/** The deepest document of pay has about 20 levels: a condition within a gate within a component of a case. */
export const MOST_LEVELS = 64;
/** The longest record is the exceptions of a production calendar, up to 4000 days. */
export const MOST_KEYS = 5000;
const MOST_NODES = 5_000_000;
const MOST_PROBLEMS = 20;

/** Keys that change what an object is when a program copies it; a schema of records passes over them silently. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'prototype']);

interface Visit {
  readonly value: unknown;
  readonly level: number;
  /** The step that leads here, and from where. */
  readonly step: string | number | undefined;
  readonly from: Visit | undefined;
}

/** Half of a surrogate pair has no place in UTF-8, so that no hash would cover it; NUL has none in a database's text. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;
const HALF = 'a NUL or half of a character (a lone surrogate)';

/** Why a key is refused wherever it stands, or nothing. */
export function findForbiddenKeyRefusal(key: string): string | undefined {
  if (FORBIDDEN_KEYS.has(key)) return `"${key}" is not a name that a document may use; take it out`;
  return UNSTORABLE.test(key) ? `has ${HALF} in its name; write it again` : undefined;
}

/** Why a value cannot be written as canonical JSON or kept, or nothing: what no pack could hold is not calculated either. */
export function findUnwritableRefusal(value: unknown): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value))
    return 'is too large a number, or none; write numbers as text';
  if (typeof value === 'string' && UNSTORABLE.test(value)) return `has ${HALF}; write it again`;
  return undefined;
}

/** What is said of an object with too many keys: each would be a problem of its own. */
export const TOO_MANY_KEYS = `has more than ${MOST_KEYS} keys, more than any object of a document of pay`;

/** What is said of a document that is nested too deep. */
export const TOO_DEEP = `is nested deeper than ${MOST_LEVELS} levels, more than any document of pay has`;

/**
 * What is wrong with a document before any schema reads it: keys that schemas pass over silently, and nesting and
 * numbers of keys that no document of pay has. The paths start at the document. Never throws, whatever it is given, also
 * for a value that contains itself; at most the first 20 problems are listed.
 */
export function findDocumentProblems(document: unknown): Problem[] {
  const problems: Problem[] = [];
  const open: Visit[] = [{ value: document, level: 0, step: undefined, from: undefined }];
  for (let visited = 0; open.length > 0 && problems.length < MOST_PROBLEMS; visited += 1) {
    const visit = open.pop()!;
    if (visited >= MOST_NODES)
      return [...problems, { code: 'too-large', path: [], message: `has more than ${MOST_NODES} parts` }];
    const unwritable = findUnwritableRefusal(visit.value);
    if (unwritable !== undefined) problems.push({ code: 'unwritable', path: pathTo(visit), message: unwritable });
    if (typeof visit.value !== 'object' || visit.value === null) continue;
    if (visit.level >= MOST_LEVELS) return [...problems, { code: 'too-deep', path: pathTo(visit), message: TOO_DEEP }];
    const children = listChildren(visit);
    if (children.length > MOST_KEYS && typeof children[0]!.step === 'string')
      return [...problems, { code: 'too-large', path: pathTo(visit), message: TOO_MANY_KEYS }];
    for (const child of children) {
      const refusal = typeof child.step === 'string' ? findForbiddenKeyRefusal(child.step) : undefined;
      if (refusal !== undefined) problems.push({ code: 'forbidden-key', path: pathTo(child), message: refusal });
    }
    // The last is taken first: what stands first in the document is looked at first.
    for (let index = children.length - 1; index >= 0; index -= 1) open.push(children[index]!);
  }
  return problems.slice(0, MOST_PROBLEMS);
}

function listChildren(visit: Visit): Visit[] {
  const { value, level } = visit;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => ({ value: item, level: level + 1, step: index, from: visit }));
  return Object.entries(value as object).map(([key, item]: [string, unknown]) => ({
    value: item,
    level: level + 1,
    step: key,
    from: visit,
  }));
}

function pathTo(visit: Visit): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: Visit | undefined = visit; at?.step !== undefined; at = at.from) path.unshift(at.step);
  return path;
}
