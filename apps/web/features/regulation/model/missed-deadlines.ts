import { roles, type Role } from '#approvals/role.js';
import type { components } from '../../../shared/api/api-types.js';

export type ReminderRules = components['schemas']['OrganisationView']['reminderRules'];
type WhenMissed = ReminderRules['whenMissed'];
type Consequence = NonNullable<WhenMissed['month']['plans-signed']>;

/** A deadline by which somebody owes something. */
export type OwedDeadline =
  | { cycle: 'month'; kind: keyof WhenMissed['month'] }
  | { cycle: 'year'; kind: keyof WhenMissed['year'] };

/** Those of a month and of a year, in the order of the regulation. */
export const deadlinesOwed: readonly OwedDeadline[] = [
  { cycle: 'month', kind: 'tasks-agreed' },
  { cycle: 'month', kind: 'plans-signed' },
  { cycle: 'month', kind: 'actuals-submitted' },
  { cycle: 'month', kind: 'payroll-posted' },
  { cycle: 'year', kind: 'plans-signed' },
  { cycle: 'year', kind: 'actuals-submitted' },
  { cycle: 'year', kind: 'bonus-posted' },
];

/** Who may be told besides the superior. */
export const tellable = roles.filter((role) => role !== 'sales-manager');

/** What missing a deadline causes, with whoever stands above those who owe it. */
export function consequenceOf(
  deadline: OwedDeadline,
  { whenMissed, escalatesAfter, superiors }: ReminderRules,
): Consequence & { superior: Role | null } {
  const owner =
    deadline.kind === 'payroll-posted' || deadline.kind === 'bonus-posted' ? 'accounting' : 'head-of-department';
  const own = deadline.cycle === 'month' ? whenMissed.month[deadline.kind] : whenMissed.year[deadline.kind];
  return { ...(own ?? { escalatesAfter, alsoTells: [] }), superior: superiors[owner] };
}

/** The rules with another consequence of one deadline; the others stay as they are. */
export function changeConsequence(
  rules: ReminderRules,
  { cycle, kind }: OwedDeadline,
  consequence: Consequence,
): ReminderRules {
  const { whenMissed } = rules;
  return { ...rules, whenMissed: { ...whenMissed, [cycle]: { ...whenMissed[cycle], [kind]: consequence } } };
}
