import type { OrganisationId } from '#approvals/ids.js';

export interface CycleOpenerInput {
  organisationId: OrganisationId;
  /** Absent when the Schedule fires: the month is then read from the business calendar. */
  month?: string;
}

export interface CycleOpening {
  /** The month whose drafting opens, or where a year alone does, the one that was opened last. */
  month: string;
  opensAt: string;
  /** When people are reminded next. Workers of before told none. */
  remindsAt?: string;
  /** When something falls due next in an open cycle. Workers of before told none. */
  fallsDueAt?: string;
  /** The year whose annual plans open then, where they open at another instant than the drafting of a month. */
  year?: number;
}

/** A month and the departments that have no cycle of it, or whose closed one owes somebody pay again. */
export interface MonthToOpen {
  month: string;
  departmentIds: string[];
}

/** A year and the departments that have no cycle of it. */
export interface YearToOpen {
  year: number;
  departmentIds: string[];
}

export interface MonthsToOpen extends MonthToOpen {
  /** Other months that have begun without anything opening them, and closed ones that owe pay again. Workers of before told none. */
  overdue?: MonthToOpen[];
  /** Years whose annual plans have begun. Workers of before told none. */
  years?: YearToOpen[];
}

export interface CycleOpeningActivities {
  /** The month whose drafting has begun last, or the one asked for, what an outage has left unopened, and what owes pay again. */
  departmentsToOpen(input: CycleOpenerInput): Promise<MonthsToOpen>;
  /**
   * The first opening of a month's drafting, or of the plans of a year, strictly after an instant, and what else comes after
   * it: of what falls due, the first of which nobody was told.
   */
  nextCycleOpening(input: { organisationId: OrganisationId; after: string; toldUntil?: string }): Promise<CycleOpening>;
}
