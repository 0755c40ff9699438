import type { Problem } from '../documents/problem.js';
import { listParts, type Condition } from '../terms/condition.js';
import { NamedConditions } from './named-conditions.js';
import type { PayScheme } from './scheme-shape.js';

/** Each level is a step of the explanation; deeper than this no statement could be explained, nor its pack be read. */
const MOST_LEVELS = 24;

/**
 * The gates and named conditions that are nested too deep when the conditions that they name are counted with them.
 * The conditions are free of circles, and each is measured once. The paths start at the scheme.
 */
export function findTooDeepThroughNames(scheme: PayScheme): Problem[] {
  const levelsOf = makeLevelCounter(new NamedConditions(scheme));
  return (['conditions', 'components'] as const).flatMap((list) =>
    scheme[list].flatMap(({ when }, index) => {
      if (when === undefined || levelsOf(when) <= MOST_LEVELS) return [];
      return [
        {
          code: 'invalid',
          path: [list, index, 'when'],
          message: `is nested deeper than ${MOST_LEVELS} levels with the conditions that it names; let fewer conditions name each other`,
        },
      ];
    }),
  );
}

function makeLevelCounter(conditions: NamedConditions): (condition: Condition) => number {
  const known = new Map<string, number>();
  const levelsOf = (condition: Condition): number => {
    if ('condition' in condition) return 1 + levelsOfNamed(condition.condition);
    return 1 + Math.max(0, ...listParts(condition).map(({ part }) => levelsOf(part)));
  };
  const levelsOfNamed = (code: string): number => {
    const levels = known.get(code) ?? levelsOf(conditions.find(code).when);
    known.set(code, levels);
    return levels;
  };
  return levelsOf;
}
