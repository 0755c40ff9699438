import type { components } from '../api/api-types.js';
import type { Rules } from './rule-field.js';

export type Organisation = components['schemas']['OrganisationView'];
export type DeadlineRules = components['schemas']['DeadlineRules'];
export type Routes = Organisation['routes'];
export type RoutedKind = keyof Routes;
type Named = components['schemas']['ChangeDraftBody']['rules'];

export const deadlineKinds = [
  'drafting-opened',
  'tasks-agreed',
  'plans-signed',
  'actuals-submitted',
  'payroll-posted',
] as const satisfies readonly (keyof DeadlineRules)[];

export const daysOff = ['keep', 'previous-working-day', 'next-working-day'] as const;
export const offsets = [-1, 0, 1] as const;

/** The rules that stand in the organisation by a name of their own. */
const named = [
  'deadlineRules',
  'weightMemoRule',
  'forecastRule',
  'annualRules',
  'loyaltyStandard',
  'retentionRules',
  'mostIndicators',
  'statementBounds',
  'payrollRules',
  'deductionLimit',
] as const satisfies readonly (keyof Named)[];

/** What of the rules a change names: those that are not as they were, and nothing else. */
export function changedRules(
  before: Pick<Organisation, 'routes'> & Partial<Pick<Organisation, (typeof named)[number]>>,
  after: typeof before,
): Named {
  const changed = named.filter((name) => differs(before[name], after[name])).map((name) => [name, after[name]]);
  const routes = changedRoutes(before.routes, after.routes);
  return { ...Object.fromEntries(changed), ...(Object.keys(routes).length === 0 ? {} : { routes }) };
}

/** The rules with those that a change names in the place of their own; of routes, the kinds that it names. */
export function withRules<Held extends Pick<Organisation, 'routes'>>(rules: Held, named: Named): Held {
  return { ...rules, ...named, routes: { ...rules.routes, ...named.routes } };
}

/** The routes that are not as they were, by the kind of document. */
export function changedRoutes(before: Routes, after: Routes): Partial<Routes> {
  return Object.fromEntries(
    Object.entries(after).filter(([kind, route]) => differs(before[kind as RoutedKind], route)),
  ) as Partial<Routes>;
}

function differs(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

/** Rules of the organisation as each is asked for. */
export function asAsked(rules: Organisation): Omit<Rules, 'weekend' | 'statementNotices'> {
  const { timeZone, disputeDays, deductionLimit, mostIndicators } = rules;
  return {
    ...rules,
    timeZone: { timeZone },
    disputeDays: { disputeDays },
    deductionLimit: { deductionLimit },
    planLimits: { mostIndicators },
  };
}
