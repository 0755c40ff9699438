export interface CycleOpenerInput {
  organisationId: string;
  /** Absent when the Schedule fires: the month is then read from the business calendar. */
  month?: string;
}

export interface CycleOpening {
  month: string;
  opensAt: string;
}

export interface CycleOpeningActivities {
  /** The departments whose cycle has to be opened, and the month whose drafting has begun last. */
  departmentsToOpen(input: CycleOpenerInput): Promise<{ month: string; departmentIds: string[] }>;
  /** The first opening of a month's drafting strictly after an instant. */
  nextCycleOpening(input: { organisationId: string; after: string }): Promise<CycleOpening>;
}
