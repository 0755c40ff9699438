import type { Evaluation } from './evaluation.js';

export interface Absence {
  /** What is said where the inputs name no person. */
  readonly unnamed: string;
  /** What is said where the list does not have the person. */
  readonly missing: { readonly code: string; readonly path: string[]; readonly message: string };
}

/** Where the person of the statement stands among everyone of a list; -1, and a problem, where nowhere. */
export function findPositionOfPerson(
  evaluation: Evaluation,
  everyone: readonly { readonly id: string }[],
  { unnamed, missing }: Absence,
): number {
  const { person } = evaluation.inputs;
  if (person === undefined) {
    evaluation.refuse('missing-person', ['person'], unnamed);
    return -1;
  }
  const index = everyone.findIndex(({ id }) => id === person);
  if (index < 0) evaluation.refuse(missing.code, missing.path, missing.message);
  return index;
}
