import { liesIn, type PartOfInputs, type RefusedInputs } from '../inputs/read-inputs.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import { prefixProblems, type Problem } from '../documents/problem.js';
import type { PayScheme } from '../scheme/pay-scheme.js';
import type { StatementResult } from '../statement/statement.js';

/**
 * All that is wrong with inputs that their schema refuses: its refusals, and what a calculation of the rest finds, where
 * the scheme is known. Nothing is told that only follows from a refused part. The paths start at `inputs`.
 */
export function findProblemsOfInputs(
  { problems, refused, rest }: RefusedInputs,
  scheme: PayScheme | undefined,
  calculate: (rest: StatementInputs, scheme: PayScheme) => StatementResult,
): Problem[] {
  const result =
    rest === undefined || scheme === undefined ? undefined : calculate(rest, withoutDefaults(scheme, refused));
  return [
    ...prefixProblems(['inputs'], problems),
    ...(result?.ok === false ? filterProblemsOfRest(result.problems, refused) : []),
  ];
}

/**
 * The scheme for inputs of which parts were refused: a refused value has no default, or what is calculated with it
 * would be judged by another number than was given.
 */
export function withoutDefaults(scheme: PayScheme, refused: readonly PartOfInputs[]): PayScheme {
  const values = scheme.values.map((value) =>
    refused.some((part) => liesIn(['values', value.code], part)) ? { ...value, default: undefined } : value,
  );
  return { ...scheme, values };
}

/** Of the problems of the rest those that do not follow from what was refused. */
export function filterProblemsOfRest(problems: readonly Problem[], refused: readonly PartOfInputs[]): Problem[] {
  const isPlanRefused = refused.some((part) => liesIn(['kpiPlan'], part));
  return problems.filter(({ code, path }) => {
    // The amounts, and the indicators that there are, depend on what was refused.
    if (code === 'amount-too-large' || (code === 'unknown-indicator' && isPlanRefused)) return false;
    return path[0] !== 'inputs' || !refused.some((part) => liesIn(path.slice(1), part));
  });
}
