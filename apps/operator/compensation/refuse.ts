import type { Problem } from '#compensation/documents/problem.js';
import { DomainError } from '#contracts/domain-error.js';
import { toFieldProblems } from '#contracts/field-problem.js';
import { CommandRefusal } from '../command-refusal.js';

/** The problems of a document as the operator's refusal: exit code 2, each with the path of its field. */
export function refusalOf(code: string, detail: string, problems: readonly Problem[]): DomainError {
  return new CommandRefusal('invalid', code, detail, toFieldProblems(problems));
}
