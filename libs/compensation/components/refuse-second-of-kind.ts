import type { Problem } from '../documents/problem.js';
import type { Vocabulary } from '../terms/vocabulary.js';

/** Refuses more than one component of a kind that reads a whole section of the inputs; `because` says what would go wrong. */
export function refuseSecondOfKind(kind: string, vocabulary: Vocabulary, because: string): Problem[] {
  if (vocabulary.components.filter((component) => component.kind === kind).length < 2) return [];
  return [
    {
      code: 'invalid',
      path: [],
      message: `a scheme has at most one component of the kind "${kind}": with several, ${because}`,
    },
  ];
}
