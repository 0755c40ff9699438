import type { DepartmentId, PersonId } from '#approvals/ids.js';
import type { TailRules } from '#approvals/tail-rules.js';
import type { Month } from '#calendar/month.js';

/** What somebody's month came to: the attainment of the plan in percent, or the pay; exact enough to compare. */
export interface ResultOfMonth {
  readonly personId: PersonId;
  readonly departmentId: DepartmentId;
  readonly month: Month;
  readonly result: bigint;
}

/**
 * Who is at the tail of their department in each month: as many as the share of those with a result says, one at least,
 * counted from the lowest. Of equals who do not all fit into it nobody is at the tail, so that where all came to the same
 * there is none; and none where too few have a result.
 */
export function findTail(
  results: readonly ResultOfMonth[],
  { share, leastPeople }: Pick<TailRules, 'share' | 'leastPeople'>,
): Set<string> {
  const tail = new Set<string>();
  const groups = new Map<string, ResultOfMonth[]>();
  for (const each of results) {
    const key = `${each.month} ${each.departmentId}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const percent = Number.parseInt(share, 10);
  for (const group of groups.values()) {
    if (group.length < leastPeople) continue;
    const most = Math.max(1, Math.floor((group.length * percent) / 100));
    const fromLowest = group.toSorted((one, other) =>
      one.result < other.result ? -1 : one.result > other.result ? 1 : 0,
    );
    // The lowest who does not fit into the tail: nobody who came to as much does either.
    const beyond = fromLowest[most];
    for (const { personId, month, result } of fromLowest)
      if (beyond === undefined || result < beyond.result) tail.add(tailKey(personId, month));
  }
  return tail;
}

export const tailKey = (personId: PersonId, month: Month): string => `${month} ${personId}`;
