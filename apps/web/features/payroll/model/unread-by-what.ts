import type { Run } from '../api/use-run.js';

type Unread = Run['unread'][number];

/** What was entered for nothing, each with the people of whom it was; most people first. */
export function unreadByWhat<Of extends Pick<Unread, 'unread'>>(
  people: readonly Of[],
): { what: string; people: readonly Of[] }[] {
  const whats = [...new Set(people.flatMap(({ unread }) => unread))];
  return whats
    .map((what) => ({ what, people: people.filter(({ unread }) => unread.includes(what)) }))
    .toSorted((one, other) => other.people.length - one.people.length);
}
