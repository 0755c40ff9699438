import type { Problem } from '#compensation/documents/problem.js';
import { DomainError, type FieldProblem } from '#contracts/domain-error.js';

const MOST_PROBLEMS = 100;
const LONGEST_STEP = 60;
const LONGEST_MESSAGE = 1000;

/**
 * The problems of a document as the operator's refusal: exit code 2, each with the path of its field. At most the
 * first 100 are told and nothing of the document is repeated at length, so that a hostile one stays cheap.
 */
export function refusalOf(code: string, detail: string, problems: readonly Problem[]): DomainError {
  const told = problems.slice(0, MOST_PROBLEMS).map(fieldProblem);
  const more =
    problems.length > told.length ? ` The first ${told.length} of ${problems.length} problems are told.` : '';
  return new DomainError('invalid', code, `${detail}${more}`, {}, told);
}

/** A problem as a refusal tells it: the path in one text, nothing at length. */
export function fieldProblem({ code, path, message, person, indicator }: Problem): FieldProblem {
  const about = { ...(person === undefined ? {} : { person }), ...(indicator === undefined ? {} : { indicator }) };
  return {
    path: path.map((step) => cut(String(step), LONGEST_STEP)).join('.'),
    message: cut(message, LONGEST_MESSAGE),
    ...{ code, ...about },
  };
}

function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
