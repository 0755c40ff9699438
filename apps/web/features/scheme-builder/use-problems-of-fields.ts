import { useState } from 'react';
import type { Problem } from '#compensation/documents/problem.js';
import { useSentences } from '../../shared/refusals/use-sentences.js';
import { idOf, isWithin, type Path } from './fields/form-context.js';

/** What is wrong, at the fields: of those where somebody has been, and of all once it was to be saved. */
export function useProblemsOfFields(problems: readonly Problem[]) {
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set());
  const [isAll, setAll] = useState(false);
  const say = useSentences(problems.length > 0);
  const isTold = (path: Path) => isAll || visited.has(idOf(path));
  return {
    errorAt: (path: Path): string | undefined => {
      const found = problems.find((each) => each.path.length === path.length && isWithin(each, path));
      return found && isTold(path) ? say(found.message).text : undefined;
    },
    errorsOf: (path: Path, shown: readonly string[]): string[] => {
      if (!isAll) return [];
      const unseen = problems.filter(
        (each) =>
          isWithin(each, path) &&
          (each.path.length === path.length ||
            (each.path.length === path.length + 1 && !shown.includes(String(each.path[path.length])))),
      );
      return unseen.map(({ message }) => say(message).text);
    },
    visit: (id: string) => setVisited((before) => (id === '' || before.has(id) ? before : new Set([...before, id]))),
    tellAll: () => setAll(true),
  };
}
