import { calculateCompiled } from '../calculation/calculate-statement.js';
import { findStatementDifferences, type StatementDifference } from '../statement/expected-statement.js';
import { convertIssues, type Problem } from '../documents/problem.js';
import { compileScheme, type CompiledScheme } from '../scheme/compile-scheme.js';
import { type PayScheme, paySchemeSchema } from '../scheme/pay-scheme.js';
import { findUnsaidInScheme } from '../scheme/unsaid-fields.js';
import type { SchemeExample } from '../scheme/scheme-example.js';

export interface ExampleResult {
  readonly name: string;
  readonly ok: boolean;
  readonly differences: readonly StatementDifference[];
}

export interface ExamplesResult {
  readonly ok: boolean;
  /** One of each example, in their order. */
  readonly results: readonly ExampleResult[];
}

/** Executes every worked example of a scheme. Amounts are compared as numbers, so that "47000" is "47000.00". */
export function checkExamples(compiled: CompiledScheme): ExamplesResult {
  const results = compiled.scheme.examples.map((example): ExampleResult => {
    const differences = findDifferences(compiled, example);
    return { name: example.name, ok: differences.length === 0, differences };
  });
  return { ok: results.every((result) => result.ok), results };
}

/**
 * What keeps a scheme from being submitted for signature: what is not complete in it, or else what it does not say and
 * the examples that do not come out, one problem for each difference. Empty when all of them do, or there are none. The
 * paths start at the scheme.
 */
export function findSubmissionRefusals(document: unknown): Problem[] {
  const parsed = paySchemeSchema.safeParse(document);
  if (!parsed.success) return convertIssues(parsed.error.issues);
  return listSubmissionRefusals(parsed.data);
}

/** The same of a complete scheme. */
export function listSubmissionRefusals(scheme: PayScheme): Problem[] {
  return [...findUnsaidInScheme(scheme), ...findDifferingExamples(scheme)];
}

/** The examples of a complete scheme that do not come out, one problem for each difference. */
export function findDifferingExamples(scheme: PayScheme): Problem[] {
  if (scheme.examples.length === 0) return [];
  return checkExamples(compileScheme(scheme)).results.flatMap(({ name, differences }, index) =>
    differences.map(({ path, line, expected, actual }) => ({
      code: 'example-differs',
      path: ['examples', index, ...path],
      message: `the example "${name}" expects ${line === undefined ? '' : `of the line ${line.component} / ${line.code} `}${expected}, but the scheme gives ${actual}; correct the example or the scheme`,
    })),
  );
}

function findDifferences(compiled: CompiledScheme, example: SchemeExample): StatementDifference[] {
  const result = calculateCompiled(compiled, example.inputs, example.carriedState, { traced: false, atAnyTime: true });
  if (!result.ok)
    return result.problems.map(({ path, message }) => ({
      path,
      expected: 'a statement',
      actual: `a refusal: ${message}`,
    }));
  return findStatementDifferences(example.expected, result);
}
