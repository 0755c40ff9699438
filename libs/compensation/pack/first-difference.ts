import { isObject } from '../documents/is-object.js';
export interface Difference {
  readonly path: (string | number)[];
  /** What stands on each side; undefined where that side has nothing. */
  readonly inPack: unknown;
  readonly recalculated: unknown;
}

/**
 * Where two values of JSON first differ: lists by position, objects in the alphabetical order of their keys.
 * Nothing when they are the same. Both sides have passed `findDocumentProblems`, so the recursion is bounded.
 */
export function firstDifference(
  inPack: unknown,
  recalculated: unknown,
  path: (string | number)[] = [],
): Difference | undefined {
  if (Object.is(inPack, recalculated)) return undefined;
  if (Array.isArray(inPack) && Array.isArray(recalculated)) {
    return findFirst(
      Array.from({ length: Math.max(inPack.length, recalculated.length) }, (_, index) => index),
      inPack,
      recalculated,
      path,
    );
  }
  if (isObject(inPack) && isObject(recalculated)) {
    return findFirst(
      [...new Set([...Object.keys(inPack), ...Object.keys(recalculated)])].sort(),
      inPack,
      recalculated,
      path,
    );
  }
  return { path, inPack, recalculated };
}

function findFirst(
  steps: readonly (string | number)[],
  inPack: object,
  recalculated: object,
  path: (string | number)[],
): Difference | undefined {
  for (const step of steps) {
    const difference = firstDifference(own(inPack, step), own(recalculated, step), [...path, step]);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function own(value: object, step: string | number): unknown {
  return Object.hasOwn(value, step) ? (value as Record<string | number, unknown>)[step] : undefined;
}
