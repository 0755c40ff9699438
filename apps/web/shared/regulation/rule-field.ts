import type { components } from '../api/api-types.js';

/** Where in a rule a field stands; nothing is the rule itself. */
export type Path = readonly (string | number)[];

/** How a field of a rule is asked for; one that may be left empty is null then. */
type Asked =
  | { kind: 'text' | 'time' | 'yes' }
  | { kind: 'whole' | 'share'; isOptional?: true }
  | { kind: 'choice'; of: readonly string[]; words: 'choice' | 'role' | 'zone'; isOptional?: true }
  /** Several of them. */
  | { kind: 'choices'; of: readonly (string | number)[]; words: 'choice' | 'weekday' | 'itself' }
  /** A day, counted in months from the one that it is about, or from January of the year. */
  | { kind: 'day'; counts: 'from-month' | 'from-january' }
  /** From when on it may be done, where that is not the usual day. */
  | { kind: 'opening'; mayFollowActuals: boolean }
  /** Whether what stands below it is looked at; what it begins with. */
  | { kind: 'part'; begins: object };

/** One field; `word` is its word in `field` of the feature's words. */
export type RuleField = Asked & { path: Path; word: string };

type Schemas = components['schemas'];
/** A day of a rule: of which month, and what becomes of it on a day off. */
export type DayRule = Schemas['DeadlineRule'];

/** What is kept of an organisation, each as the API takes it. */
export interface Rules {
  timeZone: Schemas['OrganisationTimeZone'];
  weekend: Schemas['Weekend'];
  disputeDays: Schemas['DisputeDays'];
  tailRules: Schemas['TailRulesBody'];
  reminderRules: Schemas['ReminderRulesBody'];
  deductionLimit: Schemas['DeductionLimit'];
  planLimits: Schemas['PlanLimits'];
  weightMemoRule: Schemas['DeadlineRule'];
  forecastRule: Schemas['DeadlineRule'];
  deadlineRules: Schemas['DeadlineRules'];
  annualRules: Schemas['AnnualRulesBody'];
  loyaltyStandard: Schemas['LoyaltyStandardBody'];
  retentionRules: Schemas['RetentionRulesBody'];
  statementBounds: Schemas['StatementBoundsBody'];
  payrollRules: Schemas['PayrollRulesBody'];
  statementNotices: Schemas['StatementNoticesBody'];
}
export type RuleName = keyof Rules;

/** Rules that no document changes: an administrator says them, and they hold at once. */
export const ownRules = ['timeZone', 'weekend', 'disputeDays', 'reminderRules', 'tailRules'] as const;

/** Rules of the regulation: once people are paid by them, a signed document alone changes them. */
export const regulationRules = [
  'deadlineRules',
  'weightMemoRule',
  'forecastRule',
  'annualRules',
  'planLimits',
  'deductionLimit',
  'statementBounds',
  'payrollRules',
  'retentionRules',
  'loyaltyStandard',
] as const;
