import { attributeProblems, type Problem } from '../documents/problem.js';
import { removeRepetitions } from '../documents/remove-repetitions.js';
import type { RefusedStatement } from '../statement/statement.js';

/**
 * Refuses a statement: every problem once, however many components came across it, with whom and which indicator it
 * is about. The paths start at the document.
 */
export function refuseStatement(
  document: { readonly inputs?: unknown },
  problems: readonly Problem[],
): RefusedStatement {
  return { ok: false, problems: removeRepetitions(attributeProblems(document, problems)) };
}
