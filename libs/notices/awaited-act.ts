import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';
import type { Day } from '#calendar/day.js';
import type { Month } from '#calendar/month.js';
import type { OwedDeadline } from './when-missed.js';

/** What can wait for somebody. */
export const AWAITED_ACTS = [
  'submit-tasks',
  'submit-plans',
  'submit-actuals',
  'post-payroll',
  'decide-document',
  'redraft-document',
  'answer-question',
  'submit-annual-plans',
  'submit-annual-actuals',
  'post-annual-bonus',
  'hold-review',
  'propose-to-part',
  'acknowledge-plan',
  'answer-dispute',
  'send-forecast',
  'confirm-table',
  'confirm-staff-change',
] as const;
export type AwaitedActName = (typeof AWAITED_ACTS)[number];

/** Something that waits for people, in one shape whatever it is. */
export interface AwaitedAct {
  /** The same text as long as it is the same thing that waits: nobody is reminded of it twice on one rung. */
  key: string;
  name: AwaitedActName;
  /** On what it is to be done. */
  objectKind: string;
  objectId: string;
  documentKind: DocumentKind | null;
  month: Month | null;
  /** In which departments it waits; none where it is of none, or of all. */
  departmentIds: DepartmentId[];
  /** Whom the object is about. */
  aboutId: PersonId | null;
  /** The role in which it is done. */
  role: Role;
  /** Since when it has waited: reminders of before are not made up. */
  since: string;
  /** The deadline by which it is due; null where it has none of its own. */
  deadline: OwedDeadline | null;
  dueOn: Day;
  /** The end of `dueOn`. */
  dueAt: string;
}
