import type { z } from 'zod';
import { convertIssues } from '#compensation/documents/problem.js';
import type { FieldProblem } from '#contracts/domain-error.js';
import { toFieldProblems } from '#contracts/field-problem.js';

/**
 * What is wrong with a request, one problem for one fault. What is wrong with the body as a whole stands at `body`:
 * an empty path leads nowhere.
 */
export function requestProblems(issues: readonly z.core.$ZodIssue[]): FieldProblem[] {
  const problems = convertIssues(leaveOutRepetitions(issues));
  return toFieldProblems(
    problems.map((problem) => (problem.path.length > 0 ? problem : { ...problem, path: ['body'] })),
  );
}

/** A value that is not of its form keeps no rule either: of the issues at one place, those after the first that is about the form repeat it. */
function leaveOutRepetitions(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  // By a key: a department's actuals may be wrong in ten thousand places, and each pair of them compared takes minutes.
  const misformed = new Set<string>();
  return issues.filter((issue) => {
    const place = JSON.stringify(issue.path.map(String));
    if (misformed.has(place)) return false;
    if (issue.code !== 'custom') misformed.add(place);
    return true;
  });
}
