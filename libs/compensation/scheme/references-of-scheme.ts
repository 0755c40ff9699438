import { findComponentKind } from './component-registry.js';
import { listReferencesOfCondition } from '../terms/condition.js';
import { listReferencesOfMultiplier } from '../terms/multiplier.js';
import type { Reference } from '../terms/reference.js';
import type { PayScheme } from './scheme-shape.js';

/** Everything that a scheme speaks of by its code; the paths start at the scheme. */
export function listReferencesOfScheme(scheme: PayScheme): Reference[] {
  return [
    ...scheme.conditions.flatMap((each, index) => listReferencesOfCondition(each.when, ['conditions', index, 'when'])),
    ...scheme.components.flatMap(listReferencesOfComponent),
  ];
}

/** What one component speaks of itself: its line, its gate, its factor and its terms; the paths start at the scheme. */
export function listReferencesOfComponent(
  { kind, line, when, times, terms }: PayScheme['components'][number],
  index: number,
): Reference[] {
  const at = ['components', index];
  return [
    ...(line === undefined ? [] : [{ to: 'line' as const, code: line, path: [...at, 'line'] }]),
    ...(when === undefined ? [] : listReferencesOfCondition(when, [...at, 'when'])),
    ...(times === undefined ? [] : listReferencesOfMultiplier(times, [...at, 'times'])),
    ...findComponentKind(kind)
      .references(terms)
      .map((reference) => ({ ...reference, path: [...at, 'terms', ...reference.path] })),
  ];
}
