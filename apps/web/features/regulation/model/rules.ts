import type { components } from '../../../shared/api/api-types.js';

export type Organisation = components['schemas']['OrganisationView'];
export type DeadlineRules = components['schemas']['DeadlineRules'];
export type Routes = Organisation['routes'];
export type RoutedKind = keyof Routes;

export const deadlineKinds = [
  'drafting-opened',
  'tasks-agreed',
  'plans-signed',
  'actuals-submitted',
  'payroll-posted',
] as const satisfies readonly (keyof DeadlineRules)[];

export const daysOff = ['keep', 'previous-working-day', 'next-working-day'] as const;
export const offsets = [-1, 0, 1] as const;

/** What of the rules a change names: those that are not as they were, and nothing else. */
export function changedRules(
  before: Pick<Organisation, 'deadlineRules' | 'deductionLimit' | 'mostIndicators' | 'routes'>,
  after: typeof before,
): components['schemas']['ChangeDraftBody']['rules'] {
  const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
  const routes = Object.fromEntries(
    Object.entries(after.routes).filter(([kind, route]) => differs(before.routes[kind as RoutedKind], route)),
  );
  return {
    ...(differs(before.deadlineRules, after.deadlineRules) ? { deadlineRules: after.deadlineRules } : {}),
    ...(before.deductionLimit === after.deductionLimit ? {} : { deductionLimit: after.deductionLimit }),
    ...(before.mostIndicators === after.mostIndicators ? {} : { mostIndicators: after.mostIndicators }),
    ...(Object.keys(routes).length === 0 ? {} : { routes }),
  };
}
