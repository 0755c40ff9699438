import type { z } from 'zod';

/** One reason why something cannot be accepted: a stable code, where it is, what is wrong and what to do. */
export interface Problem {
  readonly code: string;
  readonly path: (string | number)[];
  readonly message: string;
}

/** The same problems seen from an enclosing document: `prefix` goes before each path. */
export function problemsUnder(prefix: (string | number)[], problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, path: [...prefix, ...problem.path] }));
}

/** The issues of a refused parse as problems with the code `invalid`. */
export function problemsOfIssues(issues: readonly z.core.$ZodIssue[]): Problem[] {
  return issues.map((issue) => ({
    code: 'invalid',
    path: issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
    message: issue.message,
  }));
}
