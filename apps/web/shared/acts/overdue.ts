import { urgencyOf } from '../clock/time-left.js';
import type { Act } from './place-of-act.js';

/** What counts as overdue on every screen: whatever waits, for whomever and of whatever kind, once its day is over. */
export function isOverdue({ dueAt }: Pick<Act, 'dueAt'>, now: Date): boolean {
  return urgencyOf(new Date(dueAt), now) === 'over';
}

const soonest = 31 * 24 * 60 * 60_000;

/** What is due only in more than a month: nothing that has to be looked at among what is to be done. */
export function isFarAhead({ dueAt }: Pick<Act, 'dueAt'>, now: Date): boolean {
  return Date.parse(dueAt) - now.getTime() > soonest;
}

/** What is overdue, or will be within a day: of this people are reminded together. */
export function isLateOrDue({ dueAt }: Pick<Act, 'dueAt'>, now: Date): boolean {
  return urgencyOf(new Date(dueAt), now) !== 'later';
}
