import type { DaySpan, DaysOfMonth } from './days-of-month.js';

/** The part of a month for which one scheme is calculated, where the month has several. */
export interface PeriodOfMonth extends DaySpan {
  /** The days by which the month is divided. */
  readonly days: DaysOfMonth;
  /** Every span of the month for which there is a scheme, this one among them. */
  readonly covered: readonly DaySpan[];
}
