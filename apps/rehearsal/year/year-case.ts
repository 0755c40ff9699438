import type { Day } from '#calendar/day.js';
import type { CompanyCase, Handle, MonthOfCase } from '../company/company-case.js';
import type { KpiPlan } from './kpi-plans-of-year.js';

/** A signed plan that is revised for what nobody could foresee, when its month is over. */
export interface RevisionOfYear {
  readonly handle: Handle;
  /** Its first day; the whole month without. */
  readonly from?: Day;
  readonly terms: KpiPlan;
  /** Whether the actuals of the month are approved already, so that its last signature sends them back. */
  readonly afterApproval: boolean;
}

/** How the papers of a month go their way. */
export interface CourseOfMonth {
  /** Whose plan the commercial director returns before signing the next version. */
  readonly returnedPlans: readonly Handle[];
  /** The departments whose plans the general director signs when the day for it is over. */
  readonly lateSignatures: readonly string[];
  readonly returnedActuals: readonly string[];
  /** The departments that bring their actuals when the day for it is over. */
  readonly lateActuals: readonly string[];
  readonly revisions: readonly RevisionOfYear[];
  /** Whether the commercial director is away when the plans are to be signed, and the deputy signs them. */
  readonly directorIsAway: boolean;
}

export interface MonthOfYear extends MonthOfCase {
  readonly plans: Readonly<Record<Handle, KpiPlan>>;
  readonly course: CourseOfMonth;
  /** Schemes that are signed before the month begins. */
  readonly schemes: readonly unknown[];
  /** Who is paid for the month on their last day, by a run of their own. */
  readonly leaver?: Handle;
}

/** All that is decided about a year before it is played: what is entered, by whom, and what goes wrong. */
export interface YearCase extends CompanyCase<MonthOfYear> {
  readonly seed: number;
}

/** Who signs for the commercial director while they are away. */
export const deputy: Handle = 'deputy';
