import type { DocumentId, PersonId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import type { Month } from '#calendar/month.js';
import type { AwaitedAct } from './awaited-act.js';
import type { MovedDeadline } from './moved-deadline.js';

/** What a notice says of something that waits: ids and dates; names and words are found when it is read. */
export type TellableAct = Pick<
  AwaitedAct,
  'name' | 'objectKind' | 'objectId' | 'documentKind' | 'month' | 'departmentIds' | 'aboutId' | 'dueOn'
> & {
  /** For whom it waits. */
  waitsFor: PersonId[];
};

/** The most of what is overdue that a digest names one by one. */
export const mostInDigest = 100;

/** The most of what has moved that a notice names one by one. */
export const mostMovedTold = 100;

/** What a notice holds besides whom it is for. */
export type NoticeContent =
  | { act: TellableAct }
  /** A digest: what is overdue, the longest overdue first, and how much of it there is in all. */
  | { acts: TellableAct[]; count: number }
  /** What a change of the regulation has moved in months and years that are open, and how much of it there is in all. */
  | { documentId: DocumentId; fromOn: Day; moved: MovedDeadline[]; count: number }
  /** A statement that was posted. */
  | { statementId: string; month: Month }
  /** Mails of a day that did not go out. */
  | { failedOn: string };
