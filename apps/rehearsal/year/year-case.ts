import type { Day } from '#calendar/day.js';
import type { Actuals } from '#compensation/inputs/actuals.js';
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

/** A task of somebody in a month: agreed for it, or moved to it because it was missed in the month before. */
export interface TaskOfYear {
  readonly handle: Handle;
  readonly name: string;
  readonly isMoved: boolean;
  readonly done: boolean;
}

/** The weights of plans of one department are changed on the first day of their month. */
export interface MemoOfYear {
  readonly department: string;
  readonly handles: readonly Handle[];
  readonly weights: Readonly<Record<string, string>>;
}

/** How the papers of a month go their way. */
export interface CourseOfMonth {
  /** Whose plan the commercial director returns before signing the next version. */
  readonly returnedPlans: readonly Handle[];
  /** Whose plan the head takes back once, and submits again. */
  readonly withdrawnPlans: readonly Handle[];
  /** The departments whose plans the general director signs when the day for it is over. */
  readonly lateSignatures: readonly string[];
  readonly returnedActuals: readonly string[];
  /** The departments that bring their actuals when the day for it is over. */
  readonly lateActuals: readonly string[];
  readonly revisions: readonly RevisionOfYear[];
  readonly memo?: MemoOfYear;
  /** Whether the commercial director is away when the plans are to be signed, and the deputy signs them. */
  readonly directorIsAway: boolean;
  /** How far plans come that are not signed in what is played. */
  readonly openPlans?: Readonly<
    Record<Handle, 'drafted' | 'with-the-commercial-director' | 'with-the-general-director'>
  >;
}

/** What an earner expects to sell in a month. */
export interface ForecastOfYear {
  readonly handle: Handle;
  readonly quantity: string;
  /** Whether it is sent when the day for it is over. */
  readonly isLate: boolean;
}

/** What people say about their pay in a month, and what is decided about them besides it. */
export interface ConcernsOfMonth {
  /** Who says that they have read the plan. */
  readonly acknowledging: readonly Handle[];
  readonly forecasts: readonly ForecastOfYear[];
  readonly fine?: { readonly handle: Handle; readonly amount: string; readonly reason: string };
  readonly dispute?: { readonly handle: Handle; readonly isAccepted: boolean; readonly isSettled: boolean };
}

/** A change of the regulation: from a day on the payroll of months that open then is due on another day. */
export interface NewRegulation {
  /** The month before which it is signed. */
  readonly announcedIn: string;
  readonly fromOn: Day;
  readonly payrollDay: number;
}

export interface MonthOfYear extends MonthOfCase {
  readonly concerns: ConcernsOfMonth;
  readonly plans: Readonly<Record<Handle, KpiPlan>>;
  readonly tasks: readonly TaskOfYear[];
  readonly course: CourseOfMonth;
  /** Schemes that are signed before the month begins. */
  readonly schemes: readonly unknown[];
  /** Who is paid for the month on their last day, by a run of their own. */
  readonly leaver?: Handle;
}

/** What is decided about the year as a whole, where all of its months are played: plans and what they came to. */
export interface WholeYear {
  readonly number: number;
  readonly plans: Readonly<Record<Handle, KpiPlan>>;
  readonly actuals: Readonly<Record<Handle, Actuals>>;
}

/** All that is decided about a year before it is played: what is entered, by whom, and what goes wrong. */
export interface YearCase extends CompanyCase<MonthOfYear> {
  readonly regulation?: NewRegulation;
  readonly seed: number;
  readonly whole?: WholeYear;
}

/** Who signs for the commercial director while they are away. */
export const deputy: Handle = 'deputy';
