/** The month of many departments that decisions are measured in. */
export interface MonthOptions {
  readonly departments: number;
  /** Plans of each department. */
  readonly plans: number;
  /** So many people act at once. */
  readonly clients: number;
  /** Decisions a second, while it is measured how long they take. */
  readonly rate: number;
}
