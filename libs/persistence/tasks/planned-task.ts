import type { DepartmentId, DocumentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import type { Month } from '#calendar/month.js';

/** How far an agreed task has come in a month. One that is missed moves to the next month. */
export const taskStates = ['open', 'done', 'done-late', 'missed'] as const;
export type TaskState = (typeof taskStates)[number];

/** A task as a plan of tasks has it. */
export interface TaskOfPlan {
  personId: PersonId;
  name: string;
  /** The last day on which it counts as done on time; without it the last day of the month. */
  due?: Day | undefined;
}

/** What a version of a plan of tasks says. */
export interface TaskPlanContent {
  tasks: TaskOfPlan[];
}

/** An agreed task as it stands in one month: in that of its plan, or in one that it has moved to. */
export interface TaskOfMonth {
  id: string;
  organisationId: OrganisationId;
  documentId: DocumentId;
  /** Its name among the facts, and in statements. */
  code: string;
  personId: PersonId;
  departmentId: DepartmentId | null;
  name: string;
  month: Month;
  dueOn: Day | null;
  /** The month before, where it was missed there. */
  movedFrom: Month | null;
  agreedMonth: Month;
  agreedBy: PersonId;
  /** What the facts of the month say of it; null while they say nothing. */
  fact: { done?: boolean; doneOn?: Day; due?: Day; reason?: string } | null;
}
