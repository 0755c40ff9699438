import type { TraceSource } from '../trace/trace.js';
import { findComponentKind } from './component-registry.js';
import { listReferencesOfCondition } from '../terms/condition.js';
import { listReferencesOfMultiplier } from '../terms/multiplier.js';
import type { NamedConditions } from './named-conditions.js';
import type { PayScheme } from './scheme-shape.js';

/**
 * The documents that a component's numbers come from: the plan where it measures indicators, whose targets are the
 * plan, and the actuals where it, its gate or its factor reads anything that the month came to. What other components come to
 * has its documents with them.
 */
export function listSourceRoles(
  { kind, terms, when, times }: PayScheme['components'][number],
  conditions: NamedConditions,
): TraceSource['role'][] {
  const { references, indicators, actualCodes, readsPersonalPlan } = findComponentKind(kind);
  const isPersonal = readsPersonalPlan?.(terms) === true;
  const gate = when === undefined ? [] : conditions.listThrough(listReferencesOfCondition(when, []));
  const factor = times === undefined ? [] : listReferencesOfMultiplier(times, []);
  const readsMonth = [...references(terms), ...gate, ...factor].some(({ to }) => to === 'value' || to === 'section');
  return [
    ...(isPersonal || (indicators?.(terms) ?? []).length > 0 ? ['plan' as const] : []),
    ...(isPersonal || readsMonth || (actualCodes?.(terms) ?? []).length > 0 ? ['actuals' as const] : []),
  ];
}
