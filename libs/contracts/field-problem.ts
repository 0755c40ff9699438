import type { Problem } from '#compensation/documents/problem.js';
import { boundProblems } from './bounded.js';
import type { FieldProblem } from './domain-error.js';

const LONGEST_STEP = 60;
const LONGEST_PATH = 400;
const LONGEST_MESSAGE = 1000;

/** NUL has no place in PostgreSQL's text, half of a surrogate pair has none in UTF-8. */
const UNSTORABLE = /[\0\p{Cs}]/gu;

/**
 * The problems of a document as every refusal tells them, over HTTP, in a workflow's failure and on standard error:
 * the path in one text, nothing of the document repeated at length, at most the first 100
 * and how many more there are.
 */
export function toFieldProblems(problems: readonly Problem[]): FieldProblem[] {
  return boundProblems(problems.map(toFieldProblem));
}

/** One of them. */
export function toFieldProblem({ path, code, message, person, indicator }: Problem): FieldProblem {
  const steps = path.map((step) => cut(String(step).replace(UNSTORABLE, '\uFFFD'), LONGEST_STEP));
  return {
    path: cut(steps.join('.'), LONGEST_PATH),
    message: cut(message, LONGEST_MESSAGE),
    code,
    ...(person === undefined ? {} : { person }),
    ...(indicator === undefined ? {} : { indicator }),
  };
}

function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
