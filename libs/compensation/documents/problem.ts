import type { z } from 'zod';
import { codeText, oneLineText } from './plain-text.js';

/**
 * One reason why something cannot be accepted: a stable code, where it is, what is wrong and what to do.
 * `person` and `indicator` are ids and codes, present where the problem is about one of them.
 */
export interface Problem {
  readonly code: string;
  readonly path: (string | number)[];
  readonly message: string;
  readonly person?: string;
  readonly indicator?: string;
}

/** The same problems seen from an enclosing document: `prefix` goes before each path. */
export function prefixProblems(prefix: (string | number)[], problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, path: [...prefix, ...problem.path] }));
}

const personText = oneLineText(100);

/**
 * The same problems, each with the person whose month was refused and with the indicator whose actual or terms its
 * path leads to: what a reader sorts them by. `document` is what the paths start at, however malformed.
 */
export function attributeProblems(document: { readonly inputs?: unknown }, problems: readonly Problem[]): Problem[] {
  const person = personText.safeParse(readStep(document.inputs, 'person')).data;
  return problems.map((problem) => {
    const indicator = problem.indicator ?? findIndicator(problem.path, document);
    return {
      ...problem,
      ...(person === undefined ? {} : { person }),
      ...(indicator === undefined ? {} : { indicator }),
    };
  });
}

function findIndicator(path: Problem['path'], document: unknown): string | undefined {
  if (path[0] === 'inputs' && path[1] === 'actuals') return codeText.safeParse(path[2]).data;
  let at = document;
  for (const [index, step] of path.entries()) {
    at = readStep(at, step);
    if (path[index - 1] === 'indicators') return codeText.safeParse(readStep(at, 'code')).data;
  }
  return undefined;
}

/** What stands one step further in a document, however malformed. */
export function readStep(value: unknown, step: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? (value as Record<string | number, unknown>)[step]
    : undefined;
}

/** The issues of a refused parse as problems with the code `invalid`. */
export function convertIssues(issues: readonly z.core.$ZodIssue[], prefix: PropertyKey[] = []): Problem[] {
  return issues.flatMap((issue) => {
    const path = [...prefix, ...issue.path];
    const closest = issue.code === 'invalid_union' ? findClosestAlternative(issue.errors) : undefined;
    if (closest !== undefined) return convertIssues(closest, path);
    return [
      {
        code: 'invalid',
        path: path.map((step) => (typeof step === 'number' ? step : String(step))),
        message: issue.message,
      },
    ];
  });
}

/**
 * Of the alternatives that all failed, the one that the author most likely meant: that which was right at its
 * root and failed further down. Undefined where none was, so that the message of the union speaks.
 */
function findClosestAlternative(
  alternatives: readonly (readonly z.core.$ZodIssue[])[],
): readonly z.core.$ZodIssue[] | undefined {
  const failedInside = alternatives.filter((issues) => issues.length > 0 && issues.every(failsInside));
  return failedInside.length === 1 ? failedInside[0] : undefined;
}

function failsInside(issue: z.core.$ZodIssue): boolean {
  if (issue.path.length > 0) return true;
  return issue.code !== 'invalid_type' && issue.code !== 'unrecognized_keys' && issue.code !== 'invalid_union';
}
