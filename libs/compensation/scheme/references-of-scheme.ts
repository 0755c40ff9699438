import { componentOfKind } from './component-registry.js';
import { referencesOfCondition } from './condition.js';
import type { Reference } from './reference.js';
import type { PayScheme } from './scheme-shape.js';

/** Everything that a scheme speaks of by its code; the paths start at the scheme. */
export function referencesOfScheme(scheme: PayScheme): Reference[] {
  return [
    ...scheme.conditions.flatMap((each, index) => referencesOfCondition(each.when, ['conditions', index, 'when'])),
    ...scheme.components.flatMap((component, index): Reference[] => [
      ...(component.line === undefined ? [] : [{ to: 'line' as const, code: component.line, path: ['components', index, 'line'] }]),
      ...(component.when === undefined ? [] : referencesOfCondition(component.when, ['components', index, 'when'])),
      ...componentOfKind(component.kind).references(component.terms).map((reference) => ({ ...reference, path: ['components', index, 'terms', ...reference.path] })),
    ]),
  ];
}
