interface Dated {
  dueOn: string;
  documentId: string;
  kind: string;
  person: string | null;
}

/** What is due on one day. */
export interface DueDay<T> {
  dueOn: string;
  items: T[];
}

/** What waits by the day on which it is due, soonest first; of one day by kind and person. */
export function byDueDay<T extends Dated>(items: readonly T[]): DueDay<T>[] {
  const days = new Map<string, T[]>();
  for (const item of items) days.set(item.dueOn, [...(days.get(item.dueOn) ?? []), item]);
  return [...days]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([dueOn, ofDay]) => ({
      dueOn,
      items: ofDay.toSorted(
        (one, other) =>
          one.kind.localeCompare(other.kind) ||
          (one.person ?? '').localeCompare(other.person ?? '') ||
          one.documentId.localeCompare(other.documentId),
      ),
    }));
}
