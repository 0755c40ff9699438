import { isPositiveText } from '../numbers/decimal-text.js';
import { compare, parseFraction } from '../numbers/exact-fraction.js';
import { NO_LIMIT, type ClientReceivables } from './client-receivables.js';

/** Notes what is wrong, at a path that starts at the list. */
type Refuse = (path: (string | number)[], message: string) => void;

/** Refuses clients that are listed twice, an overdue part that nobody can have, and limits of a group that differ. */
export function checkReceivables(clients: readonly ClientReceivables[], refuse: Refuse): void {
  const seen = new Set<string>();
  const limits = new Map<string, { client: string; limit: string }>();
  clients.forEach((each, index) => {
    if (seen.has(each.client))
      refuse(
        [index, 'client'],
        `the client "${each.client}" is listed twice; give its numbers of the month in one entry`,
      );
    seen.add(each.client);
    checkOverdue(each, (field, message) => refuse([index, field], message));
    checkLimits(each, limits, (field, message) => refuse([index, field], message));
  });
}

type RefuseField = (field: keyof ClientReceivables, message: string) => void;

function checkOverdue({ client, owed, overdue }: ClientReceivables, refuse: RefuseField): void {
  if (overdue === undefined) {
    if (isPositiveText(owed))
      refuse('overdue', `is missing: say how much of what "${client}" owes is past its due date, "0" if nothing is`);
  } else if (compare(parseFraction(overdue), parseFraction(owed)) > 0)
    refuse('overdue', `is more than "${client}" owes; owed is all that the client owes, due or overdue`);
}

function checkLimits(
  { client, limit, group, groupLimit }: ClientReceivables,
  limits: Map<string, { client: string; limit: string }>,
  refuse: RefuseField,
): void {
  if (group === undefined) {
    if (groupLimit !== undefined)
      refuse('groupLimit', `is the limit of a group; name the group of "${client}", or give limit`);
    return;
  }
  if (limit !== undefined)
    refuse(
      'limit',
      `does not hold for "${client}", whose group shares one limit; give that as groupLimit at one client of the group`,
    );
  if (groupLimit === undefined) return;
  const stated = limits.get(group);
  if (stated === undefined) limits.set(group, { client, limit: groupLimit });
  else if (isOther(stated.limit, groupLimit))
    refuse(
      'groupLimit',
      `is another than at "${stated.client}" of the same group; a group shares one limit, state it once`,
    );
}

function isOther(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => (text === NO_LIMIT ? undefined : parseFraction(text)));
  if (first === undefined || second === undefined) return first !== second;
  return compare(first, second) !== 0;
}
