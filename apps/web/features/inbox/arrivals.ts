interface Versioned {
  documentId: string;
  version: number;
}

/** What was shown: the version of each document by its id. */
export type Seen = ReadonlyMap<string, number>;

/** What a list shows to somebody who is reading it, and what has come since. */
export interface Arrivals<Item> {
  shown: Item[];
  /** Came after the list was shown: it waits until it is asked for, so that nothing moves under a finger. */
  arrived: Item[];
  /** Documents of which another version has come since they were shown. */
  replaced: ReadonlySet<string>;
}

/** What of a list is shown beside what somebody has seen of it; of what has nothing left that they saw, all. */
export function arrivalsOf<Item extends Versioned>(items: readonly Item[], seen: Seen): Arrivals<Item> {
  const shown = items.filter(({ documentId }) => seen.has(documentId));
  if (shown.length === 0) return { shown: [...items], arrived: [], replaced: new Set() };
  return {
    shown,
    arrived: items.filter(({ documentId }) => !seen.has(documentId)),
    replaced: new Set(
      shown.flatMap(({ documentId, version }) => (seen.get(documentId) === version ? [] : [documentId])),
    ),
  };
}

/** All of a list, as it is seen now. */
export function seenOf(items: readonly Versioned[]): Seen {
  return new Map(items.map(({ documentId, version }) => [documentId, version]));
}
