import { urgencyOf } from '../clock/time-left.js';
import type { Act } from './place-of-act.js';

/** What counts as overdue on every screen: whatever waits, for whomever and of whatever kind, once its day is over. */
export function isOverdue({ dueAt }: Pick<Act, 'dueAt'>, now: Date): boolean {
  return urgencyOf(new Date(dueAt), now) === 'over';
}

/** What is overdue, or will be within a day: of this people are reminded together. */
export function isLateOrDue({ dueAt }: Pick<Act, 'dueAt'>, now: Date): boolean {
  return urgencyOf(new Date(dueAt), now) !== 'later';
}
