import { findComponentKind } from './component-registry.js';
import { listReferencesOfCondition } from '../terms/condition.js';
import type { Reference } from '../terms/reference.js';
import type { PayScheme } from './scheme-shape.js';

/** Everything that a scheme speaks of by its code; the paths start at the scheme. */
export function listReferencesOfScheme(scheme: PayScheme): Reference[] {
  return [
    ...scheme.conditions.flatMap((each, index) => listReferencesOfCondition(each.when, ['conditions', index, 'when'])),
    ...scheme.components.flatMap((_, index) => ownReferences(scheme, index)),
  ];
}

/** What one component speaks of, and the named conditions that it depends on do; the paths start at the scheme. */
export function listReferencesOfComponent(scheme: PayScheme, index: number): Reference[] {
  const seen = new Set<string>();
  const behind = (references: readonly Reference[]): Reference[] =>
    references.flatMap((reference) => {
      if (reference.to !== 'condition' || seen.has(reference.code)) return [reference];
      seen.add(reference.code);
      const at = scheme.conditions.findIndex(({ code }) => code === reference.code);
      return [reference, ...behind(listReferencesOfCondition(scheme.conditions[at]!.when, ['conditions', at, 'when']))];
    });
  return behind(ownReferences(scheme, index));
}

function ownReferences(scheme: PayScheme, index: number): Reference[] {
  const component = scheme.components[index]!;
  const at = ['components', index];
  return [
    ...(component.line === undefined ? [] : [{ to: 'line' as const, code: component.line, path: [...at, 'line'] }]),
    ...(component.when === undefined ? [] : listReferencesOfCondition(component.when, [...at, 'when'])),
    ...findComponentKind(component.kind)
      .references(component.terms)
      .map((reference) => ({ ...reference, path: [...at, 'terms', ...reference.path] })),
  ];
}
