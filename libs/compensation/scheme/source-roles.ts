import type { TraceSource } from '../trace/trace.js';
import { findComponentKind } from './component-registry.js';
import { listReferencesOfCondition } from '../terms/condition.js';
import type { Reference } from '../terms/reference.js';
import type { PayScheme } from './scheme-shape.js';

/**
 * The documents that a component's numbers come from: the plan where it measures indicators, whose targets are the
 * plan, and the actuals where it or its gate reads anything that the month came to. What other components come to
 * has its documents with them.
 */
export function listSourceRoles(
  { kind, terms, when }: PayScheme['components'][number],
  { conditions }: PayScheme,
): TraceSource['role'][] {
  const { references, indicators, actualCodes, readsPersonalPlan } = findComponentKind(kind);
  const isPersonal = readsPersonalPlan?.(terms) === true;
  const gate = when === undefined ? [] : behind(listReferencesOfCondition(when, []), conditions, new Set());
  const readsMonth = [...references(terms), ...gate].some(({ to }) => to === 'value' || to === 'section');
  return [
    ...(isPersonal || (indicators?.(terms) ?? []).length > 0 ? ['plan' as const] : []),
    ...(isPersonal || readsMonth || (actualCodes?.(terms) ?? []).length > 0 ? ['actuals' as const] : []),
  ];
}

/** What references read, through the conditions that they name, each condition once. */
function behind(references: readonly Reference[], conditions: PayScheme['conditions'], seen: Set<string>): Reference[] {
  return references.flatMap((reference) => {
    if (reference.to !== 'condition') return [reference];
    const named = conditions.find((condition) => condition.code === reference.code);
    if (named === undefined || seen.has(named.code)) return [];
    seen.add(named.code);
    return behind(listReferencesOfCondition(named.when, []), conditions, seen);
  });
}
