import type { z } from 'zod';
import { convertIssues } from '#compensation/documents/problem.js';
import type { FieldProblem } from '#contracts/domain-error.js';
import { toFieldProblems } from '#contracts/field-problem.js';

/**
 * What is wrong with a request, one problem for one fault. What is wrong with the body as a whole stands at `body`:
 * an empty path leads nowhere.
 */
export function requestProblems(issues: readonly z.core.$ZodIssue[]): FieldProblem[] {
  const problems = convertIssues(issues.filter(isFaultOfItsOwn));
  return toFieldProblems(
    problems.map((problem) => (problem.path.length > 0 ? problem : { ...problem, path: ['body'] })),
  );
}

/** A value that is not of its form keeps no rule either: of the issues at one place, those after the first that is about the form repeat it. */
function isFaultOfItsOwn(issue: z.core.$ZodIssue, index: number, issues: readonly z.core.$ZodIssue[]): boolean {
  const place = placeOf(issue);
  return !issues.slice(0, index).some((earlier) => earlier.code !== 'custom' && placeOf(earlier) === place);
}

function placeOf({ path }: z.core.$ZodIssue): string {
  return JSON.stringify(path.map(String));
}
