import { calculateStatement } from '../calculation/calculate-statement.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import type { CarriedState, ExplainedStatement } from '../statement/statement.js';

/** The statement; an Error with the problems where there is none. */
export function expectStatement(
  scheme: PaySchemeDraft,
  inputs: StatementInputsDraft,
  carriedState?: CarriedState,
): ExplainedStatement {
  const result = calculateStatement(scheme, inputs, carriedState);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

/** The refusals of a calculation, each as `path: code`; an Error with the total where it is paid. The scheme and the inputs may be anything. */
export function expectRefusals(scheme: unknown, inputs: unknown = {}, carriedState?: CarriedState): string[] {
  const result = calculateStatement(scheme as PaySchemeDraft, inputs as StatementInputsDraft, carriedState);
  if (result.ok) throw new Error(`paid ${result.total}`);
  return result.problems.map((problem) => `${problem.path.join('.')}: ${problem.code}`);
}
