import type { DepartmentId } from '#approvals/ids.js';
import type { AnnualDeadlineKind } from '#calendar/annual-rules.js';
import type { Day } from '#calendar/day.js';
import type { DeadlineKind } from '#calendar/deadlines.js';
import type { Month } from '#calendar/month.js';

interface Moved {
  departmentId: DepartmentId;
  /** The day on which it is due now, and was before. */
  dueOn: Day;
  wasDueOn: Day;
  /** The day from which on it may be done now, and might before; absent where it has no opening. */
  opensOn?: Day;
  wasOpenOn?: Day;
}

/** Of an open month; memos on weights have an end of their own. */
export interface MovedInMonth extends Moved {
  cycle: 'month';
  month: Month;
  kind: DeadlineKind | 'weight-memos';
}

/** Of an open year. */
export interface MovedInYear extends Moved {
  cycle: 'year';
  year: number;
  kind: AnnualDeadlineKind;
}

/** A deadline of an open month or year that a change of the regulation has moved. */
export type MovedDeadline = MovedInMonth | MovedInYear;
