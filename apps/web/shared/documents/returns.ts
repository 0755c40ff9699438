interface Event {
  at: string;
  what: string;
  version: number;
  actorId: string;
  actor: string;
  reason: string | null;
}

/** How a document came back last; nothing where it never did. */
export function lastReturn<Each extends Pick<Event, 'what'>>(history: readonly Each[]): Each | undefined {
  return history.findLast(({ what }) => what === 'returned');
}

/** The version before this one that somebody has returned last: whoever returned one themselves is held against that. */
export function versionReturnedBefore(
  history: readonly Pick<Event, 'what' | 'version' | 'actorId'>[],
  version: number,
  readerId: string,
): number | undefined {
  const returned = history.filter((event) => event.what === 'returned' && event.version < version);
  return (returned.findLast(({ actorId }) => actorId === readerId) ?? returned.at(-1))?.version;
}
